/** Text → date and time by a format, as .NET's DateTime.ParseExact reads it with DateTimeStyles.RoundtripKind on a machine in UTC. */
import { spendItems, type Budget } from '../budget.ts';
import type { DateCulture } from '../culture/culture.ts';
import { calendarOf } from './calendars.ts';
import { isWhite, LONGEST_DATE, take } from './cursor.ts';
import { orderOf } from './date-order.ts';
import { patternOf } from './date-patterns.ts';
import { fullYear } from './date-reader.ts';
import { instantOfParts } from './date-result.ts';
import { EXACT_FIELDS, takeGmt, takeUtc, takeZone } from './exact-fields.ts';
import { newExactReader, type ExactReader } from './exact-reader.ts';
import { dayOf, type DateParts, type Instant } from './instant.ts';
import { escapedChar, quotedText, runLength, type LiteralText } from './pattern-text.ts';

/** `format`: it is none; `text`: it is not of that format. */
export interface ParseProblem {
  readonly problem: 'format' | 'text';
}

/** `now`: asked when the format lacks the year or the day. */
export function parseExact(
  text: string,
  format: string,
  culture: DateCulture,
  now: () => Instant,
  budget: Budget,
): Instant | ParseProblem {
  if (text.length > LONGEST_DATE) return { problem: 'text' };
  const found = format === '' ? undefined : patternOf(format, culture);
  if (found === undefined) return { problem: 'format' };
  const calendar = calendarOf(found.dates.calendar);
  const hasDay = orderOf(found.pattern, 'd') !== '';
  const reader = newExactReader(text, { culture: found.dates, calendar, hasDay });
  if (format === 'U') reader.offset = 'utc';
  const problem = readPattern(found.pattern, reader, budget);
  if (problem !== undefined) return { problem };
  if (text === '' || reader.cursor.at < text.length || !setHour(reader) || !setYear(reader))
    return { problem: 'text' };
  const today = (): DateParts => calendar.partsOf(dayOf(now())) ?? { year: 1, month: 1, day: 1 };
  const { parts, offset } = reader;
  return instantOfParts({ ...parts, offset }, calendar, today) ?? { problem: 'text' };
}

function readPattern(
  pattern: string,
  reader: ExactReader,
  budget: Budget,
): ParseProblem['problem'] | undefined {
  let at = 0;
  while (at < pattern.length) {
    spendItems(budget, 1);
    const next = readPart(pattern, at, reader);
    if (typeof next === 'string') return next;
    at = next;
  }
  return undefined;
}

/** Where the pattern goes on, or what is wrong. */
function readPart(pattern: string, at: number, reader: ExactReader): number | ParseProblem['problem'] {
  const letter = pattern[at] ?? '';
  const field = EXACT_FIELDS[letter];
  if (field !== undefined) {
    const count = runLength(pattern, at);
    return field(reader, count) ? at + count : 'text';
  }
  const sign = SIGNS[letter];
  if (sign !== undefined) return sign(reader) ? at + 1 : 'text';
  switch (letter) {
    case '"':
    case "'":
      return readText(quotedText(pattern, at), reader);
    case '\\':
      return readText(escapedChar(pattern, at), reader);
    case '%':
      return at + 1 >= pattern.length || pattern[at + 1] === '%' ? 'format' : at + 1;
    case '.':
      return readPoint(pattern, at, reader);
    default:
      return readPlain(pattern, at, reader);
  }
}

function readText(
  literal: LiteralText | undefined,
  { cursor }: ExactReader,
): number | ParseProblem['problem'] {
  if (literal === undefined) return 'format';
  return take(cursor, literal.text) ? literal.next : 'text';
}

const SIGNS: Readonly<Record<string, (reader: ExactReader) => boolean>> = {
  K: takeZone,
  Z: takeUtc,
  ':': (reader) => takeSeparator(reader, ':', reader.culture.timeSeparator),
  '/': (reader) => takeSeparator(reader, '/', reader.culture.dateSeparator),
};

function takeSeparator({ cursor }: ExactReader, plain: string, own: string): boolean {
  const startsPlain = own.length > 1 && own.startsWith(plain);
  return (!startsPlain && take(cursor, plain)) || take(cursor, own);
}

/** A point before two `F` or more may be missing, and the fraction too. */
function readPoint(pattern: string, at: number, { cursor }: ExactReader): number | 'text' {
  if (take(cursor, '.')) return at + 1;
  return pattern[at + 2] === 'F' ? at + 2 + runLength(pattern, at + 2) : 'text';
}

function readPlain(pattern: string, at: number, reader: ExactReader): number | 'text' {
  if (/^gmt$/i.test(pattern.slice(at, at + 3))) return takeGmt(reader) ? at + 3 : 'text';
  const { cursor } = reader;
  const char = pattern[at] ?? '';
  // Other data of cultures have a plain space there, so texts do too.
  if (NO_BREAK_SPACES.includes(char) && isWhite(cursor.text[cursor.at])) {
    cursor.at += 1;
    return at + 1;
  }
  return take(cursor, char) ? at + 1 : 'text';
}

const NO_BREAK_SPACES = '\u00A0\u202F';

/** By AM and PM; false when they do not fit the hour. */
function setHour({ parts, mark, twelveHours }: ExactReader): boolean {
  const { hour } = parts;
  if (!twelveHours) return (mark !== 'am' || (hour ?? 0) < 12) && (mark !== 'pm' || (hour ?? 0) >= 12);
  if (hour === undefined || hour > 12) return false;
  parts.hour = (hour % 12) + (mark === 'pm' ? 12 : 0);
  return true;
}

function setYear({ parts, shortYear, calendar }: ExactReader): boolean {
  if (!shortYear || parts.year === undefined) return true;
  if (parts.year >= 100) return false;
  parts.year = fullYear(parts.year, calendar);
  return true;
}
