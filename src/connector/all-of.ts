/** A schema and what it takes over by `allOf`, references followed, each once. */
import { isArray, isObject, type JsonObject, type JsonValue } from '../source/json-value.ts';
import { resolve } from './operations.ts';

export function allOfChain(schema: JsonObject, document: JsonObject): readonly JsonObject[] {
  const found = new Set<JsonObject>();
  const enter = (value: JsonValue | undefined): void => {
    if (!isObject(value) || found.has(value)) return;
    found.add(value);
    const reference = value['$ref'];
    if (typeof reference === 'string' && reference.startsWith('#/')) enter(resolve(document, reference));
    const all = value['allOf'];
    if (isArray(all)) for (const one of all) enter(one);
  };
  enter(schema);
  return [...found];
}
