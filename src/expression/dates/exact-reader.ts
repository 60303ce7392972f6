/** What is known while a date is read by a format. */
import type { DateCulture } from '../culture/culture.ts';
import type { Calendar } from './calendars.ts';
import { isDigit, type Cursor } from './cursor.ts';
import type { PartName } from './date-reader.ts';

export type ExactPart = PartName | 'weekday' | 'fraction';

export interface ExactReader {
  readonly cursor: Cursor;
  readonly culture: DateCulture;
  readonly calendar: Calendar;
  /** The format asks for a day: names of months may have the form that they have beside one. */
  readonly hasDay: boolean;
  /** The fraction in ticks. */
  readonly parts: Partial<Record<ExactPart, number>>;
  mark: 'am' | 'pm' | undefined;
  /** The year was asked for with one or two letters. */
  shortYear: boolean;
  /** Hours were asked for with `h`. */
  twelveHours: boolean;
  /** Minutes; `utc` for `Z`. */
  offset: number | 'utc' | undefined;
}

export function newExactReader(
  text: string,
  { culture, calendar, hasDay }: Pick<ExactReader, 'culture' | 'calendar' | 'hasDay'>,
): ExactReader {
  return {
    hasDay,
    cursor: { text, at: 0 },
    culture,
    calendar,
    parts: {},
    mark: undefined,
    shortYear: false,
    twelveHours: false,
    offset: undefined,
  };
}

/** A part that stands twice must be the same twice. */
export function setPart(reader: ExactReader, part: ExactPart, value: number | undefined): boolean {
  if (value === undefined) return false;
  const before = reader.parts[part];
  reader.parts[part] = value;
  return before === undefined || before === value;
}

/** So many digits, or up to two for one. */
export function takeNumber(cursor: Cursor, count: number): number | undefined {
  const from = cursor.at;
  const most = count === 1 ? 2 : count;
  while (cursor.at - from < most && isDigit(cursor.text[cursor.at])) cursor.at += 1;
  return cursor.at - from < count ? undefined : Number(cursor.text.slice(from, cursor.at));
}

/** The longest of some names that stands here, in any case; its index. */
export function takeName(cursor: Cursor, lists: readonly (readonly string[])[]): number | undefined {
  let found: number | undefined;
  let longest = 0;
  for (const names of lists) {
    names.forEach((name, index) => {
      if (name.length > longest && standsHere(cursor, name)) {
        longest = name.length;
        found = index;
      }
    });
  }
  cursor.at += longest;
  return found;
}

function standsHere({ text, at }: Cursor, name: string): boolean {
  return text.slice(at, at + name.length).toLowerCase() === name.toLowerCase();
}
