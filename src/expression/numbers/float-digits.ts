/** The decimal digits of floats. */

/** 0.`digits` × 10^`scale`; no digits is 0. */
export interface FloatDigits {
  readonly digits: string;
  readonly scale: number;
}

/** The fewest digits that read back as the same float. `value` is finite and not negative. */
export function shortestDigits(value: number): FloatDigits {
  if (value === 0) return { digits: '', scale: 0 };
  const [mantissa = '', exponent] = value.toExponential().split('e');
  return { digits: mantissa.replace('.', ''), scale: Number(exponent) + 1 };
}

/** All digits of the binary value: at most 767. `value` is finite and not negative. */
export function exactDigits(value: number): FloatDigits {
  if (value === 0) return { digits: '', scale: 0 };
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const biased = Number(bits >> 52n);
  const mantissa = (bits & 0xfffffffffffffn) | (biased === 0 ? 0n : 1n << 52n);
  const exponent = Math.max(biased, 1) - 1075;
  // m / 2^n is m × 5^n / 10^n.
  const all = exponent < 0 ? mantissa * 5n ** BigInt(-exponent) : mantissa << BigInt(exponent);
  const digits = String(all);
  return { digits: digits.replace(/0+$/u, ''), scale: digits.length + Math.min(exponent, 0) };
}
