/** Decimals from and to floats and integers, by the rules of .NET's conversions. */
import { Decimal, MAX_SCALE, tenTo } from './decimal.ts';

const LOW = 64n;
/** Beyond this power of two no decimal reaches; below the negative one it is 0. */
const MAX_EXPONENT = 96;
const MIN_EXPONENT = -94;
const DIGITS = 15;

export function decimalOfInteger(value: bigint): Decimal {
  return new Decimal(value, 0);
}

/**
 * The decimal of the first 15 significant digits: a float has no more that can be trusted. Undefined for NaN, infinities and what is too
 * large. The steps are those of the runtime in binary arithmetic, because they decide about halves.
 */
export function decimalOfFloat(value: number): Decimal | undefined {
  if (!Number.isFinite(value)) return undefined;
  const exponent = exponentOf(Math.abs(value));
  if (exponent < MIN_EXPONENT) return new Decimal(0n, 0);
  if (exponent > MAX_EXPONENT) return undefined;
  const { shifted, power } = toFifteenDigits(Math.abs(value), exponent);
  const mantissa = roundHalfEven(shifted);
  if (mantissa === 0n) return new Decimal(0n, 0);
  const plain = power < 0 ? new Decimal(mantissa * tenTo(-power), 0) : withoutZeros(mantissa, power);
  return new Decimal(value < 0 ? -plain.unscaled : plain.unscaled, plain.scale);
}

/** The e for which 2^(e-1) ≤ value < 2^e. */
function exponentOf(value: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return (view.getUint16(0) >> 4) - 1022;
}

function toFifteenDigits(value: number, exponent: number): { shifted: number; power: number } {
  // log10(2) is 19728 / 65536.
  const power = Math.min(DIGITS - 1 - ((exponent * 19_728) >> 16), MAX_SCALE);
  if (power >= 0) return oneMore(value * powerOfTen(power), power);
  if (power === -1 && value < 1e15) return oneMore(value, 0);
  return oneMore(value / powerOfTen(-power), power);
}

function oneMore(shifted: number, power: number): { shifted: number; power: number } {
  return shifted < 1e14 && power < MAX_SCALE
    ? { shifted: shifted * 10, power: power + 1 }
    : { shifted, power };
}

function roundHalfEven(value: number): bigint {
  const whole = Math.floor(value);
  const rest = value - whole;
  return BigInt(rest > 0.5 || (rest === 0.5 && whole % 2 === 1) ? whole + 1 : whole);
}

/** The runtime takes away 14 zeros at most, so 0.09999999999999999 becomes 0.10. */
function withoutZeros(mantissa: bigint, scale: number): Decimal {
  let [unscaled, left] = [mantissa, scale];
  while (left > 0 && scale - left < DIGITS - 1 && unscaled % 10n === 0n) {
    unscaled /= 10n;
    left -= 1;
  }
  return new Decimal(unscaled, left);
}

/** The runtime adds two floats and divides by a third, so the result is not always the nearest float. */
export function floatOfDecimal(value: Decimal): number {
  const magnitude = value.unscaled < 0n ? -value.unscaled : value.unscaled;
  const high = Number(magnitude >> LOW) * 2 ** 64;
  const result = (Number(BigInt.asUintN(64, magnitude)) + high) / powerOfTen(value.scale);
  return value.unscaled < 0n ? -result : result;
}

/** 10^power as the nearest float; `10 ** 23` is not it in every engine. */
function powerOfTen(power: number): number {
  return Number(`1e${power}`);
}
