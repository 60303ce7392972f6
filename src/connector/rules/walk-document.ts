/**
 * Every map of a document that describes the connector. Examples, defaults and what stands in extensions are data: keys in them mean
 * nothing here. The one extension that holds a schema is `x-ms-notification-content`.
 */
import { isArray, isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import type { Path } from '../../source/place.ts';

/** `hasNames`: the keys of the map are names that the author chose. */
export type Visit = (map: JsonObject, path: Path, hasNames: boolean) => void;

export function eachMap(document: JsonObject, visit: Visit): void {
  enter(document, [], false, visit);
}

const NAMED = new Set([
  'properties',
  'definitions',
  'parameters',
  'responses',
  'headers',
  'securityDefinitions',
  'scopes',
]);
const DATA = new Set(['example', 'examples', 'default', 'enum']);

function enter(value: JsonValue, path: Path, hasNames: boolean, visit: Visit): void {
  if (isArray(value)) {
    for (const [index, item] of value.entries())
      if (typeof item === 'object') enter(item, [...path, index], false, visit);
    return;
  }
  if (!isObject(value)) return;
  visit(value, path, hasNames);
  for (const key in value) {
    const item = value[key];
    if (typeof item !== 'object' || (!hasNames && isData(key))) continue;
    enter(item, [...path, key], !hasNames && NAMED.has(key), visit);
  }
}

function isData(key: string): boolean {
  return DATA.has(key) || (/^x-/i.test(key) && key !== 'x-ms-notification-content');
}
