/**
 * How numbers are written. Source: floats as .NET 8 `ToString(InvariantCulture)`, which the platform's results show (`9.223372036854776E+18`);
 * JSON as Newtonsoft.Json 13 writes it.
 */
import { Decimal, decimalText } from './decimal.ts';
import { shortestDigits } from './float-digits.ts';
import type { NumberValue } from '../value.ts';

/** A float of more digits before its point is written with an exponent. */
export const ROUND_TRIP_DIGITS = 17;
const MOST_ZEROS = 4;

/** In text: `string(1.0)` is `1`, a decimal keeps its zeros. */
export function numberText(value: NumberValue): string {
  if (typeof value === 'bigint') return String(value);
  return value instanceof Decimal ? decimalText(value) : floatText(value);
}

/** In JSON, as Newtonsoft.Json writes it: a float or decimal always shows that it is no integer (`5.0`, `1E+30`); NaN and infinities are strings. */
export function numberJson(value: NumberValue): string {
  const text = numberText(value);
  if (typeof value === 'bigint') return text;
  if (typeof value === 'number' && !Number.isFinite(value)) return `"${text}"`;
  return /[.E]/u.test(text) ? text : `${text}.0`;
}

function floatText(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  const { digits, scale } = shortestDigits(Math.abs(value));
  if (scale > ROUND_TRIP_DIGITS || scale < 1 - MOST_ZEROS) return sign + withExponent(digits, scale - 1);
  if (scale >= digits.length) return sign + (digits.padEnd(scale, '0') || '0');
  if (scale > 0) return `${sign}${digits.slice(0, scale)}.${digits.slice(scale)}`;
  return `${sign}0.${'0'.repeat(-scale)}${digits}`;
}

function withExponent(digits: string, exponent: number): string {
  const fraction = digits.length > 1 ? `.${digits.slice(1)}` : '';
  const width = String(Math.abs(exponent)).padStart(2, '0');
  return `${digits.slice(0, 1)}${fraction}E${exponent < 0 ? '-' : '+'}${width}`;
}
