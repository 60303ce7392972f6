/** Documents with one change in them; the others stay as they are. */
import { isArray, isObject, type JsonObject, type JsonValue } from '../../src/source/json-value.ts';
import type { Path } from '../../src/source/place.ts';

export function valueAt(document: JsonValue, path: Path): JsonValue | undefined {
  let here: JsonValue | undefined = document;
  for (const step of path) {
    if (isArray(here)) here = here[Number(step)];
    else here = isObject(here) ? here[step] : undefined;
  }
  return here;
}

/** The text at a path; '' when there is none. */
export function textAt(document: JsonValue, path: Path): string {
  const value = valueAt(document, path);
  return typeof value === 'string' ? value : '';
}

/** The document with `value` at `path`; undefined takes the member out. */
export function withValue(document: JsonObject, path: Path, value: JsonValue | undefined): JsonObject {
  const changed = changedAt(document, path, () => value);
  return isObject(changed) ? changed : {};
}

/** The document with the key at the end of `path` in another spelling, at its place in the order. */
export function withKey(document: JsonObject, path: Path, key: string): JsonObject {
  const old = String(path.at(-1));
  const changed = changedAt(document, path.slice(0, -1), (owner) =>
    isObject(owner)
      ? Object.fromEntries(Object.entries(owner).map(([name, value]) => [name === old ? key : name, value]))
      : owner,
  );
  return isObject(changed) ? changed : {};
}

function changedAt(
  here: JsonValue | undefined,
  path: Path,
  change: (value: JsonValue | undefined) => JsonValue | undefined,
): JsonValue | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return change(here);
  if (isArray(here))
    return here.flatMap((item, index) => {
      const next = index === Number(step) ? changedAt(item, rest, change) : item;
      return next === undefined ? [] : [next];
    });
  const owner = isObject(here) ? here : {};
  const next = changedAt(owner[step], rest, change);
  const others = Object.entries(owner).flatMap(([key, value]): [string, JsonValue][] => {
    if (key !== String(step)) return [[key, value]];
    return next === undefined ? [] : [[key, next]];
  });
  const isNew = !(String(step) in owner) && next !== undefined;
  return Object.fromEntries(isNew ? [...others, [String(step), next]] : others);
}

/** A name with two letters in the other order, or with one more: a slip of the hand. */
export function misspelt(name: string): string {
  for (let at = Math.max(1, Math.floor(name.length / 2)); at < name.length - 1; at += 1) {
    const [a = '', b = ''] = [name[at], name[at + 1]];
    if (a.toLowerCase() !== b.toLowerCase() && /[a-z]/i.test(a) && /[a-z]/i.test(b))
      return name.slice(0, at) + b + a + name.slice(at + 2);
  }
  return `${name}x`;
}
