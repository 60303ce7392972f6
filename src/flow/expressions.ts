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

export interface FlowString {
  readonly text: string;
  readonly trail: Trail;
  /** Of keys, only those in which an expression may be are listed. */
  readonly part: 'key' | 'value';
}

/** The way to a string: paths are made of few of them. */
interface Trail {
  readonly key: string | number;
  readonly before: Trail | undefined;
}

/** The path of a string below the one of what was walked: of the value, or of the member that has this key. */
export function pathOf(base: Path, { trail }: FlowString): Path {
  const keys: (string | number)[] = [];
  for (let one: Trail | undefined = trail; one !== undefined; one = one.before) keys.push(one.key);
  return [...base, ...keys.reverse()];
}

/** What one action or trigger evaluates. What a container holds is walked on its own. */
export function stringsOf(action: JsonObject): readonly FlowString[] {
  const found: FlowString[] = [];
  for (const key in action) {
    if (NOT_EVALUATED.has(key)) continue;
    const value = action[key] ?? null;
    const trail: Trail = { key, before: undefined };
    if (key === 'inputs' && isObject(value)) collectInputs(action, value, trail, found);
    else collect(value, trail, found);
  }
  return found;
}

/** The texts in a value that stands under `key`. */
export function stringsIn(key: string, value: JsonValue): readonly FlowString[] {
  const found: FlowString[] = [];
  collect(value, { key, before: undefined }, found);
  return found;
}

/** Of an action. The branches are walked on their own; the value of a case stands for itself. */
const NOT_EVALUATED: ReadonlySet<string> = new Set([
  ...['type', 'kind', 'runAfter', 'metadata', 'description', 'operationOptions'],
  ...['actions', 'else', 'cases', 'default'],
]);

/** Types of actions and triggers whose inputs hold JSON schemas. */
const WITH_SCHEMA: ReadonlySet<JsonValue | undefined> = new Set(['ParseJson', 'Request', 'Response']);
const SCHEMAS: ReadonlySet<string> = new Set(['schema', 'headersSchema']);

function collectInputs(action: JsonObject, inputs: JsonObject, trail: Trail, found: FlowString[]): void {
  const { type } = action;
  // In old flows (ApiConnection) the host is an expression: `@parameters('$connections')['…']['connectionId']`.
  const namesOperation = typeof type === 'string' && /^(?:OpenApiConnection|Workflow$)/.test(type);
  const hasSchemas = WITH_SCHEMA.has(type);
  for (const key in inputs) {
    if (key === 'host' && namesOperation) continue;
    if (hasSchemas && SCHEMAS.has(key)) continue;
    collectMember(key, inputs[key] ?? null, trail, found);
  }
}

function collect(value: JsonValue, trail: Trail, found: FlowString[]): void {
  if (typeof value === 'string') found.push({ text: value, trail, part: 'value' });
  else if (isArray(value))
    for (let index = 0; index < value.length; index += 1)
      collect(value[index] ?? null, { key: index, before: trail }, found);
  else if (isObject(value)) for (const key in value) collectMember(key, value[key] ?? null, trail, found);
}

function collectMember(key: string, value: JsonValue, before: Trail, found: FlowString[]): void {
  const trail: Trail = { key, before };
  if (mayHoldExpression(key)) found.push({ text: key, trail, part: 'key' });
  collect(value, trail, found);
}
