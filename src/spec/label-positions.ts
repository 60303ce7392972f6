/** Where labels stand in data of a schema: the schema says it, so no list of them is kept by hand. */
import { isObject, type JsonValue } from '../source/json-value.ts';
import type { Path } from '../source/place.ts';
import { label } from './parts.ts';
import { mapsOf, memberOf } from './schema-members.ts';
import { misspelt, type Schema } from './validate.ts';

interface LabelPosition {
  readonly path: Path;
  readonly value: JsonValue;
}

/** The paths and values of all labels in `value`, in its order. Labels stand in maps only: in a list their paths would move. */
export function labelPositions(schema: Schema, value: JsonValue): readonly LabelPosition[] {
  const found: LabelPosition[] = [];
  findLabels(schema, value, [], found);
  return found;
}

/** `trail` leads to the value; it is copied only where a label is. */
function findLabels(schema: Schema, value: JsonValue, trail: string[], found: LabelPosition[]): void {
  if (isLabel(schema)) found.push({ path: [...trail], value });
  else if (isObject(value)) {
    for (const key in value) {
      const known = memberOf(schema, key);
      if (known === undefined) continue;
      trail.push(key);
      findLabels(known, value[key] ?? null, trail, found);
      trail.pop();
    }
  }
}

/** The data with every label changed. */
export function mapLabels(
  schema: Schema,
  value: JsonValue,
  change: (label: LabelPosition) => JsonValue,
  path: Path = [],
): JsonValue {
  if (isLabel(schema)) return change({ path, value });
  if (!isObject(value)) return value;
  const members = Object.entries(value).map(([key, item]): [string, JsonValue] => {
    const known = memberOf(schema, key);
    return [key, known === undefined ? item : mapLabels(known, item, change, [...path, key])];
  });
  return Object.fromEntries(members);
}

/** Whether a part that is empty or has a misspelt key keeps a path from leading to its label: that was reported as it is. */
export function isBrokenAbove(schema: Schema, value: JsonValue, path: Path): boolean {
  if (value === null) return true;
  const [step, ...rest] = path;
  if (step === undefined || !isObject(value)) return false;
  const key = String(step);
  const item = Object.hasOwn(value, key) ? value[key] : undefined;
  const shapes = mapsOf(schema);
  if (item === undefined) return shapes.some((one) => misspelt(one, value).has(key));
  const known = memberOf(schema, key);
  return known !== undefined && isBrokenAbove(known, item, rest);
}

/** A label with a description of its own is still made of the alternatives of every label. */
export function isLabel(schema: Schema): boolean {
  return schema.anyOf === label.anyOf;
}
