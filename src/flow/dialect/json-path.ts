/** Reading, removing and setting a member deep inside JSON data. Only `put` changes anything, and only containers that it made. */
import { isArray, isObject, type JsonValue } from '../../source/json-value.ts';
import type { Path } from '../../source/place.ts';
import type { Trace } from './trace.ts';

/** A container under construction. */
export type Draft = Record<string | number, JsonValue>;

/** A member of its own: not what the prototype lends. */
export function own(value: JsonValue | undefined, key: string | number): JsonValue | undefined {
  if (isArray(value)) return typeof key === 'number' ? value[key] : undefined;
  return isObject(value) && Object.hasOwn(value, key) ? value[String(key)] : undefined;
}

export function getAt(value: JsonValue | undefined, path: Path): JsonValue | undefined {
  let here = value;
  for (const step of path) here = own(here, step);
  return here;
}

/** The value without the member at `path`, and without the containers that this leaves empty; undefined when nothing is left. */
export function without(value: JsonValue | undefined, path: Path): JsonValue | undefined {
  const [step, ...rest] = path;
  if (step === undefined || value === undefined) return undefined;
  const inner = without(own(value, step), rest);
  if (isArray(value)) {
    const items = value.flatMap((item, index) => (index === step ? (inner ?? []) : [item]));
    return items.length === 0 ? undefined : items;
  }
  if (!isObject(value)) return value;
  const members = Object.entries(value).flatMap(([key, item]): [string, JsonValue][] => {
    if (key !== step) return [[key, item]];
    return inner === undefined ? [] : [[key, inner]];
  });
  return members.length === 0 ? undefined : Object.fromEntries(members);
}

export interface Origin {
  /** Where the value stands in the source. */
  readonly path: Path;
  /** Where the step stands that the containers on the way belong to. */
  readonly base: Path;
}

/** Sets the member at `path`, makes the containers on the way, and notes where both come from. */
export function put(target: Draft, path: Path, value: JsonValue, origin: Origin, trace: Trace): void {
  let here = target;
  for (const [index, step] of path.entries()) {
    if (index === path.length - 1) {
      here[step] = value;
      trace.member(here, step, origin.path);
      return;
    }
    const known = own(here, step);
    const next = (known ?? (typeof path[index + 1] === 'number' ? [] : {})) as Draft;
    if (known === undefined) {
      here[step] = next;
      trace.member(here, step, origin.base);
    }
    here = next;
  }
}
