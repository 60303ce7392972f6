/** Data of a source file → values of the workflow language. */
import { Numeral, isArray, isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import { numeralValue } from '../syntax/numeral.ts';
import type { Members, Value } from '../value.ts';

/** `1` is an integer, `1.0` and `1e0` are floats. */
export function valueFromJson(data: JsonValue): Value {
  if (typeof data === 'number') return numeralValue(String(data));
  if (data instanceof Numeral) return numeralValue(data.lexeme);
  if (isArray(data)) return data.map(valueFromJson);
  return isObject(data) ? membersFromJson(data) : data;
}

export function membersFromJson(data: JsonObject): Members {
  return new Map(Object.entries(data).map(([name, item]) => [name, valueFromJson(item)]));
}
