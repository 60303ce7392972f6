/** `@environmentVariables("schema_name")` in the texts of a connector: the platform puts the value in when the connector is saved. */
import { isArray, isObject, type JsonValue } from '../source/json-value.ts';
import { at, type Place } from '../source/place.ts';

const EXPRESSION = /@environmentVariables\("([^"]+)"\)/g;

export interface VariableUse {
  readonly schemaName: string;
  readonly at: Place;
}

export function variableExpression(schemaName: string): string {
  return `@environmentVariables("${schemaName}")`;
}

/** Every use in the texts of the data that stands at `place`. */
export function variableUses(value: JsonValue, place: Place): readonly VariableUse[] {
  if (typeof value === 'string')
    return [...value.matchAll(EXPRESSION)].map(([, schemaName = '']) => ({ schemaName, at: place }));
  if (isArray(value)) return value.flatMap((item, index) => variableUses(item, at(place, index)));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => variableUses(item, at(place, key)));
}

/** The data with the value of each variable in its place; an expression without a value stays. */
export function withValuesOf(value: JsonValue, values: ReadonlyMap<string, string>): JsonValue {
  if (typeof value === 'string')
    return value.replace(EXPRESSION, (expression, name: string) => values.get(name) ?? expression);
  if (isArray(value)) return value.map((item) => withValuesOf(item, values));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withValuesOf(item, values)]));
}

/** A text as it may look when the platform has put `value` in place of each expression. */
export function withValues(text: string, value: string): string {
  return text.replace(EXPRESSION, () => value);
}
