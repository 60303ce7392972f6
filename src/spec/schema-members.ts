/** What stands below the keys of a map: those that a schema names, and those that a maker chooses. */
import type { Schema } from './validate.ts';

/** The maps among the alternatives of a schema. */
export function mapsOf(schema: Schema): readonly Schema[] {
  return (schema.anyOf ?? [schema]).filter((one) => one.type === 'object');
}

export function memberOf(schema: Schema, key: string): Schema | undefined {
  return mapsOf(schema).flatMap((map): readonly Schema[] => {
    const named = namedMember(map, key);
    if (named !== undefined) return [named];
    return typeof map.additionalProperties === 'object' ? [map.additionalProperties] : [];
  })[0];
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
