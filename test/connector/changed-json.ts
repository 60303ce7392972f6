/** JSON data with changes: a part is removed, replaced by any other value, or doubled; often several times. */
import fc from 'fast-check';
import { isArray, isObject, type JsonValue } from '../../src/source/json-value.ts';
import type { Path } from '../../src/source/place.ts';

export function changed(base: JsonValue, value: fc.Arbitrary<JsonValue>): fc.Arbitrary<JsonValue> {
  const one = fc.record({ at: fc.nat(), kind: fc.constantFrom('remove', 'replace', 'double'), value });
  return fc.array(one, { minLength: 1, maxLength: 3 }).map((changes) =>
    changes.reduce<JsonValue>((current, change) => {
      const paths = pathsIn(current);
      const path = paths[change.at % Math.max(1, paths.length)];
      return path === undefined ? current : withChange(current, path, change);
    }, base),
  );
}

function pathsIn(one: JsonValue, path: Path = []): readonly Path[] {
  const members = isArray(one) ? [...one.entries()] : isObject(one) ? Object.entries(one) : [];
  return members.flatMap(([step, item]) => [[...path, step], ...pathsIn(item, [...path, step])]);
}

interface Change {
  readonly kind: 'remove' | 'replace' | 'double';
  readonly value: JsonValue;
}

function withChange(one: JsonValue, [step, ...rest]: Path, change: Change): JsonValue {
  const members: readonly (readonly [string | number, JsonValue])[] = isArray(one)
    ? [...one.entries()]
    : Object.entries(isObject(one) ? one : {});
  const all = members.flatMap(([key, item]): readonly (readonly [string | number, JsonValue])[] => {
    if (key !== step) return [[key, item]];
    if (rest.length > 0) return [[key, withChange(item, rest, change)]];
    if (change.kind === 'remove') return [];
    return change.kind === 'replace'
      ? [[key, change.value]]
      : [
          [key, item],
          [`${key}2`, item],
        ];
  });
  return isArray(one) ? all.map(([, item]) => item) : Object.fromEntries(all);
}
