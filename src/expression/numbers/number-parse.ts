/** Numbers from text, as .NET's TryParse of double, decimal and long reads them in a culture. Undefined: the text is none. */
import type { NumberCulture } from '../culture/culture.ts';
import { type Decimal, fitted } from './decimal.ts';
import { sameLetters } from '../text/letters.ts';
import { isInt64 } from '../syntax/numeral.ts';
import { scanNumber, type NumberStyle } from './number-scan.ts';
import { trimmed } from '../text/white-space.ts';

/** NumberStyles.Number: what a decimal is read with. Neither parentheses nor currency symbols. */
const NUMBER: NumberStyle = { trailingSign: true, point: true, groups: true, exponent: false };
/** What a float is read with: an exponent too. */
const FLOAT: NumberStyle = { ...NUMBER, exponent: true };
/** NumberStyles.Integer: blanks around and a sign before. */
const INTEGER: NumberStyle = { trailingSign: false, point: false, groups: false, exponent: false };

/** More digits cannot change which float is nearest. */
const FLOAT_DIGITS = 800;
/** As many digits as .NET looks at; of the rest it regards only whether it is 0. */
const DECIMAL_DIGITS = 30;
const INTEGER_DIGITS = 20;

/** The nearest float: beyond the largest one an infinity, near 0 a zero that keeps its sign. Also the symbols for NaN and infinities. */
export function parseFloatText(text: string, culture: NumberCulture): number | undefined {
  const found = scanNumber(text, FLOAT, culture, FLOAT_DIGITS);
  if (found === undefined) return parseSymbol(trimmed(text), culture);
  const size = found.digits === '' ? 0 : sizeOf(found.digits + (found.more ? '1' : ''), found.scale);
  return found.negative ? -size : size;
}

function sizeOf(digits: string, scale: number): number {
  // Number('0.1e-Infinity') would be NaN.
  return Number(`0.${digits}e${Math.max(Math.min(scale, 1e6), -1e6)}`);
}

function parseSymbol(text: string, culture: NumberCulture): number | undefined {
  if (sameLetters(text, culture.positiveInfinity)) return Infinity;
  if (sameLetters(text, culture.negativeInfinity)) return -Infinity;
  if (sameLetters(text, culture.nan)) return NaN;
  const positive = behind(text, culture.positiveSign);
  if (positive !== undefined) {
    if (sameLetters(positive, culture.positiveInfinity)) return Infinity;
    return sameLetters(positive, culture.nan) ? NaN : undefined;
  }
  const negative = behind(text, culture.negativeSign);
  return negative !== undefined && sameLetters(negative, culture.nan) ? NaN : undefined;
}

function behind(text: string, sign: string): string | undefined {
  return sameLetters(text.slice(0, sign.length), sign) ? text.slice(sign.length) : undefined;
}

/** Rounded to what fits, halves to even; zeros at the end stay. Undefined also when it is too large. */
export function parseDecimalText(text: string, culture: NumberCulture): Decimal | undefined {
  const found = scanNumber(text, NUMBER, culture, DECIMAL_DIGITS);
  if (found === undefined) return undefined;
  if (found.scale > DECIMAL_DIGITS) return undefined;
  const unscaled = BigInt(found.digits);
  // Below this there are only zeros, however many the text has.
  const scale = Math.min(found.digits.length - found.scale, 2 * DECIMAL_DIGITS);
  return fitted(found.negative ? -unscaled : unscaled, scale, found.more);
}

export function parseIntegerText(text: string, culture: NumberCulture): bigint | undefined {
  const found = scanNumber(text, INTEGER, culture, INTEGER_DIGITS);
  if (found === undefined || found.scale >= INTEGER_DIGITS) return undefined;
  const value = BigInt(found.digits.padEnd(found.scale, '0'));
  const signed = found.negative ? -value : value;
  return isInt64(signed) ? signed : undefined;
}
