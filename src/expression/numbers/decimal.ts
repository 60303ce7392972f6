/**
 * A decimal number as .NET's System.Decimal is one: an integer of at most 96 bits and a scale of 0 to 28, so `5.0` and `5.00` print differently.
 * Source of the rules: .NET documentation of System.Decimal; checked against the runtime. No library of npm has this type: those of
 * arbitrary precision keep neither the zeros nor the 96 bits, which decide where .NET rounds.
 */

/** A class, because it must be told from an object. `unscaled` / 10^`scale` is its value. There is no negative zero. */
export class Decimal {
  readonly unscaled: bigint;
  readonly scale: number;
  constructor(unscaled: bigint, scale: number) {
    this.unscaled = unscaled;
    this.scale = scale;
  }
}

export const MAX_SCALE = 28;
export const MAX_UNSCALED = (1n << 96n) - 1n;

/** 10^power. */
export function tenTo(power: number): bigint {
  return 10n ** BigInt(power);
}

/**
 * The decimal nearest to `unscaled` / 10^`scale`, with as many of its digits as fit; halves go to the even digit. `more`: there are further
 * digits, not all zero, behind the last one. Undefined when its integer part has more than 96 bits.
 */
export function fitted(unscaled: bigint, scale: number, more = false): Decimal | undefined {
  const magnitude = unscaled < 0n ? -unscaled : unscaled;
  const whole = scale < 0 ? magnitude * tenTo(-scale) : magnitude;
  const digits = Math.max(scale, 0);
  let drop = Math.max(digits - MAX_SCALE, 0);
  while (whole / tenTo(drop) > MAX_UNSCALED) drop += 1;
  let kept = dropDigits(whole, drop, more);
  if (kept > MAX_UNSCALED) {
    // Rounding made it 2^96: one digit more has to go.
    kept = dropDigits(kept, 1, false);
    drop += 1;
  }
  if (drop > digits) return undefined;
  return new Decimal(unscaled < 0n ? -kept : kept, digits - drop);
}

function dropDigits(value: bigint, count: number, more: boolean): bigint {
  if (count === 0) return value;
  const unit = tenTo(count);
  const kept = value / unit;
  const twice = (value % unit) * 2n;
  const up = twice > unit || (twice === unit && (more || kept % 2n === 1n));
  return up ? kept + 1n : kept;
}

/** `unscaled` for a scale that is not smaller than its own. */
export function atScale(value: Decimal, scale: number): bigint {
  return value.unscaled * tenTo(scale - value.scale);
}

/** With all its zeros: `5.00`. */
export function decimalText(value: Decimal): string {
  const digits = String(value.unscaled < 0n ? -value.unscaled : value.unscaled).padStart(
    value.scale + 1,
    '0',
  );
  const sign = value.unscaled < 0n ? '-' : '';
  if (value.scale === 0) return sign + digits;
  return `${sign}${digits.slice(0, -value.scale)}.${digits.slice(-value.scale)}`;
}
