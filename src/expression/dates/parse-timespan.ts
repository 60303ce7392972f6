/** Text → span of time, as .NET's TimeSpan.Parse reads it in the invariant culture. */
import { trimmed } from '../text/white-space.ts';
import { TICKS_PER_DAY, TICKS_PER_HOUR, TICKS_PER_MINUTE, TICKS_PER_SECOND } from './instant.ts';

interface Pieces {
  readonly negative: boolean;
  /** Digits, as written. */
  readonly numbers: readonly string[];
  /** What stands between them. */
  readonly signs: string;
}

/** Ticks of 100 ns. Undefined: the text is no time span, or beyond what .NET can hold. */
export function parseTimeSpan(text: string): bigint | undefined {
  const pieces = piecesOf(text);
  if (pieces === undefined) return undefined;
  for (const form of FORMS[pieces.signs] ?? []) {
    const ticks = ticksOf(form, pieces);
    if (ticks !== undefined) return ticks;
  }
  return undefined;
}

function piecesOf(text: string): Pieces | undefined {
  const all = trimmed(text);
  // Nothing longer has a form.
  if (all.length > LONGEST_SPAN) return undefined;
  const negative = all.startsWith('-');
  const body = negative ? all.slice(1) : all;
  const numbers = body.split(/\D+/);
  if (numbers.includes('')) return undefined;
  return { negative, numbers, signs: body.replace(/\d+/g, '9') };
}

const LONGEST_SPAN = 100;

type Unit = 'd' | 'h' | 'm' | 's' | 'f';

/** What the numbers stand for, by the signs between them; the first that is in range holds. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  '9': ['d'],
  '9:9': ['hm'],
  '9:9:9': ['hms', 'dhm'],
  '9.9:9': ['dhm'],
  '9:9:.9': ['hmf'],
  '9:9:9.9': ['hmsf'],
  '9:9:9:9': ['dhms'],
  '9.9:9:9': ['dhms'],
  '9.9:9:.9': ['dhmf'],
  '9:9:9:.9': ['dhmf'],
  '9:9:9:9.9': ['dhmsf'],
  '9.9:9:9.9': ['dhmsf'],
};

const LIMITS: Readonly<Record<Unit, readonly [most: number, ticks: number]>> = {
  d: [10_675_199, TICKS_PER_DAY],
  h: [23, TICKS_PER_HOUR],
  m: [59, TICKS_PER_MINUTE],
  s: [59, TICKS_PER_SECOND],
  f: [9_999_999, 1],
};

function ticksOf(form: string, { negative, numbers }: Pieces): bigint | undefined {
  let ticks = 0n;
  for (const [i, digits] of numbers.entries()) {
    // The forms have the letters of units, one for each number.
    const unit = form[i] as Unit;
    const value = unit === 'f' ? fractionOf(digits) : numberOf(digits);
    const [most, size] = LIMITS[unit];
    if (value === undefined || value > most) return undefined;
    ticks += BigInt(value) * BigInt(size);
  }
  const signed = negative ? -ticks : ticks;
  return BigInt.asIntN(64, signed) === signed ? signed : undefined;
}

/** .NET reads numbers of 28 bits. */
function numberOf(digits: string): number | undefined {
  const value = Number(digits);
  return value > 0xfffffff ? undefined : value;
}

/** Seven digits; more are rounded, unless the first is not 0. */
function fractionOf(digits: string): number | undefined {
  const value = numberOf(digits);
  if (value === undefined || digits.length <= 7)
    return value === undefined ? undefined : value * 10 ** (7 - digits.length);
  return digits.startsWith('0') ? Math.round(value / 10 ** (digits.length - 7)) : undefined;
}
