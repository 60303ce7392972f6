/**
 * The data as the validator can take it. It compares every entry of a list with every other one, so long lists are cut off; and it asks
 * what it compares for `toString` and `valueOf`, so keys of these names are left out. The same object when nothing is to be changed.
 */
import { isArray, isObject, type JsonValue } from '../../../source/json-value.ts';

const LONG = 2_000;
const ASKED_FOR = new Set(['toString', 'valueOf']);

export function checkable(value: JsonValue): JsonValue {
  return isCheckable(value) ? value : changed(value);
}

function isCheckable(value: JsonValue | undefined): boolean {
  if (isArray(value)) return value.length <= LONG && value.every(isCheckable);
  if (!isObject(value)) return true;
  for (const key in value) if (ASKED_FOR.has(key) || !isCheckable(value[key])) return false;
  return true;
}

function changed(value: JsonValue): JsonValue {
  if (isArray(value)) return value.slice(0, LONG).map(changed);
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([key]) => !ASKED_FOR.has(key));
  return Object.fromEntries(kept.map(([key, item]) => [key, changed(item)]));
}
