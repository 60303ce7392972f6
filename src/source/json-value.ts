/**
 * JSON data that keeps numbers apart as the workflow language does: `1` and `1.0` differ, integers have
 * 64 bits, money is decimal. A JavaScript number stands for the lexeme `String(n)`; every other
 * lexeme (`1.0`, `3e1`, `9223372036854775807`) is a {@link Numeral}.
 */
export type JsonValue = null | boolean | number | string | Numeral | readonly JsonValue[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** A number written in a way that a JavaScript number would not give back. A class, because it must be told from data. */
export class Numeral {
  readonly lexeme: string;
  constructor(lexeme: string) {
    this.lexeme = lexeme;
  }
  toString(): string {
    return this.lexeme;
  }
  /** Tells the built-in printer's caller that a numeral was met. */
  toJSON(): string {
    return NUMERAL_MARK;
  }
}

/** Printed for a numeral by `JSON.stringify`; a text that contains it by chance only makes printing slower. */
export const NUMERAL_MARK = '<cosell numeral>';

/** The value of a number lexeme: a plain number when that prints as the same lexeme, else a {@link Numeral}. */
export function numberOf(lexeme: string): number | Numeral {
  const value = Number(lexeme);
  return String(value) === lexeme ? value : new Numeral(lexeme);
}

/** The data with plain numbers only, for readers to whom a number is no more than its value. The same object when it has no other. */
export function plainNumbers(value: JsonValue): JsonValue {
  return hasNumerals(value) ? withPlainNumbers(value) : value;
}

function hasNumerals(value: JsonValue): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (value instanceof Numeral) return true;
  if (isArray(value)) return value.some(hasNumerals);
  const members = value;
  for (const key in members) if (hasNumerals(members[key] ?? null)) return true;
  return false;
}

function withPlainNumbers(value: JsonValue): JsonValue {
  if (value instanceof Numeral) return Number(value.lexeme);
  if (isArray(value)) return value.map(withPlainNumbers);
  return isObject(value)
    ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withPlainNumbers(item)]))
    : value;
}

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Numeral);
}

export function isArray(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** Deep equality of JSON data: key order does not matter, number lexemes do. */
export function sameJson(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  if (a === b) return true;
  if (a instanceof Numeral || b instanceof Numeral) {
    return a instanceof Numeral && b instanceof Numeral && a.lexeme === b.lexeme;
  }
  if (isArray(a)) return isArray(b) && a.length === b.length && a.every((item, i) => sameJson(item, b[i]));
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key], b[key]));
}
