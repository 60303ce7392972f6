/**
 * Powers of numbers. How the platform types them is not documented; here, as in its other calculations, two integers give an integer, of 64 bits
 * at most. Where the exponent is negative, and with floats and decimals, the power is a float.
 */
import { numbersIn, toFloat } from './arithmetic.ts';
import { fail } from '../failure.ts';
import { isInt64 } from '../syntax/numeral.ts';
import { power } from './power.ts';
import { FLOAT, INTEGER, NUMBER, type Type } from '../types/type.ts';
import { unionOf } from '../types/type-operations.ts';
import type { NumberValue } from '../value.ts';

/** 2 to the power of this has more than 64 bits. */
const LEAST_OVERFLOW = 64n;

/** Fails with `overflow`; `name` is the function's. */
export function raised(base: NumberValue, exponent: NumberValue, name: string): NumberValue {
  if (typeof base !== 'bigint' || typeof exponent !== 'bigint' || exponent < 0n)
    return power(toFloat(base), toFloat(exponent));
  const isTiny = base >= -1n && base <= 1n;
  // 0, 1 and -1 have a power of any size, which depends on whether it is 0, odd or even.
  const least = isTiny && exponent > 0n ? 2n - (exponent % 2n) : exponent;
  const result = least < LEAST_OVERFLOW ? base ** least : undefined;
  return result !== undefined && isInt64(result) ? result : fail({ kind: 'overflow', name });
}

export function raisedType([base = NUMBER, exponent = NUMBER]: readonly Type[]): Type {
  const mayBeWhole = [base, exponent].every((type) => numbersIn(type).some(({ kind }) => kind === 'integer'));
  return mayBeWhole ? unionOf(INTEGER, FLOAT) : FLOAT;
}
