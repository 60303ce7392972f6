/** A place in a text that is read from left to right, and the small things that all readers of dates read. */

import { isWhiteSpace } from '../text/white-space.ts';

export interface Cursor {
  readonly text: string;
  at: number;
}

/** No date is longer; the bound keeps hostile text from costing time. */
export const LONGEST_DATE = 1000;

/** More digits than that are no number of a date. */
const MOST_DIGITS = 8;

export interface DigitRun {
  readonly value: number;
  readonly count: number;
}

export function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= '0' && char <= '9';
}

export function isWhite(char: string | undefined): boolean {
  return char !== undefined && isWhiteSpace(char.charCodeAt(0));
}

/** A letter of one UTF-16 unit. */
export function isLetter(char: string | undefined): boolean {
  return char !== undefined && /\p{L}/u.test(char);
}

export function skipWhite(cursor: Cursor): void {
  while (isWhite(cursor.text[cursor.at])) cursor.at += 1;
}

/** Moves over a text that stands here. */
export function take(cursor: Cursor, expected: string): boolean {
  if (!cursor.text.startsWith(expected, cursor.at)) return false;
  cursor.at += expected.length;
  return true;
}

/** The digits that stand here; undefined when there are none or too many. */
export function takeDigits(cursor: Cursor): DigitRun | undefined {
  const from = cursor.at;
  while (isDigit(cursor.text[cursor.at])) cursor.at += 1;
  const count = cursor.at - from;
  return count === 0 || count > MOST_DIGITS
    ? undefined
    : { value: Number(cursor.text.slice(from, cursor.at)), count };
}

/** At least one digit of a fraction, as ticks of 100 ns: rounded when there are more than seven. */
export function takeFraction(cursor: Cursor): number | undefined {
  const from = cursor.at;
  // The same sum of floats as in .NET, so that what lies in the middle is rounded the same way.
  let fraction = 0;
  let unit = 0.1;
  for (let char = cursor.text[cursor.at]; isDigit(char); char = cursor.text[cursor.at]) {
    fraction += Number(char) * unit;
    unit *= 0.1;
    cursor.at += 1;
  }
  return cursor.at === from ? undefined : roundHalfToEven(fraction * 10_000_000);
}

function roundHalfToEven(value: number): number {
  const floor = Math.floor(value);
  if (value - floor !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}

/** `+2`, `+02`, `+2:00`, `+200`, `+0200` as minutes. The cursor is anywhere when it is none. */
export function takeOffset(cursor: Cursor): number | undefined {
  const sign = cursor.text[cursor.at];
  if (sign !== '+' && sign !== '-') return undefined;
  cursor.at += 1;
  const first = takeDigits(cursor);
  if (first === undefined || first.count > 4) return undefined;
  const [hours, minutes] =
    first.count > 2
      ? [Math.floor(first.value / 100), first.value % 100]
      : [first.value, minutesAfter(cursor)];
  if (minutes === undefined || minutes >= 60) return undefined;
  return (sign === '-' ? -1 : 1) * (60 * hours + minutes);
}

function minutesAfter(cursor: Cursor): number | undefined {
  if (!take(cursor, ':')) return 0;
  const run = takeDigits(cursor);
  return run === undefined || run.count > 2 ? undefined : run.value;
}
