/** What makes JSON data the document of an exported flow. */
import type { Report } from '../diagnostics/diagnostic.ts';
import { isObject, type JsonObject, type JsonValue } from '../source/json-value.ts';
import type { Place } from '../source/place.ts';

/** The wrapper of an exported flow is there: without it the import fails with no more than "Error while importing workflow". */
export function flowDocument(data: JsonValue, place: Place, report: Report): JsonObject | undefined {
  const properties = isObject(data) ? data['properties'] : undefined;
  if (!isObject(data) || !isObject(properties) || !isObject(properties['definition'])) {
    report('flow/not-a-flow', place, { missing: 'properties.definition' });
    return undefined;
  }
  if (data['type'] === 'Microsoft.Flow/flows') {
    report('flow/legacy-package', place, {});
    return undefined;
  }
  if (!isObject(properties['connectionReferences']) || typeof data['schemaVersion'] !== 'string') {
    const missing = isObject(properties['connectionReferences'])
      ? 'schemaVersion'
      : 'properties.connectionReferences';
    report('flow/not-a-flow', place, { missing });
    return undefined;
  }
  return data;
}
