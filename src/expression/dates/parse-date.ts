/**
 * Text → date and time, as .NET's DateTime.Parse reads it with DateTimeStyles.RoundtripKind on a machine in UTC. No library of JavaScript reads all
 * of these forms.
 */
import type { DateCulture } from '../culture/culture.ts';
import { calendarOf, GREGORIAN } from './calendars.ts';
import { LONGEST_DATE, skipWhite, take, takeFraction, takeOffset } from './cursor.ts';
import { instantOfParts } from './date-result.ts';
import { newReader, type DateReader } from './date-reader.ts';
import { follows, isWhole, type State, type TokenKind } from './date-states.ts';
import { hasOneSeparator, takeToken } from './date-tokens.ts';
import { settle } from './date-wholes.ts';
import { dayOf, type DateParts, type Instant } from './instant.ts';

/** `now`: asked when the text lacks the year or the day. Undefined: the text is no date. */
export function parseDate(text: string, culture: DateCulture, now: () => Instant): Instant | undefined {
  if (text.length > LONGEST_DATE) return undefined;
  const calendar = calendarOf(culture.calendar);
  const today = (): DateParts => calendar.partsOf(dayOf(now())) ?? { year: 1, month: 1, day: 1 };
  const reader = newReader(text, culture, calendar, today);
  const read = readParts(reader);
  if (read === 'iso') return isoTime(reader);
  return read === 'parts' ? result(reader) : undefined;
}

/** `iso`: a year, a month and a day have been read, and a `T`. */
function readParts(reader: DateReader): 'parts' | 'iso' | undefined {
  let state: State = 'begin';
  let whole = false;
  for (;;) {
    const token = takeToken(reader, state);
    if (token === undefined) return undefined;
    if (token === 'number T') return state === 'YN/' || state === 'YN' ? 'iso' : undefined;
    if (token === 'nothing') continue;
    const [from, read] = hasOneSeparator(reader) ? withOneSeparator(reader, state, token) : [state, token];
    const next = follows(from, read);
    if (next === undefined) return undefined;
    if (isWhole(next)) {
      if (!settle(next, reader)) return undefined;
      whole = true;
      state = 'begin';
    } else state = next;
    if (read === 'end' || read === 'number end' || read === 'month end') return whole ? 'parts' : undefined;
  }
}

/** Where dates and times have the same separator, what looks like a time is a date when a year follows; and it may stand behind a date. */
function withOneSeparator(reader: DateReader, state: State, token: TokenKind): [State, TokenKind] {
  let from = state;
  if (token.startsWith('year')) {
    if (state === 'N:') from = 'N/';
    if (state === 'N:N:') from = 'N/N/';
  }
  const atEnd = reader.cursor.at >= reader.cursor.text.length;
  if (!atEnd && follows(from, token) !== undefined) return [from, token];
  const behind = atEnd ? 'end' : 'space';
  if (token === 'year date') return [from, `year ${behind}`];
  if (token === 'number date' || token === 'number time') return [from, `number ${behind}`];
  return [from, token === 'month date' ? `month ${behind}` : token];
}

/** The time behind a `T`, and the date before it in the Gregorian calendar. */
function isoTime(reader: DateReader): Instant | undefined {
  const [month = 0, day = 0] = reader.numbers;
  const hour = twoDigits(reader);
  const minute = takesSign(reader, ':') ? twoDigits(reader) : undefined;
  if (hour === undefined || minute === undefined) return undefined;
  let second: number | undefined = 0;
  if (takesSign(reader, ':')) {
    second = twoDigits(reader);
    if (second === undefined || !isoFraction(reader)) return undefined;
  }
  if (!isoZone(reader)) return undefined;
  const { longNumber: year, fraction, offset, today } = reader;
  return instantOfParts({ year, month, day, hour, minute, second, fraction, offset }, GREGORIAN, today);
}

/** False: a point without digits behind it. */
function isoFraction(reader: DateReader): boolean {
  const { cursor } = reader;
  if (!take(cursor, '.') && !take(cursor, ',')) return true;
  const fraction = takeFraction(cursor);
  reader.fraction = fraction ?? 0;
  return fraction !== undefined;
}

function takesSign({ cursor }: DateReader, sign: string): boolean {
  skipWhite(cursor);
  return take(cursor, sign);
}

function twoDigits({ cursor }: DateReader): number | undefined {
  skipWhite(cursor);
  const digits = cursor.text.slice(cursor.at, cursor.at + 2);
  if (!/^\d\d$/.test(digits)) return undefined;
  cursor.at += 2;
  return Number(digits);
}

/** Nothing stands behind it. */
function isoZone(reader: DateReader): boolean {
  const { cursor } = reader;
  skipWhite(cursor);
  const sign = cursor.text[cursor.at];
  if (sign === 'Z' || sign === 'z') {
    cursor.at += 1;
    reader.offset = 'utc';
  } else if (sign !== undefined) {
    reader.offset = takeOffset(cursor);
    if (reader.offset === undefined) return false;
  }
  skipWhite(cursor);
  return cursor.at >= cursor.text.length;
}

function result(reader: DateReader): Instant | undefined {
  const hour = hourOf(reader);
  return hour === undefined ? undefined : instantOfParts({ ...reader, hour }, reader.calendar, reader.today);
}

/** By AM and PM. */
function hourOf({ hour = 0, mark, culture }: DateReader): number | undefined {
  switch (mark ?? markWithoutName(culture)) {
    case undefined:
      return hour;
    case 'am':
      return hour > 12 ? undefined : hour % 12;
    case 'pm':
      return hour < 12 ? hour + 12 : hour;
  }
}

/** Where a culture has a name for one half of the day only, the other half is meant without it. */
function markWithoutName({ am, pm }: DateCulture): 'am' | 'pm' | undefined {
  if (am === '' && pm !== '') return 'am';
  return pm === '' && am !== '' ? 'pm' : undefined;
}
