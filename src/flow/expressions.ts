/**
 * Every string of a flow that the workflow language reads: values and keys of objects, at any depth of what a trigger or an action evaluates.
 *
 * Never evaluated is what an action is (`type`, `kind`), how it is tied to others (`runAfter`, `operationOptions`), what only the designer reads
 * (`metadata`, `description`), which operation of a connector it calls (`host`), and what data looks like (`schema`). Source: reference of the
 * workflow definition language, and 232 published flows: there, descriptions repeat the expression of their step as a note, and one of these
 * could not even be read; the names `@@odata…` in schemas are the only other strings with an `@` that would count.
 */
import { mayHoldExpression } from '../expression/syntax/template.ts';
import { isArray, isObject, type JsonObject, type JsonValue } from '../source/json-value.ts';
import type { Path } from '../source/place.ts';
import { walkActions } from './walk.ts';

export interface FlowString {
  readonly text: string;
  /** From the root of the document: of the value, or of the member that has this key. */
  readonly path: Path;
  readonly part: 'key' | 'value';
}

/** What an action or a trigger evaluates. */
export interface Evaluated {
  /** The name of the action or trigger. */
  readonly name: string;
  readonly action: JsonObject;
  readonly path: Path;
  /** Those that may hold an expression: an `@` is in them. */
  readonly strings: readonly FlowString[];
}

/** In the order of the document; containers before what they hold, whose strings are not theirs. */
export function evaluatedStrings(document: JsonObject, visit: (evaluated: Evaluated) => void): void {
  walkActions(document, (action, path, name) => {
    visit({ name, action, path, strings: stringsOf(action, path, mayHoldExpression) });
  });
}

/** The strings of one action or trigger that are asked for. */
export function stringsOf(
  action: JsonObject,
  path: Path,
  isWanted: (text: string) => boolean,
): readonly FlowString[] {
  const found: Found = { strings: [], trail: [...path], isWanted };
  for (const key in action) {
    const value = action[key] ?? null;
    if (NOT_EVALUATED.has(key)) continue;
    found.trail.push(key);
    if (key === 'inputs' && isObject(value)) collectInputs(action, value, found);
    else collect(value, found);
    found.trail.pop();
  }
  return found.strings;
}

/** The strings of a value. */
export function stringsIn(
  value: JsonValue,
  path: Path,
  isWanted: (text: string) => boolean,
): readonly FlowString[] {
  const found: Found = { strings: [], trail: [...path], isWanted };
  collect(value, found);
  return found.strings;
}

/** Of an action. The branches are walked on their own; the value of a case stands for itself. */
const NOT_EVALUATED: ReadonlySet<string> = new Set([
  ...['type', 'kind', 'runAfter', 'metadata', 'description', 'operationOptions'],
  ...['actions', 'else', 'cases', 'default'],
]);

/** Types of actions and triggers whose inputs hold JSON schemas. */
const WITH_SCHEMA: ReadonlySet<JsonValue | undefined> = new Set(['ParseJson', 'Request', 'Response']);
const SCHEMAS: ReadonlySet<string> = new Set(['schema', 'headersSchema']);

interface Found {
  readonly strings: FlowString[];
  /** Where the walk is: copied only where something is found. */
  readonly trail: (string | number)[];
  readonly isWanted: (text: string) => boolean;
}

function collectInputs(action: JsonObject, inputs: JsonObject, found: Found): void {
  const { type } = action;
  // In old flows (ApiConnection) the host is an expression: `@parameters('$connections')['…']['connectionId']`.
  const namesOperation = typeof type === 'string' && /^(?:OpenApiConnection|Workflow$)/.test(type);
  for (const key in inputs) {
    if (key === 'host' && namesOperation) continue;
    if (SCHEMAS.has(key) && WITH_SCHEMA.has(type)) continue;
    collectMember(key, inputs[key] ?? null, found);
  }
}

function collect(value: JsonValue, found: Found): void {
  if (typeof value === 'string') {
    add(value, 'value', found);
  } else if (isArray(value)) {
    for (const [index, item] of value.entries()) {
      found.trail.push(index);
      collect(item, found);
      found.trail.pop();
    }
  } else if (isObject(value)) {
    for (const key in value) collectMember(key, value[key] ?? null, found);
  }
}

function collectMember(key: string, value: JsonValue, found: Found): void {
  found.trail.push(key);
  add(key, 'key', found);
  collect(value, found);
  found.trail.pop();
}

function add(text: string, part: FlowString['part'], { strings, trail, isWanted }: Found): void {
  if (isWanted(text)) strings.push({ text, path: [...trail], part });
}
