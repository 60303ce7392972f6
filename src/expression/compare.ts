/** Which of two values is greater. Numbers of all kinds are compared by their exact value, strings by their UTF-16 units. */
import type { Decimal } from './numbers/decimal.ts';
import type { NumberValue } from './value.ts';

/** -1, 0 or 1. As in .NET, NaN equals itself and is less than all other numbers. */
export function compareNumbers(a: NumberValue, b: NumberValue): number {
  if (typeof a === 'object' || typeof b === 'object') return compareWithDecimal(a, b);
  if (a === b) return 0;
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : -1;
  if (Number.isNaN(b)) return 1;
  // A bigint and a number are compared without rounding either.
  return a < b ? -1 : Number(a > b);
}

function compareWithDecimal(a: NumberValue, b: NumberValue): number {
  if (typeof a === 'number' && !Number.isFinite(a)) return a === Infinity ? 1 : -1;
  if (typeof b === 'number' && !Number.isFinite(b)) return b === Infinity ? -1 : 1;
  const left = fractionOf(a);
  const right = fractionOf(b);
  return compareNumbers(left.over * right.under, right.over * left.under);
}

interface Fraction {
  readonly over: bigint;
  /** Above 0. */
  readonly under: bigint;
}

function fractionOf(value: NumberValue): Fraction {
  if (typeof value === 'bigint') return { over: value, under: 1n };
  return typeof value === 'number' ? floatFraction(value) : decimalFraction(value);
}

function decimalFraction({ unscaled, scale }: Decimal): Fraction {
  return { over: unscaled, under: 10n ** BigInt(scale) };
}

/** A finite float is a whole number times a power of two. */
function floatFraction(value: number): Fraction {
  let over = value;
  let halvings = 0;
  while (!Number.isInteger(over)) {
    over *= 2;
    halvings += 1;
  }
  return { over: BigInt(over), under: 2n ** BigInt(halvings) };
}

/** -1, 0 or 1: string.CompareOrdinal. */
export function compareStrings(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
