/** A copy of steps in the YAML form in which names and texts are changed, and nothing else. */
import { isArray, isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import type { Path, Place } from '../../source/place.ts';
import { own } from '../dialect/json-path.ts';
import { stepKinds } from '../dialect/steps/index.ts';
import { use } from '../dialect/steps/use.ts';

export interface Changes {
  /** The name of a step, where it stands, and the key of the shared steps that it uses. */
  readonly name: (name: string, path: Path, used?: string) => string;
  /** The name of a step that another one waits for. */
  readonly wait: (name: string) => string;
  /** A text, or (`part`) the key of a member, that may hold expressions. What a key becomes is a text. */
  readonly text: (text: string, path: Path, part: Place['part']) => JsonValue;
}

/** Calls the changes for each step at any depth, outer ones first. `path` leads to the steps. */
export function changeSteps(steps: JsonObject, changes: Changes, path: Path): JsonObject {
  return branch(steps, { changes, isJson: false }, path);
}

interface Walk {
  readonly changes: Changes;
  /** Steps as the exported JSON has them: inside of `raw` and `action`. */
  readonly isJson: boolean;
}

function branch(steps: JsonValue, walk: Walk, path: Path): JsonObject {
  if (!isObject(steps)) return {};
  return Object.fromEntries(
    Object.entries(steps).map(([name, step]) => {
      const here = [...path, name];
      const made = walk.changes.name(name, here, walk.isJson ? undefined : usedBy(step));
      return [made, isObject(step) ? changedStep(step, walk, here) : step];
    }),
  );
}

function usedBy(step: JsonValue): string | undefined {
  const key = own(step, use.keyword);
  return typeof key === 'string' ? key : undefined;
}

function changedStep(step: JsonObject, walk: Walk, path: Path): JsonObject {
  const isVerbatim = !walk.isJson && (Object.hasOwn(step, 'action') || Object.hasOwn(step, 'raw'));
  return Object.fromEntries(
    Object.entries(step).map(([key, value]) => {
      const here = [...path, key];
      if (isVerbatim && key === 'raw')
        return [key, isObject(value) ? changedStep(value, { ...walk, isJson: true }, here) : value];
      const inner = isVerbatim ? { ...walk, isJson: true } : walk;
      // The `after` of an `action` is that of the YAML form.
      const role = isVerbatim && key === 'after' ? 'waits' : roleOf(key, inner.isJson);
      return [key, changedMember(value, role, inner, here)];
    }),
  );
}

type Role = 'steps' | 'cases' | 'branch' | 'waits' | 'kept' | 'value';

/** Keys of the YAML form that hold steps or cases. */
const HOLDERS: ReadonlyMap<string, 'steps' | 'cases'> = new Map(
  stepKinds.flatMap((kind) =>
    kind.fields.flatMap(({ key, holds }) => (holds === undefined ? [] : [[key, holds] as const])),
  ),
);

const OF_JSON: Readonly<Record<string, Role>> = {
  actions: 'steps',
  else: 'branch',
  default: 'branch',
  cases: 'cases',
  runAfter: 'waits',
};

/** Notes repeat expressions for people; nobody evaluates them. */
const KEPT: ReadonlySet<string> = new Set(['description', 'metadata']);

function roleOf(key: string, isJson: boolean): Role {
  if (KEPT.has(key)) return 'kept';
  if (isJson) return Object.hasOwn(OF_JSON, key) ? (OF_JSON[key] ?? 'value') : 'value';
  return key === 'after' ? 'waits' : (HOLDERS.get(key) ?? 'value');
}

function changedMember(value: JsonValue, role: Role, walk: Walk, path: Path): JsonValue {
  switch (role) {
    case 'steps':
      return isObject(value) ? branch(value, walk, path) : value;
    case 'cases':
      return isObject(value) ? mapped(value, (one, key) => changedCase(one, walk, [...path, key])) : value;
    case 'branch':
      return changedCase(value, walk, path);
    case 'waits':
      return changedWaits(value, walk.changes);
    case 'kept':
      return value;
    case 'value':
      return changedValue(value, walk.changes, path);
  }
}

/** A case of a switch, or the `else` of the JSON: steps and what is beside them. */
function changedCase(value: JsonValue, walk: Walk, path: Path): JsonValue {
  if (!isObject(value)) return value;
  const holder = walk.isJson ? 'actions' : 'do';
  return mapped(value, (one, key) =>
    changedMember(one, key === holder ? 'steps' : 'value', walk, [...path, key]),
  );
}

function changedWaits(value: JsonValue, { wait }: Changes): JsonValue {
  if (typeof value === 'string') return wait(value);
  if (isArray(value)) return value.map((one) => (typeof one === 'string' ? wait(one) : one));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, statuses]) => [wait(name), statuses]));
}

/** Any data: its texts, and the keys of its maps. */
export function changedValue(value: JsonValue, changes: Pick<Changes, 'text'>, path: Path): JsonValue {
  if (typeof value === 'string') return changes.text(value, path, 'value');
  if (isArray(value)) return value.map((one, index) => changedValue(one, changes, [...path, index]));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => {
      const here = [...path, key];
      const made = changes.text(key, here, 'key');
      return [typeof made === 'string' ? made : key, changedValue(one, changes, here)];
    }),
  );
}

function mapped(value: JsonObject, change: (one: JsonValue, key: string) => JsonValue): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, change(one, key)]));
}
