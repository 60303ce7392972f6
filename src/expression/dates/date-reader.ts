/** What is known while a date is read. */
import type { DateCulture } from '../culture/culture.ts';
import type { Calendar } from './calendars.ts';
import type { Cursor } from './cursor.ts';
import type { DateParts } from './instant.ts';

export type PartName = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

export interface DateReader {
  readonly cursor: Cursor;
  readonly culture: DateCulture;
  readonly calendar: Calendar;
  /** The day on which it is read, in that calendar: for what is not written. */
  readonly today: () => DateParts;
  /** Not yet part of a date or a time; at most three. */
  numbers: number[];
  /** The number of three digits or more. */
  longNumber: number | undefined;
  monthName: number | undefined;
  weekday: number | undefined;
  mark: 'am' | 'pm' | undefined;
  /** Ticks. */
  fraction: number;
  year: number | undefined;
  month: number | undefined;
  day: number | undefined;
  hour: number | undefined;
  minute: number | undefined;
  second: number | undefined;
  hasDate: boolean;
  hasTime: boolean;
  /** What came with a suffix, as in `2018年`. */
  readonly suffixed: Set<PartName>;
  /** Minutes; `utc` for `Z` and `GMT`. */
  offset: number | 'utc' | undefined;
}

export function newReader(
  text: string,
  culture: DateCulture,
  calendar: Calendar,
  today: () => DateParts,
): DateReader {
  return {
    cursor: { text, at: 0 },
    culture,
    calendar,
    today,
    numbers: [],
    longNumber: undefined,
    monthName: undefined,
    weekday: undefined,
    mark: undefined,
    fraction: 0,
    year: undefined,
    month: undefined,
    day: undefined,
    hour: undefined,
    minute: undefined,
    second: undefined,
    hasDate: false,
    hasTime: false,
    suffixed: new Set(),
    offset: undefined,
  };
}

/** A year of two digits in the 100 years that end with the last short one of the calendar. */
export function fullYear(year: number, { lastShortYear }: Calendar): number {
  if (year >= 100) return year;
  const century = Math.floor(lastShortYear / 100) - (year > lastShortYear % 100 ? 1 : 0);
  return 100 * century + year;
}
