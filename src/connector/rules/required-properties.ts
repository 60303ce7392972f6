/**
 * Properties that are required exist: certification refuses others (Microsoft Learn, "Fix Swagger Validator errors",
 * RequiredPropertyDefinitionMissing), and the designer has no field for them.
 */
import type { Report } from '../../diagnostics/diagnostic.ts';
import { isArray, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import { at, type Place } from '../../source/place.ts';
import type { ConnectorRule } from './rule.ts';
import { nearest } from './nearest.ts';
import { hasProperty, isOpen, objectSchema, propertyNames, type ObjectSchema } from './object-schema.ts';

export const requiredProperties: ConnectorRule = ({ schemas, document }, report) => {
  for (const { value, at: place } of schemas) {
    // A part of `allOf` may require what another part has.
    const isPart = place.path.at(-2) === 'allOf' && typeof place.path.at(-1) === 'number';
    if (isPart || !isArray(value['required'])) continue;
    const object = objectSchema(value, document);
    if (object !== undefined) checkRequired(value, object, place, report);
  }
};

function checkRequired(
  { type, required }: JsonObject,
  object: ObjectSchema,
  place: Place,
  report: Report,
): void {
  // Another operation describes what is in it, or it is no object.
  if (!isArray(required) || object.schemas.some(isDynamic) || (isOpen(object) && type !== 'object')) return;
  const isUnknown = (name: JsonValue): name is string =>
    typeof name === 'string' && !hasProperty(object, name);
  const known = required.some(isUnknown) ? propertyNames(object) : new Set<string>();
  for (const [index, name] of required.entries()) {
    if (!isUnknown(name)) continue;
    const args = { name, nearest: nearest(name, known) };
    report('connector/required-unknown', at(place, 'required', index), args);
  }
}

function isDynamic(schema: JsonObject): boolean {
  return schema['x-ms-dynamic-schema'] !== undefined || schema['x-ms-dynamic-properties'] !== undefined;
}
