/** What stands below the keys of a map: those that a schema names, and those that a maker chooses. */
import type { Schema } from './validate.ts';

const maps = new WeakMap<Schema, readonly Schema[]>();

/** The maps among the alternatives of a schema. */
export function mapsOf(schema: Schema): readonly Schema[] {
  let known = maps.get(schema);
  if (known === undefined) {
    known = (schema.anyOf ?? [schema]).filter((one) => one.type === 'object');
    maps.set(schema, known);
  }
  return known;
}

export function memberOf(schema: Schema, key: string): Schema | undefined {
  for (const map of mapsOf(schema)) {
    const found = namedMember(map, key) ?? map.additionalProperties;
    if (typeof found === 'object') return found;
  }
  return undefined;
}

/** Whether a key is a name that the maker gave: tables, columns, roles and the like have one. */
export function isChosenKey(schema: Schema, key: string): boolean {
  return mapsOf(schema).some(
    (map) => typeof map.additionalProperties === 'object' && namedMember(map, key) === undefined,
  );
}

function namedMember({ properties = {} }: Schema, key: string): Schema | undefined {
  return Object.hasOwn(properties, key) ? properties[key] : undefined;
}
