/**
 * Sums, differences, products, quotients and remainders of numbers of any kind: integers stay integers, with a decimal everything is a decimal,
 * else with a float everything is a float. Source: observations of the runtime and the documentation of the functions.
 */
import {
  addDecimals,
  divideDecimals,
  multiplyDecimals,
  remainderOfDecimals,
  subtractDecimals,
} from './decimal-arithmetic.ts';
import { decimalOfFloat, decimalOfInteger, floatOfDecimal } from './decimal-conversion.ts';
import { Decimal } from './decimal.ts';
import { fail } from '../failure.ts';
import { isInt64 } from '../syntax/numeral.ts';
import { DECIMAL, FLOAT, INTEGER, NUMBER, type Type } from '../types/type.ts';
import { alternatives, unionOf } from '../types/type-operations.ts';
import type { NumberValue } from '../value.ts';

/** An operation for each kind. Undefined is an overflow. */
export interface Operation {
  readonly integers: (a: bigint, b: bigint) => bigint | undefined;
  readonly floats: (a: number, b: number) => number;
  readonly decimals: (a: Decimal, b: Decimal) => Decimal | undefined;
  /** The second one must not be 0. */
  readonly divides: boolean;
}

export const ADD: Operation = {
  integers: (a, b) => a + b,
  floats: (a, b) => a + b,
  decimals: addDecimals,
  divides: false,
};

export const SUBTRACT: Operation = {
  integers: (a, b) => a - b,
  floats: (a, b) => a - b,
  decimals: subtractDecimals,
  divides: false,
};

export const MULTIPLY: Operation = {
  integers: (a, b) => a * b,
  floats: (a, b) => a * b,
  decimals: multiplyDecimals,
  divides: false,
};

/** Documentation: no number can be divided by 0, a float neither. */
export const DIVIDE: Operation = {
  integers: (a, b) => a / b,
  floats: (a, b) => a / b,
  decimals: divideDecimals,
  divides: true,
};

const INT64_MIN = -(1n << 63n);

/** With the sign of the dividend. */
export const REMAINDER: Operation = {
  // .NET rule: the quotient of these two is too large, and so their remainder is refused as well.
  integers: (a, b) => (a === INT64_MIN && b === -1n ? undefined : a % b),
  floats: (a, b) => a % b,
  decimals: remainderOfDecimals,
  divides: true,
};

/** Fails with `overflow` or `division-by-zero`; `name` is the function's. Floats become infinite instead of overflowing. */
export function calculated(operation: Operation, a: NumberValue, b: NumberValue, name: string): NumberValue {
  const [left, right] = alike(a, b) ?? fail({ kind: 'overflow', name });
  // A float may become 0 only as a decimal.
  if (operation.divides) failForZero(right, name);
  return resultOf(operation, left, right) ?? fail({ kind: 'overflow', name });
}

/** Stops the evaluation of what divides by 0; the divisor is the second argument. */
export function failForZero(divisor: NumberValue, name: string): void {
  if (isZero(divisor)) fail({ kind: 'division-by-zero', name }, 1);
}

/** Both of one kind. Undefined: a float that no decimal can be. */
function alike(a: NumberValue, b: NumberValue): readonly [NumberValue, NumberValue] | undefined {
  if (a instanceof Decimal || b instanceof Decimal) {
    const [left, right] = [toDecimal(a), toDecimal(b)];
    return left === undefined || right === undefined ? undefined : [left, right];
  }
  return typeof a === 'number' || typeof b === 'number' ? [Number(a), Number(b)] : [a, b];
}

function resultOf(operation: Operation, a: NumberValue, b: NumberValue): NumberValue | undefined {
  if (a instanceof Decimal && b instanceof Decimal) return operation.decimals(a, b);
  if (typeof a === 'bigint' && typeof b === 'bigint') {
    const result = operation.integers(a, b);
    return result !== undefined && isInt64(result) ? result : undefined;
  }
  return operation.floats(Number(a), Number(b));
}

export function isZero(value: NumberValue): boolean {
  return value instanceof Decimal ? value.unscaled === 0n : Number(value) === 0;
}

/** Undefined: a float that no decimal can be. */
export function toDecimal(value: NumberValue): Decimal | undefined {
  if (value instanceof Decimal) return value;
  return typeof value === 'bigint' ? decimalOfInteger(value) : decimalOfFloat(value);
}

export function toFloat(value: NumberValue): number {
  return value instanceof Decimal ? floatOfDecimal(value) : Number(value);
}

/** The type of the result, from those of the two numbers. */
export function calculatedType([a = NUMBER, b = NUMBER]: readonly Type[]): Type {
  const [left, right] = [numbersIn(a), numbersIn(b)];
  const pairs = left.flatMap((one) => right.map((other) => widest(one, other)));
  return unionOf(...pairs);
}

/** The kinds of number that a value of the type may have; all of them where none is known. */
export function numbersIn(type: Type): readonly Type[] {
  const found = (alternatives(type) ?? []).filter((one) => NUMBER.of.some(({ kind }) => kind === one.kind));
  return found.length === 0 ? NUMBER.of : found;
}

function widest(a: Type, b: Type): Type {
  if (a.kind === 'decimal' || b.kind === 'decimal') return DECIMAL;
  return a.kind === 'float' || b.kind === 'float' ? FLOAT : INTEGER;
}
