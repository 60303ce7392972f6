/** The parts that were read of a date and time → the instant. */
import type { Calendar } from './calendars.ts';
import {
  dayOf,
  dayOfWeek,
  instantAt,
  instantOf,
  TICKS_PER_DAY,
  TICKS_PER_HOUR,
  TICKS_PER_MINUTE,
  TICKS_PER_SECOND,
  type DateParts,
  type Instant,
} from './instant.ts';

export interface ReadParts {
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  readonly hour?: number | undefined;
  readonly minute?: number | undefined;
  readonly second?: number | undefined;
  /** Ticks. */
  readonly fraction?: number | undefined;
  /** Sunday is 0. */
  readonly weekday?: number | undefined;
  /** Minutes; `utc` for `Z` and `GMT`. */
  readonly offset?: number | 'utc' | undefined;
}

/** `today`: for what is not written. Undefined: there is no such day or time, or the weekday is another one. */
export function instantOfParts(
  parts: ReadParts,
  calendar: Calendar,
  today: () => DateParts,
): Instant | undefined {
  const day = calendar.dayOf(dateOf(parts, today));
  const ticks = ticksOf(parts);
  if (day === undefined || ticks === undefined) return undefined;
  const local = instantAt(day, ticks, 'none');
  if (parts.weekday !== undefined && parts.weekday !== dayOfWeek(dayOf(local))) return undefined;
  return zoned(local.ticks, parts.offset);
}

/** Of what is not written: the day is today, the year the current one, and month and day are the first. */
function dateOf({ year, month, day }: ReadParts, today: () => DateParts): DateParts {
  if (year === undefined && month === undefined && day === undefined) return today();
  return { year: year ?? today().year, month: month ?? 1, day: day ?? 1 };
}

function ticksOf({ hour = 0, minute = 0, second = 0, fraction = 0 }: ReadParts): number | undefined {
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  return hour * TICKS_PER_HOUR + minute * TICKS_PER_MINUTE + second * TICKS_PER_SECOND + fraction;
}

const MOST_OFFSET = 14 * 60;

/** The time in UTC when an offset was read. */
function zoned(ticks: bigint, offset: ReadParts['offset']): Instant | undefined {
  if (offset === undefined) return instantOf(ticks, 'none');
  if (offset === 'utc') return instantOf(ticks, 'utc');
  if (Math.abs(offset) > MOST_OFFSET) return undefined;
  const utc = ticks - BigInt(offset * TICKS_PER_MINUTE);
  // .NET takes the first day of all for a time without a date.
  return instantOf(utc < 0n && ticks < BigInt(TICKS_PER_DAY) ? utc + BigInt(TICKS_PER_DAY) : utc, 'offset');
}
