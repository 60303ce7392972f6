/** A branch: actions → names and steps in order. */
import { isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import { SUCCEEDED, raiseAfter } from './after.ts';
import { raiseBody } from './body.ts';
import type { Around } from './field.ts';
import type { StepKind } from './kind.ts';
import { inOrder, type Orderable } from './order.ts';
import { splitMetadata, type Gathered } from './raise-designer.ts';
import { hasStatus, isStatusList, sameList } from './statuses.ts';
import { ALWAYS, CAUGHT } from './steps/scopes.ts';
import { stepKinds } from './steps/index.ts';
import { TIES } from './steps.ts';

/** What all branches of one flow share while it is raised. */
export interface Raising {
  readonly around: Around;
  readonly gathered: Gathered;
  /** Names so far, in lower case. */
  readonly names: Set<string>;
}

interface Wait {
  readonly name: string;
  readonly statuses: readonly string[];
}

interface Action extends Orderable {
  readonly json: JsonValue;
  /** Undefined: the JSON is not shaped like an action of this branch and stays as it is. */
  readonly waits: readonly Wait[] | undefined;
  readonly scope: ScopeWord | undefined;
}

type ScopeWord = 'scope' | 'try' | 'catch' | 'finally';

export function raiseSteps(actions: JsonObject, flow: Raising): JsonObject {
  const caught = new Set<string>();
  const read = Object.entries(actions).map(([name, json]) => readAction(name, json, actions, flow));
  for (const one of read) {
    if (one.scope === 'catch' || one.scope === 'finally')
      for (const wait of one.waits ?? []) caught.add(wait.name);
  }
  const ordered = inOrder(
    read.map((one): Action =>
      one.scope === 'scope' && caught.has(one.name) ? { ...one, scope: 'try' } : one,
    ),
  );
  return Object.fromEntries(
    ordered.map((one, index) => [one.name, raiseStep(one, ordered[index - 1], flow)]),
  );
}

function readAction(name: string, json: JsonValue, siblings: JsonObject, flow: Raising): Action {
  const isKnown = flow.names.has(name.toLowerCase());
  flow.names.add(name.toLowerCase());
  const isShaped = !isKnown && isObject(json) && splitMetadata(json['metadata']) !== undefined;
  const waits = isShaped ? waitsOf(name, json['runAfter'], siblings) : undefined;
  if (!isShaped || waits === undefined) {
    return {
      name,
      json,
      waits: undefined,
      scope: undefined,
      waitsFor: [],
      follows: undefined,
      close: false,
      opens: false,
    };
  }
  const scope = json['type'] === 'Scope' ? scopeWord(waits) : undefined;
  const hasRunAfter = json['runAfter'] !== undefined;
  return {
    name,
    json,
    waits,
    scope,
    waitsFor: waits.map((wait) => wait.name),
    follows: hasRunAfter ? followed(waits, scope) : undefined,
    close: scope === 'catch' || scope === 'finally',
    opens: hasRunAfter && waits.length === 0,
  };
}

function waitsOf(
  name: string,
  runAfter: JsonValue | undefined,
  siblings: JsonObject,
): readonly Wait[] | undefined {
  if (runAfter === undefined) return [];
  if (!isObject(runAfter)) return undefined;
  const waits: Wait[] = [];
  for (const [other, statuses] of Object.entries(runAfter)) {
    if (other === name || !Object.hasOwn(siblings, other) || !isStatusList(statuses)) return undefined;
    waits.push({ name: other, statuses });
  }
  return waits;
}

/** A scope that never runs after success is a `catch`; one that runs after success and failure is a `finally`. */
function scopeWord(waits: readonly Wait[]): ScopeWord {
  if (waits.length === 0) return 'scope';
  const all = (test: (list: readonly string[]) => boolean): boolean =>
    waits.every((wait) => test(wait.statuses));
  if (all((list) => hasStatus(list, 'Succeeded') && hasStatus(list, 'Failed'))) return 'finally';
  return all((list) => hasStatus(list, 'Failed') && !hasStatus(list, 'Succeeded')) ? 'catch' : 'scope';
}

const IMPLIED: Readonly<Record<ScopeWord, readonly string[]>> = {
  scope: SUCCEEDED,
  try: SUCCEEDED,
  catch: CAUGHT,
  finally: ALWAYS,
};

function followed(waits: readonly Wait[], scope: ScopeWord | undefined): string | undefined {
  const [only, ...others] = waits;
  if (only === undefined || others.length > 0) return undefined;
  return sameList(only.statuses, IMPLIED[scope ?? 'scope']) ? only.name : undefined;
}

function raiseStep(action: Action, previous: Action | undefined, flow: Raising): JsonObject {
  const { json, name, waits } = action;
  if (waits === undefined || !isObject(json)) return { raw: json };
  const { runAfter, metadata, ...body } = json;
  const raised = raiseBody(kindsFor(action), body, TIES, flow.around, (inner) => raiseSteps(inner, flow));
  if (raised === undefined) return { raw: json };
  flow.gathered.add(name, metadata, runAfter === undefined);
  // In the form `action: Scope` a scope does not say that it catches.
  const isPlain = action.close && Object.hasOwn(raised, 'action');
  const isImplied =
    !isPlain && (previous === undefined ? action.opens && !action.close : action.follows === previous.name);
  return runAfter === undefined || isImplied ? raised : withAfter(raised, raiseAfter(waits));
}

/** `after` stands behind the keyword, or before it when that holds the steps. */
function withAfter(step: JsonObject, after: JsonValue): JsonObject {
  const members = Object.entries(step);
  const index = members.findIndex(([key]) => key !== 'description');
  const [, value] = members[index] ?? [];
  const holdsSteps = members.length === index + 1 && isObject(value) && Object.values(value).every(isObject);
  members.splice(holdsSteps ? index : index + 1, 0, ['after', after]);
  return Object.fromEntries(members);
}

function kindsFor({ scope }: Action): readonly StepKind[] {
  return scope === undefined
    ? stepKinds
    : stepKinds.filter((kind) => kind.type !== 'Scope' || kind.keyword === scope);
}
