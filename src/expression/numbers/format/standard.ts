/**
 * Standard numeric formats of .NET: C, E, F, G, N, P and R for every number, B, D and X for integers. Source: documentation of .NET,
 * "Standard numeric format strings"; checked against .NET 8.
 */
import { spendText, type Budget } from '../../budget.ts';
import type { NumberCulture } from '../../culture/culture.ts';
import { ROUND_TRIP_DIGITS } from '../number-text.ts';
import type { NumberValue } from '../../value.ts';
import { exactly, fractionPart, roundedTo, shortly, wholePart, type Digits } from './digits.ts';
import { exponentText } from './exponent.ts';
import { grouped } from './groups.ts';
import { filled, PATTERNS } from './patterns.ts';

export interface StandardFormat {
  readonly letter: string;
  /** Undefined: the default of the letter or of the culture. */
  readonly precision: number | undefined;
}

/** Digits before the point, signs, symbols and separators of the longest number. */
const FRAME = 2000;
const EXPONENT_PRECISION = 6;

type Writer = (value: NumberValue, format: StandardFormat, culture: NumberCulture, budget: Budget) => string;

const WRITERS: Readonly<Partial<Record<string, Writer>>> = {
  C: (value, { precision }, culture, budget) =>
    currency(value, precision ?? culture.currencyDigits, culture, budget),
  E: scientific,
  F: (value, { precision }, culture, budget) => fixed(value, precision ?? culture.digits, culture, budget),
  G: general,
  N: (value, { precision }, culture, budget) => number(value, precision ?? culture.digits, culture, budget),
  P: (value, { precision }, culture, budget) =>
    percent(value, precision ?? culture.percentDigits, culture, budget),
  // Only of floats the precision is not regarded.
  R: (value, { letter, precision }, culture) =>
    general(
      value,
      { letter: letter === 'R' ? 'G' : 'g', precision: typeof value === 'number' ? undefined : precision },
      culture,
    ),
};

/** Undefined: there is no such format for a number of this kind. `value` is not infinite. */
export function standardText(
  value: NumberValue,
  format: StandardFormat,
  culture: NumberCulture,
  budget: Budget,
): string | undefined {
  const write = WRITERS[format.letter.toUpperCase()];
  if (write !== undefined) return write(value, format, culture, budget);
  return typeof value === 'bigint' ? wholeText(value, format, culture, budget) : undefined;
}

function wholeText(
  value: bigint,
  { letter, precision = 1 }: StandardFormat,
  culture: NumberCulture,
  budget: Budget,
): string | undefined {
  spendText(budget, precision + FRAME);
  const bits = BigInt.asUintN(64, value);
  switch (letter) {
    case 'D':
    case 'd':
      return (
        (value < 0n ? culture.negativeSign : '') + String(value).replace('-', '').padStart(precision, '0')
      );
    case 'X':
      return bits.toString(16).toUpperCase().padStart(precision, '0');
    case 'x':
      return bits.toString(16).padStart(precision, '0');
    case 'B':
    case 'b':
      return bits.toString(2).padStart(precision, '0');
    default:
      return undefined;
  }
}

function fixed(value: NumberValue, precision: number, culture: NumberCulture, budget: Budget): string {
  const rounded = atPrecision(value, precision, budget);
  const sign = rounded.negative ? culture.negativeSign : '';
  return sign + wholePart(rounded) + fraction(rounded, precision, culture.decimalSeparator);
}

function number(value: NumberValue, precision: number, culture: NumberCulture, budget: Budget): string {
  const rounded = atPrecision(value, precision, budget);
  const whole = grouped(wholePart(rounded), culture.groupSizes, culture.groupSeparator);
  return patterned('number', rounded.negative, [0, culture.negativePattern], {
    number: whole + fraction(rounded, precision, culture.decimalSeparator),
    sign: culture.negativeSign,
    symbol: '',
  });
}

function currency(value: NumberValue, precision: number, culture: NumberCulture, budget: Budget): string {
  const rounded = atPrecision(value, precision, budget);
  const whole = grouped(wholePart(rounded), culture.currencyGroupSizes, culture.currencyGroupSeparator);
  const patterns = [culture.currencyPositivePattern, culture.currencyNegativePattern] as const;
  return patterned('currency', rounded.negative, patterns, {
    number: whole + fraction(rounded, precision, culture.currencyDecimalSeparator),
    sign: culture.negativeSign,
    symbol: culture.currencySymbol,
  });
}

function percent(value: NumberValue, precision: number, culture: NumberCulture, budget: Budget): string {
  const rounded = atPrecision(value, precision, budget, 2);
  const whole = grouped(wholePart(rounded), culture.percentGroupSizes, culture.percentGroupSeparator);
  const patterns = [culture.percentPositivePattern, culture.percentNegativePattern] as const;
  return patterned('percent', rounded.negative, patterns, {
    number: whole + fraction(rounded, precision, culture.percentDecimalSeparator),
    sign: culture.negativeSign,
    symbol: culture.percentSymbol,
  });
}

function patterned(
  kind: keyof typeof PATTERNS,
  negative: boolean,
  [ofPositive, ofNegative]: readonly [number, number],
  parts: Parameters<typeof filled>[1],
): string {
  const pattern = negative ? PATTERNS[kind].negative[ofNegative] : PATTERNS[kind].positive[ofPositive];
  return filled(pattern ?? 'n', parts);
}

/** Rounded behind the point, after `shift` places. */
function atPrecision(value: NumberValue, precision: number, budget: Budget, shift = 0): Digits {
  spendText(budget, precision + FRAME);
  const all = exactly(value);
  const shifted = { ...all, scale: all.scale + shift };
  return roundedTo(shifted, shifted.scale + precision);
}

function fraction(rounded: Digits, precision: number, separator: string): string {
  return precision > 0 ? separator + fractionPart(rounded, precision) : '';
}

function scientific(
  value: NumberValue,
  { letter, precision = EXPONENT_PRECISION }: StandardFormat,
  culture: NumberCulture,
  budget: Budget,
): string {
  spendText(budget, precision + FRAME);
  const rounded = roundedTo(exactly(value), precision + 1);
  const first = rounded.digits.charAt(0) || '0';
  const rest = precision > 0 ? culture.decimalSeparator + rounded.digits.slice(1).padEnd(precision, '0') : '';
  const exponent = rounded.digits === '' ? 0 : rounded.scale - 1;
  const sign = rounded.negative ? culture.negativeSign : '';
  return sign + first + rest + exponentText(exponent, { letter, width: 3, plus: true }, culture);
}

/** The shorter of the two ways to write `precision` significant digits; without a precision, or 0, what tells the number from others. */
function general(value: NumberValue, { letter, precision }: StandardFormat, culture: NumberCulture): string {
  const [rounded, most] = significant(value, precision);
  const sign = rounded.negative ? culture.negativeSign : '';
  if (most === undefined || (rounded.scale <= most && rounded.scale >= -3))
    return sign + plain(rounded, culture);
  const mantissa = plain({ ...rounded, scale: 1 }, culture);
  // `G` goes with `E`, `g` with `e`.
  const style = { letter: letter === 'G' ? 'E' : 'e', width: 2, plus: true };
  return sign + mantissa + exponentText(rounded.scale - 1, style, culture);
}

/** The digits, and how many may stand before the point; undefined: never with an exponent. */
function significant(
  value: NumberValue,
  precision: number | undefined,
): readonly [Digits, number | undefined] {
  if (precision !== undefined && precision > 0) return [roundedTo(exactly(value), precision), precision];
  if (typeof value === 'number') {
    const found = shortly(value);
    return [found, Math.max(found.digits.length, ROUND_TRIP_DIGITS)];
  }
  const all = exactly(value);
  // Without a precision decimals keep their zeros; with 0 they lose them.
  return precision === undefined ? [all, undefined] : [roundedTo(all, all.digits.length), all.digits.length];
}

function plain(rounded: Digits, culture: NumberCulture): string {
  const count = Math.max(rounded.digits.length - rounded.scale, 0);
  return wholePart(rounded) + fraction(rounded, count, culture.decimalSeparator);
}
