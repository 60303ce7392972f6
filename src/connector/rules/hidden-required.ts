/**
 * A required field that nobody sees and that has no default cannot be filled in: "For parameters that are internal and required, you must
 * provide default values" (Microsoft Learn, "Extend an OpenAPI definition for a custom connector"). The platform fills in the address of a
 * webhook, and what hidden operations are called with stands where they are called.
 */
import { isArray, isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import { at, type Place } from '../../source/place.ts';
import { resolve } from '../references.ts';
import type { ConnectorView, OperationView } from '../view.ts';
import { isMarked } from './notification-urls.ts';
import type { ConnectorRule } from './rule.ts';
import { schemasIn } from './schema-parts.ts';
import { isHidden } from './shown-schemas.ts';

export const hiddenRequired: ConnectorRule = (connector, report) => {
  const isFilled = filledBy(connector.document);
  const seen = new Set<JsonObject>();
  for (const { name, value, at: place } of requiredFields(connector)) {
    if (seen.has(value) || !isHidden({ value })) continue;
    seen.add(value);
    if (!isFilled(value)) report('connector/hidden-required', at(place, 'x-ms-visibility'), { name });
  }
};

interface Field {
  readonly name: string;
  readonly value: JsonObject;
  readonly at: Place;
}

function requiredFields({ operations, schemas, document }: ConnectorView): readonly Field[] {
  const shown = operations.filter((one) => !isHidden(one));
  const sent = schemasIn(
    shown.flatMap((one) => one.parameters).map((one) => one.value['schema']),
    document,
  );
  const inSchemas = schemas.filter((one) => sent.has(one.value));
  return [...shown.flatMap(parametersOf), ...inSchemas.flatMap((one) => propertiesOf(one.value, one.at))];
}

function parametersOf({ parameters }: OperationView): readonly Field[] {
  return parameters.filter((one) => one.value['required'] === true && one.in !== 'body');
}

function propertiesOf({ required, properties }: JsonObject, place: Place): readonly Field[] {
  if (!isArray(required) || !isObject(properties)) return [];
  return required.flatMap((name): readonly Field[] => {
    const value = typeof name === 'string' && Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (typeof name !== 'string' || !isObject(value)) return [];
    return [{ name, value, at: at(place, 'properties', name) }];
  });
}

/** More levels than any form shows; references can form circles. */
const MAX_LEVELS = 50;

/** Whether the platform has something to send for a field: a default, the address of a webhook, or an object of such fields. */
function filledBy(document: JsonObject): (value: JsonObject) => boolean {
  const known = new Map<JsonObject, boolean>();
  const isFilled = (value: JsonValue | undefined, level: number): boolean => {
    if (!isObject(value)) return false;
    const before = known.get(value);
    if (before !== undefined || level > MAX_LEVELS) return before ?? true;
    known.set(value, true);
    const filled = value['default'] !== undefined || isMarked(value) || isFilledInside(value, level + 1);
    known.set(value, filled);
    return filled;
  };
  const isFilledInside = ({ $ref: reference, required, properties }: JsonObject, level: number): boolean => {
    if (typeof reference === 'string') return isFilled(resolve(document, reference), level);
    if (!isObject(properties)) return false;
    const needed = new Set<JsonValue>(isArray(required) ? required : []);
    const members = Object.entries(properties);
    return (
      members.some(([, one]) => isFilled(one, level)) &&
      members.every(([name, one]) => !needed.has(name) || isFilled(one, level))
    );
  };
  return (value) => isFilled(value, 0);
}
