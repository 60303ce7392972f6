/** The schemas that others are made of, references followed. Without recursion: references can form chains of any length. */
import { isArray, isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import { localReference, resolve } from '../references.ts';

/** Each schema once; what `isLeftOut` is left out with all that is in it. */
export function schemasIn(
  roots: Iterable<JsonValue | undefined>,
  document: JsonObject,
  isLeftOut: (schema: JsonObject) => boolean = () => false,
): ReadonlySet<JsonObject> {
  const found = new Set<JsonObject>();
  const waiting = [...roots];
  while (waiting.length > 0) {
    const one = waiting.pop();
    if (!isObject(one) || found.has(one) || isLeftOut(one)) continue;
    found.add(one);
    for (const part of partsOf(one, document)) waiting.push(part);
  }
  return found;
}

/** What a schema is directly made of. */
export function partsOf(schema: JsonObject, document: JsonObject): readonly (JsonValue | undefined)[] {
  const { properties, items, additionalProperties } = schema;
  const members = isObject(properties) ? Object.values(properties) : [];
  return [...basesOf(schema, document), ...members, items, additionalProperties];
}

/** What a schema refers to and takes over by `allOf`. */
export function basesOf(schema: JsonObject, document: JsonObject): readonly (JsonValue | undefined)[] {
  const { allOf } = schema;
  const reference = localReference(schema);
  const target = reference === undefined ? undefined : resolve(document, reference);
  return isArray(allOf) ? [target, ...allOf] : [target];
}
