/**
 * A date and time as text, by the formats of .NET. Source: .NET's documentation of standard and custom date and time format strings, and
 * comparison with .NET. No library of JavaScript has these formats and cultures.
 */
import { spendItems, spendText, type Budget } from '../budget.ts';
import type { DateCulture } from '../culture/culture.ts';
import { calendarOf } from './calendars.ts';
import { DATE_FIELDS, zoneText, type Moment } from './date-fields.ts';
import { patternOf } from './date-patterns.ts';
import { genitiveFinder } from './genitive.ts';
import { dayOf, dayOfWeek, ticksOfDay, type Instant } from './instant.ts';
import { escapedChar, quotedText, runLength, type LiteralText } from './pattern-text.ts';

/** `format`: it is none; `calendar`: the calendar of the culture does not reach that day. */
export interface FormatProblem {
  readonly problem: 'format' | 'calendar';
}

/** By a standard format (one letter) or a pattern. */
export function formatDate(
  instant: Instant,
  format: string,
  dates: DateCulture,
  budget: Budget,
): string | FormatProblem {
  const found = patternOf(format, dates);
  if (found === undefined) return { problem: 'format' };
  const day = dayOf(instant);
  const parts = calendarOf(found.dates.calendar).partsOf(day);
  const { zone } = instant;
  const moment = { parts, weekday: dayOfWeek(day), ticks: ticksOfDay(instant), zone, dates: found.dates };
  return write(found.pattern, moment, budget) ?? { problem: parts === undefined ? 'calendar' : 'format' };
}

interface Piece extends LiteralText {
  /** Nothing was written where a fraction would stand: a point before it goes too. */
  readonly dropsPoint?: boolean;
}

/** What a pattern gives; undefined when it is none. */
function write(pattern: string, moment: Moment, budget: Budget): string | undefined {
  const isGenitive = genitiveFinder(pattern);
  const pieces: string[] = [];
  let at = 0;
  while (at < pattern.length) {
    const piece = pieceAt(pattern, at, moment, isGenitive);
    if (piece === undefined) return undefined;
    if (piece.dropsPoint === true) dropPoint(pieces);
    spendItems(budget, 1);
    if (piece.text !== '') {
      spendText(budget, piece.text.length);
      pieces.push(piece.text);
    }
    at = piece.next;
  }
  return pieces.join('');
}

function dropPoint(pieces: string[]): void {
  const last = pieces.pop();
  if (last === undefined) return;
  const kept = last.endsWith('.') ? last.slice(0, -1) : last;
  if (kept !== '') pieces.push(kept);
}

/** Text without a meaning of its own. */
const PLAIN = /[^dfFghHKmMstyz:/'"%\\]+/y;

function pieceAt(
  pattern: string,
  at: number,
  moment: Moment,
  isGenitive: (index: number) => boolean,
): Piece | undefined {
  const letter = pattern[at] ?? '';
  const field = DATE_FIELDS[letter];
  if (field !== undefined) {
    const count = runLength(pattern, at);
    const text = field(moment, { count, isGenitive: () => isGenitive(at) });
    return text === undefined
      ? undefined
      : { text, next: at + count, dropsPoint: letter === 'F' && text === '' };
  }
  switch (letter) {
    case 'K':
      return { text: zoneText(moment.zone), next: at + 1 };
    case ':':
      return { text: moment.dates.timeSeparator, next: at + 1 };
    case '/':
      return { text: moment.dates.dateSeparator, next: at + 1 };
    case '"':
    case "'":
      return quotedText(pattern, at);
    case '\\':
      return escapedChar(pattern, at);
    case '%':
      return single(pattern, at, moment);
    default:
      PLAIN.lastIndex = at;
      PLAIN.test(pattern);
      return { text: pattern.slice(at, PLAIN.lastIndex), next: PLAIN.lastIndex };
  }
}

/** `%d`: a letter alone as a field. */
function single(pattern: string, at: number, moment: Moment): Piece | undefined {
  const letter = pattern[at + 1] ?? '%';
  const piece = letter === '%' ? undefined : pieceAt(letter, 0, moment, () => false);
  return piece === undefined ? undefined : { ...piece, next: at + 2 };
}
