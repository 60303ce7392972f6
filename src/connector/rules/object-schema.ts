/** An object as its schema describes it, with all that it takes over by `allOf`. */
import { isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import { basesOf } from './schema-parts.ts';

export interface ObjectSchema {
  /** The schema and those that it takes over. */
  readonly schemas: readonly JsonObject[];
  /** Their properties, a map for each that has some. */
  readonly properties: readonly JsonObject[];
}

/** More than any honest schema takes over. */
const MOST_BASES = 200;

/** Undefined when the schema takes over more than can be looked at. */
export function objectSchema(schema: JsonValue | undefined, document: JsonObject): ObjectSchema | undefined {
  const found = new Set<JsonObject>(isObject(schema) ? [schema] : []);
  // What is added to a set while it is walked is walked too.
  for (const one of found) {
    for (const base of basesOf(one, document)) if (isObject(base)) found.add(base);
    if (found.size > MOST_BASES) return undefined;
  }
  const schemas = [...found];
  return { schemas, properties: schemas.map((one) => one['properties']).filter(isObject) };
}

/** No property is named: anything may be in it. */
export function isOpen({ properties }: ObjectSchema): boolean {
  return properties.every((map) => Object.keys(map).length === 0);
}

export function hasProperty({ properties }: ObjectSchema, name: string): boolean {
  return properties.some((map) => Object.hasOwn(map, name));
}

export function propertyOf({ properties }: ObjectSchema, name: string): JsonValue | undefined {
  return properties.find((map) => Object.hasOwn(map, name))?.[name];
}

export function propertyNames({ properties }: ObjectSchema): ReadonlySet<string> {
  return new Set(properties.flatMap((map) => Object.keys(map)));
}
