/** The decimal digits that a format writes, of integers, floats and decimals alike. */
import { Decimal } from '../decimal.ts';
import { exactDigits, shortestDigits, type FloatDigits } from '../float-digits.ts';
import type { NumberValue } from '../../value.ts';

/** 0.`digits` × 10^`scale`. No digits: zero. */
export interface Digits {
  readonly digits: string;
  readonly scale: number;
  readonly negative: boolean;
}

/** A number that is not infinite, ready to be rounded to what a format shows. */
export interface Roundable extends Digits {
  /** A float has a negative zero, and its binary value decides how it is rounded: a half that is one in binary goes to the even digit. */
  readonly isFloat: boolean;
}

/** All digits of an integer or a decimal, the zeros at the end too; all binary digits of a float. */
export function exactly(value: NumberValue): Roundable {
  if (typeof value === 'number') return ofFloat(value, exactDigits(Math.abs(value)));
  const unscaled = value instanceof Decimal ? value.unscaled : value;
  const digits = unscaled === 0n ? '' : String(unscaled).replace('-', '');
  const scale = digits.length - (value instanceof Decimal ? value.scale : 0);
  return { digits, scale, negative: unscaled < 0n, isFloat: false };
}

/** The fewest digits of a float that tell it from every other. */
export function shortly(value: number): Roundable {
  return ofFloat(value, shortestDigits(Math.abs(value)));
}

function ofFloat(value: number, found: FloatDigits): Roundable {
  return { ...found, negative: value < 0 || Object.is(value, -0), isFloat: true };
}

/** With `count` digits, none of them a zero at the end. */
export function roundedTo(value: Roundable, count: number): Roundable {
  return cut(value, count, value.isFloat ? roundsUpEven(value.digits, count) : roundsUp(value.digits, count));
}

/** The same for digits that are already a rounding of the value: halves go up. */
export function roundedUpTo(value: Roundable, count: number): Roundable {
  return cut(value, count, roundsUp(value.digits, count));
}

function roundsUp(digits: string, count: number): boolean {
  return count >= 0 && digits.charAt(count) >= '5';
}

function roundsUpEven(digits: string, count: number): boolean {
  if (count < 0) return false;
  const rest = digits.slice(count);
  if (!/^50*$/u.test(rest)) return rest >= '5';
  return Number(digits.charAt(count - 1)) % 2 === 1;
}

function cut(value: Roundable, count: number, up: boolean): Roundable {
  const kept = value.digits.slice(0, Math.max(count, 0));
  if (up) return increased(value, kept);
  const digits = kept.replace(/0+$/u, '');
  if (digits === '') return { ...value, digits, scale: 0, negative: value.isFloat && value.negative };
  return { ...value, digits };
}

function increased(value: Roundable, kept: string): Roundable {
  const stem = kept.replace(/9+$/u, '');
  if (stem === '') return { ...value, digits: '1', scale: value.scale + 1 };
  return { ...value, digits: stem.slice(0, -1) + String(Number(stem.slice(-1)) + 1) };
}

/** The part before the point, at least one digit: zeros fill it up. */
export function wholePart({ digits, scale }: Digits): string {
  return scale > 0 ? digits.slice(0, scale).padEnd(scale, '0') : '0';
}

/** `count` digits behind the point. */
export function fractionPart({ digits, scale }: Digits, count: number): string {
  const zeros = '0'.repeat(Math.min(Math.max(-scale, 0), count));
  return (zeros + digits.slice(Math.max(scale, 0))).slice(0, count).padEnd(count, '0');
}
