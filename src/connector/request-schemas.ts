/** The schemas that a call is made from: those of bodies, and whatever they refer to. */
import { isArray, isObject, type JsonObject, type JsonValue } from '../source/json-value.ts';
import { resolve } from './operations.ts';
import type { OperationView } from './view.ts';

export function requestSchemas(
  operations: readonly OperationView[],
  document: JsonObject,
): ReadonlySet<JsonObject> {
  const found = new Set<JsonObject>();
  for (const { parameters } of operations)
    for (const one of parameters) eachSchema(one.value['schema'], document, found);
  return found;
}

/** Adds a schema and all that it is made of to `found`, each once. */
export function eachSchema(
  schema: JsonValue | undefined,
  document: JsonObject,
  found: Set<JsonObject>,
): ReadonlySet<JsonObject> {
  if (!isObject(schema) || found.has(schema)) return found;
  found.add(schema);
  const reference = schema['$ref'];
  if (typeof reference === 'string' && reference.startsWith('#/'))
    eachSchema(resolve(document, reference), document, found);
  const { properties, items, allOf, additionalProperties } = schema;
  for (const one of isObject(properties) ? Object.values(properties) : []) eachSchema(one, document, found);
  for (const one of isArray(allOf) ? allOf : []) eachSchema(one, document, found);
  for (const one of [items, additionalProperties]) eachSchema(one, document, found);
  return found;
}
