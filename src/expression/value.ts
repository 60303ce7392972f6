/**
 * What an expression evaluates to. Integers (64 bits), floats and decimals are different in the workflow language and stay apart here:
 * a bigint is an integer, a number is a float. Binary content and XML are objects with `$content-type` and `$content` (base64).
 */
import type { Decimal } from './numbers/decimal.ts';

export type Value = null | boolean | bigint | number | Decimal | string | readonly Value[] | Members;

/** An object: its members in order, which names like `1` do not change. */
export type Members = ReadonlyMap<string, Value>;

export type NumberValue = bigint | number | Decimal;

/** The TypeScript type of the values of each kind; `any` stands for all of them, `number` for all numbers. */
export interface ValueOf {
  readonly null: null;
  readonly boolean: boolean;
  readonly integer: bigint;
  readonly float: number;
  readonly decimal: Decimal;
  readonly string: string;
  readonly array: readonly Value[];
  readonly object: Members;
  readonly number: NumberValue;
  readonly any: Value;
}

/** What a parameter can take. */
export type Kind = keyof ValueOf;

/** What a value is. */
export type ValueKind = Exclude<Kind, 'any' | 'number'>;

export function kindOf(value: Value): ValueKind {
  if (value === null) return 'null';
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'bigint') return 'integer';
  if (typeof value === 'number') return 'float';
  if (Array.isArray(value)) return 'array';
  return value instanceof Map ? 'object' : 'decimal';
}

export function isKind<K extends Kind>(value: Value, kind: K): value is ValueOf[K] & Value {
  return isKindOf(kindOf(value), kind);
}

/** Whether what is of the one kind is of the other: a float is a number, and everything is of the kind `any`. */
export function isKindOf(kind: ValueKind, wanted: Kind): boolean {
  return kind === wanted || wanted === 'any' || (wanted === 'number' && isNumberKind(kind));
}

export function isNumberKind(kind: ValueKind): boolean {
  return kind === 'integer' || kind === 'float' || kind === 'decimal';
}

export function isMembers(value: Value | undefined): value is Members {
  return value instanceof Map;
}

export function isItems(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

/** An object of known members. */
export function members(entries: Readonly<Record<string, Value>>): Members {
  return new Map(Object.entries(entries));
}
