/** The fields of a format, by which a date is read: a letter and how often it stands. */
import { isLetter, take, type Cursor } from './cursor.ts';
import { monthNames } from './date-fields.ts';
import { setPart, takeName, takeNumber, type ExactReader } from './exact-reader.ts';

/** By letter. False: the text does not fit. */
export const EXACT_FIELDS: Readonly<Record<string, (reader: ExactReader, count: number) => boolean>> = {
  d: (reader, count) => {
    const { cursor, culture } = reader;
    if (count <= 2) return setPart(reader, 'day', takeNumber(cursor, count));
    return setPart(reader, 'weekday', takeName(cursor, [count === 3 ? culture.shortDays : culture.days]));
  },
  f: (reader, count) => takeFractionOf(reader, count, count),
  F: (reader, count) => takeFractionOf(reader, count, 0),
  g: ({ cursor, culture }) =>
    takeName(cursor, [[culture.era]]) !== undefined || takeName(cursor, [[culture.shortEra]]) !== undefined,
  h: (reader, count) => {
    reader.twelveHours = true;
    return setPart(reader, 'hour', takeNumber(reader.cursor, Math.min(count, 2)));
  },
  H: (reader, count) => setPart(reader, 'hour', takeNumber(reader.cursor, Math.min(count, 2))),
  m: (reader, count) => setPart(reader, 'minute', takeNumber(reader.cursor, Math.min(count, 2))),
  M: (reader, count) => {
    const { cursor, culture } = reader;
    if (count <= 2) return setPart(reader, 'month', takeNumber(cursor, count));
    const forms = reader.hasDay ? [false, true] : [false];
    const index = takeName(
      cursor,
      forms.map((genitive) => monthNames(culture, count === 3, genitive)),
    );
    return setPart(reader, 'month', index === undefined ? undefined : index + 1);
  },
  s: (reader, count) => setPart(reader, 'second', takeNumber(reader.cursor, Math.min(count, 2))),
  t: (reader, count) => takeMark(reader, count),
  y: (reader, count) => {
    if (count <= 2) reader.shortYear = true;
    return setPart(reader, 'year', takeNumber(reader.cursor, count));
  },
  z: (reader, count) => setOffset(reader, takeOffsetOf(reader.cursor, count)),
};

function takeFractionOf(reader: ExactReader, most: number, least: number): boolean {
  if (most > 7) return false;
  const { cursor } = reader;
  const digits = /^\d*/.exec(cursor.text.slice(cursor.at, cursor.at + most))?.[0] ?? '';
  cursor.at += digits.length;
  return digits.length >= least && setPart(reader, 'fraction', Number(digits.padEnd(7, '0')));
}

/** The first letter alone must be of the same case. */
function takeMark(reader: ExactReader, count: number): boolean {
  const { cursor, culture } = reader;
  for (const mark of ['am', 'pm'] as const) {
    const name = culture[mark];
    const found =
      count === 1 ? name !== '' && take(cursor, name.slice(0, 1)) : takeName(cursor, [[name]]) !== undefined;
    if (found) return setMark(reader, mark);
  }
  const unnamed = (['pm', 'am'] as const).find((mark) => culture[mark] === '');
  return count > 1 && unnamed !== undefined && setMark(reader, unnamed);
}

function setMark(reader: ExactReader, mark: 'am' | 'pm'): boolean {
  const before = reader.mark;
  reader.mark = mark;
  return before === undefined || before === mark;
}

/** `+2`, `+02`, or `+02:00` and `+0200`, as minutes. */
function takeOffsetOf(cursor: Cursor, count: number): number | undefined {
  const sign = take(cursor, '+') ? 1 : take(cursor, '-') ? -1 : 0;
  const hours = takeNumber(cursor, count === 2 ? 2 : 1);
  if (sign === 0 || hours === undefined) return undefined;
  if (count <= 2) return sign * 60 * hours;
  take(cursor, ':');
  const minutes = takeNumber(cursor, 2);
  return minutes === undefined || minutes >= 60 ? undefined : sign * (60 * hours + minutes);
}

function setOffset(reader: ExactReader, minutes: number | undefined): boolean {
  if (minutes === undefined) return false;
  const before = reader.offset;
  reader.offset = before === 'utc' ? before : minutes;
  return before === undefined || (before === 'utc' ? 0 : before) === minutes;
}

/** `K`: `Z`, an offset or nothing. */
export function takeZone(reader: ExactReader): boolean {
  const { cursor } = reader;
  const char = cursor.text[cursor.at];
  if (char === '+' || char === '-') return setOffset(reader, takeOffsetOf(cursor, 3));
  return !take(cursor, 'Z') || setUtc(reader);
}

/** A `Z` of the format: `Z` or `GMT` in any case. */
export function takeUtc(reader: ExactReader): boolean {
  const { cursor } = reader;
  if (takeName(cursor, [['GMT', 'Z']]) === undefined) return false;
  return !isLetter(cursor.text[cursor.at]) && setUtc(reader);
}

/** `GMT` in a format, which is an offset of nothing. */
export function takeGmt(reader: ExactReader): boolean {
  return take(reader.cursor, 'GMT') && setOffset(reader, 0);
}

function setUtc(reader: ExactReader): boolean {
  const before = reader.offset;
  reader.offset = 'utc';
  return before === undefined || before === 0 || before === 'utc';
}
