/**
 * x^y of floats: the nearest float, with the special cases of .NET's Math.Pow, which itself is a bit off in one of some hundred results.
 * Math.pow of JavaScript is so in one of twenty, and need not be in the same ones in every engine.
 */

/** Bits behind the point of what is computed on the way. */
const BITS = 192n;
const ONE = 1n << BITS;
/** A power of an odd number with more bits than this is far from the middle between two floats. */
const EXACT_BITS = 2200;

export function power(base: number, exponent: number): number {
  if (exponent === 0 || base === 1) return 1;
  if (Number.isNaN(base) || Number.isNaN(exponent)) return NaN;
  const negative = (base < 0 || Object.is(base, -0)) && isOdd(exponent);
  const size = powerOfSize(Math.abs(base), exponent);
  if (base < 0 && Number.isFinite(base) && Number.isFinite(exponent) && !Number.isInteger(exponent))
    return NaN;
  return negative ? -size : size;
}

function isOdd(value: number): boolean {
  return Number.isInteger(value) && value % 2 !== 0;
}

function powerOfSize(base: number, exponent: number): number {
  if (base === 1) return 1;
  const grows = base > 1 === exponent > 0;
  if (base === 0 || !Number.isFinite(base) || !Number.isFinite(exponent)) return grows ? Infinity : 0;
  // Beyond these even the rough result is out of the range of floats.
  const rough = Math.log2(base) * exponent;
  if (Math.abs(rough) > 1100) return grows ? Infinity : 0;
  const { mantissa, shift } = oddParts(base);
  if (Number.isInteger(exponent) && exponent > 0 && bitsOf(mantissa) * exponent <= EXACT_BITS)
    return nearestFloat(mantissa ** BigInt(exponent), shift * exponent);
  return throughLogarithm(mantissa, shift, exponent);
}

interface Parts {
  readonly mantissa: bigint;
  readonly shift: number;
}

/** The value is `mantissa` × 2^`shift`, and the mantissa odd. */
function oddParts(value: number): Parts {
  let rest = value;
  let shift = 0;
  while (!Number.isInteger(rest)) {
    rest *= 2;
    shift -= 1;
  }
  let mantissa = BigInt(rest);
  while (mantissa % 2n === 0n) {
    mantissa /= 2n;
    shift += 1;
  }
  return { mantissa, shift };
}

function bitsOf(value: bigint): number {
  return value.toString(2).length;
}

function throughLogarithm(mantissa: bigint, shift: number, exponent: number): number {
  const bits = bitsOf(mantissa);
  // 1 ≤ unit < 2
  const unit = (mantissa << BITS) >> BigInt(bits - 1);
  const logarithm = logOf(unit) + BigInt(shift + bits - 1) * logOf(2n * ONE);
  const by = oddParts(Math.abs(exponent));
  const product =
    by.shift < 0
      ? (logarithm * by.mantissa) >> BigInt(-by.shift)
      : (logarithm * by.mantissa) << BigInt(by.shift);
  return exponential(exponent < 0 ? -product : product);
}

/** ln x = 2 artanh((x-1)/(x+1)), for 1 ≤ x ≤ 2. */
function logOf(value: bigint): bigint {
  const ratio = ((value - ONE) << BITS) / (value + ONE);
  const square = (ratio * ratio) >> BITS;
  let [sum, term] = [0n, ratio];
  for (let odd = 1n; term !== 0n; odd += 2n) {
    sum += term / odd;
    term = (term * square) >> BITS;
  }
  return 2n * sum;
}

function exponential(value: bigint): number {
  const log2 = logOf(2n * ONE);
  let doublings = value / log2;
  if (value < 0n) doublings -= 1n;
  const rest = value - doublings * log2;
  let [sum, term] = [0n, ONE];
  for (let count = 1n; term !== 0n; count += 1n) {
    sum += term;
    term = ((term * rest) >> BITS) / count;
  }
  return nearestFloat(sum, Number(doublings - BITS));
}

/** The float nearest to `mantissa` × 2^`shift`, halves to even. */
function nearestFloat(mantissa: bigint, shift: number): number {
  const drop = Math.max(bitsOf(mantissa) - 53, -1074 - shift);
  if (drop <= 0) return Number(mantissa) * 2 ** shift;
  const unit = 1n << BigInt(drop);
  const kept = mantissa / unit;
  const twice = (mantissa % unit) * 2n;
  const up = twice > unit || (twice === unit && kept % 2n === 1n);
  return shift + drop > 971 ? Infinity : Number(up ? kept + 1n : kept) * 2 ** (shift + drop);
}
