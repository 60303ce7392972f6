/**
 * Arithmetic of decimals, digit for digit as .NET does it: exact where 96 bits hold the result, else rounded once, halves to even. Undefined
 * is an overflow; a divisor must not be 0.
 */
import { atScale, Decimal, fitted, MAX_SCALE, MAX_UNSCALED, tenTo } from './decimal.ts';

export function addDecimals(a: Decimal, b: Decimal): Decimal | undefined {
  const scale = Math.max(a.scale, b.scale);
  return fitted(atScale(a, scale) + atScale(b, scale), scale);
}

export function subtractDecimals(a: Decimal, b: Decimal): Decimal | undefined {
  return addDecimals(a, new Decimal(-b.unscaled, b.scale));
}

const SMALL = 1n << 32n;
/** The product of two 32-bit integers has no digit left when more than these are behind the point. */
const MOST_DIGITS = MAX_SCALE + 19;

/** A product of 0 keeps its zeros only where the runtime takes the short way, which is for factors of 32 bits. */
export function multiplyDecimals(a: Decimal, b: Decimal): Decimal | undefined {
  const isSmall = magnitude(a.unscaled) < SMALL && magnitude(b.unscaled) < SMALL;
  const isZero = isSmall ? a.scale + b.scale > MOST_DIGITS : a.unscaled * b.unscaled === 0n;
  if (isZero) return new Decimal(0n, 0);
  return fitted(a.unscaled * b.unscaled, a.scale + b.scale);
}

/** A quotient that ends has the difference of the scales, or as many digits as it needs; any other one has all that fit. */
export function divideDecimals(a: Decimal, b: Decimal): Decimal | undefined {
  const scale = Math.max(a.scale - b.scale, 0);
  const dividend = a.unscaled * tenTo(scale - a.scale + b.scale);
  if (dividend % b.unscaled === 0n) return fitted(dividend / b.unscaled, scale);
  const rounded = longestQuotient(a, b);
  return rounded === undefined ? undefined : withoutZeros(rounded);
}

function longestQuotient(a: Decimal, b: Decimal): Decimal | undefined {
  const negative = a.unscaled < 0n !== b.unscaled < 0n;
  const divisor = magnitude(b.unscaled);
  let scale = MAX_SCALE;
  const dividend = magnitude(a.unscaled) * tenTo(MAX_SCALE - a.scale + b.scale);
  // The quotient at the largest scale has too many digits, perhaps; those that go are part of what is rounded.
  let unit = divisor;
  while (dividend / unit > MAX_UNSCALED && scale >= 0) {
    unit *= 10n;
    scale -= 1;
  }
  if (scale < 0) return undefined;
  const quotient = dividend / unit;
  const twice = (dividend % unit) * 2n;
  const up = twice > unit || (twice === unit && quotient % 2n === 1n);
  const result = up ? quotient + 1n : quotient;
  return fitted(negative ? -result : result, scale);
}

function withoutZeros(value: Decimal): Decimal {
  let { unscaled, scale } = value;
  while (scale > 0 && unscaled % 10n === 0n) {
    unscaled /= 10n;
    scale -= 1;
  }
  return new Decimal(unscaled, scale);
}

/**
 * What is left of `a`, with its sign. A dividend that is smaller than the divisor stays as it is, with its scale. Where a dividend has nearly 96
 * bits and the divisor some twenty digits more behind the point, .NET gives a wrong remainder or an overflow; that is not imitated.
 */
export function remainderOfDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  const [dividend, divisor] = [atScale(a, scale), atScale(b, scale)];
  if (magnitude(dividend) < magnitude(divisor)) return a;
  return new Decimal(dividend % divisor, scale);
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}
