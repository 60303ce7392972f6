/**
 * Reads the digits of a number as .NET does: blanks, signs before or behind, group separators anywhere among the digits before the point.
 * Source: documentation of System.Globalization.NumberStyles; checked against the runtime.
 */
import type { NumberCulture } from '../culture/culture.ts';

export interface NumberStyle {
  readonly trailingSign: boolean;
  readonly point: boolean;
  readonly groups: boolean;
  readonly exponent: boolean;
}

/** 0.`digits` × 10^`scale`, without leading zeros. No digits: zero. */
export interface ScannedNumber {
  readonly digits: string;
  readonly scale: number;
  readonly negative: boolean;
  /** Digits behind `digits`, which are cut off, are not all zero. */
  readonly more: boolean;
}

interface Scanner {
  readonly text: string;
  readonly style: NumberStyle;
  readonly culture: NumberCulture;
  at: number;
  signed: boolean;
  negative: boolean;
}

/** Undefined when the text is no number of this style. `most` digits are kept. Takes time in proportion to the text. */
export function scanNumber(
  text: string,
  style: NumberStyle,
  culture: NumberCulture,
  most: number,
): ScannedNumber | undefined {
  const scanner: Scanner = { text, style, culture, at: 0, signed: false, negative: false };
  scanStart(scanner);
  const found = scanDigits(scanner, most);
  if (found === undefined) return undefined;
  const exponent = style.exponent ? scanExponent(scanner) : 0;
  scanEnd(scanner);
  // .NET takes zero characters at the end for nothing.
  for (; scanner.at < text.length; scanner.at += 1) if (text.charCodeAt(scanner.at) !== 0) return undefined;
  // An exponent of ten digits or more outweighs any number of zeros.
  const scale = Number.isFinite(exponent) ? found.scale + exponent : exponent;
  return { digits: found.digits, more: found.more, scale, negative: scanner.negative };
}

function scanStart(scanner: Scanner): void {
  for (;;) {
    const blank = isBlank(scanner.text.charCodeAt(scanner.at));
    // Between a sign and the number is a blank only where the culture writes one there.
    if (blank && (!scanner.signed || scanner.culture.negativePattern === 2)) scanner.at += 1;
    else if (!scanSign(scanner)) return;
  }
}

function scanEnd(scanner: Scanner): void {
  for (;;) {
    if (isBlank(scanner.text.charCodeAt(scanner.at))) scanner.at += 1;
    else if (!scanner.style.trailingSign || !scanSign(scanner)) return;
  }
}

/** Moves behind a sign; one is taken at most. */
function scanSign(scanner: Scanner): boolean {
  if (scanner.signed) return false;
  const sign = signAt(scanner);
  if (sign === undefined) return false;
  scanner.at = sign.end;
  scanner.signed = true;
  scanner.negative = sign.negative;
  return true;
}

function signAt({ text, at, culture }: Scanner): { end: number; negative: boolean } | undefined {
  const plus = matchAt(text, at, culture.positiveSign);
  if (plus !== undefined) return { end: plus, negative: false };
  const minus = matchAt(text, at, culture.negativeSign);
  if (minus !== undefined) return { end: minus, negative: true };
  return text.charAt(at) === '-' && takesHyphen(culture) ? { end: at + 1, negative: true } : undefined;
}

/** Where the minus of a culture is another dash, a hyphen does as well. */
function takesHyphen(culture: NumberCulture): boolean {
  return /^[\u2012\u207b\u208b\u2212\u2796\ufe63\uff0d]$/u.test(culture.negativeSign);
}

interface Found {
  readonly kept: string[];
  scale: number;
  any: boolean;
  more: boolean;
  fraction: boolean;
}

function scanDigits(
  scanner: Scanner,
  most: number,
): { digits: string; scale: number; more: boolean } | undefined {
  const found: Found = { kept: [], scale: 0, any: false, more: false, fraction: false };
  for (;;) {
    const digit = scanner.text.charCodeAt(scanner.at) - ZERO;
    if (digit >= 0 && digit <= 9) {
      noteDigit(found, digit, most);
      scanner.at += 1;
    } else if (!scanSeparator(scanner, found)) break;
  }
  const { kept, scale, more } = found;
  return found.any ? { digits: kept.join(''), scale, more } : undefined;
}

function noteDigit(found: Found, digit: number, most: number): void {
  found.any = true;
  if (digit === 0 && found.kept.length === 0) {
    if (found.fraction) found.scale -= 1;
    return;
  }
  if (found.kept.length < most) found.kept.push(String(digit));
  else found.more ||= digit > 0;
  if (!found.fraction) found.scale += 1;
}

/** Groups may have any size, but there are none behind the point. */
function scanSeparator(scanner: Scanner, found: Found): boolean {
  const { text, at, style, culture } = scanner;
  if (found.fraction) return false;
  const point = style.point ? matchAt(text, at, culture.decimalSeparator) : undefined;
  const group = style.groups && found.any ? matchAt(text, at, culture.groupSeparator) : undefined;
  found.fraction = point !== undefined;
  scanner.at = point ?? group ?? at;
  return scanner.at > at;
}

const ZERO = 48;
/** The exponent is as good as infinite from here on, as in .NET. */
const MAX_EXPONENT = 1_000_000_000;

/** 0 where none is; what is none stays for the caller to stumble over. */
function scanExponent(scanner: Scanner): number {
  const { text, at } = scanner;
  if (text.charAt(at).toLowerCase() !== 'e') return 0;
  scanner.at += 1;
  const sign = signAt(scanner);
  if (sign !== undefined) scanner.at = sign.end;
  let exponent = 0;
  const from = scanner.at;
  for (; ; scanner.at += 1) {
    const digit = text.charCodeAt(scanner.at) - ZERO;
    if (!(digit >= 0 && digit <= 9)) break;
    exponent = exponent * 10 + digit;
    if (exponent >= MAX_EXPONENT) exponent = Infinity;
  }
  if (scanner.at === from) {
    scanner.at = at;
    return 0;
  }
  return sign?.negative === true ? -exponent : exponent;
}

/** Behind `wanted`; undefined when it is not there. A blank stands for a no-break space, which nobody can type. */
function matchAt(text: string, at: number, wanted: string): number | undefined {
  if (wanted === '') return undefined;
  for (let index = 0; index < wanted.length; index += 1) {
    const [is, should] = [text.charAt(at + index), wanted.charAt(index)];
    if (is !== should && !(is === ' ' && (should === '\u00a0' || should === '\u202f'))) return undefined;
  }
  return at + wanted.length;
}

function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}
