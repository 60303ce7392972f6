/** A date and time so many units later or earlier. */
import {
  datePartsOf,
  dayNumber,
  dayOf,
  daysInMonth,
  instantAt,
  instantOf,
  TICKS_PER_DAY,
  TICKS_PER_HOUR,
  TICKS_PER_MINUTE,
  TICKS_PER_SECOND,
  ticksOfDay,
  type Instant,
} from './instant.ts';

const TICKS: Readonly<Record<string, number>> = {
  second: TICKS_PER_SECOND,
  minute: TICKS_PER_MINUTE,
  hour: TICKS_PER_HOUR,
  day: TICKS_PER_DAY,
  week: 7 * TICKS_PER_DAY,
};

const MONTHS: Readonly<Record<string, number>> = { month: 1, year: 12 };

const LONGEST_UNIT = 'second'.length;

/** `Day` in any case; not `Days`. */
export function isTimeUnit(unit: string): boolean {
  if (unit.length > LONGEST_UNIT) return false;
  const lower = unit.toLowerCase();
  return Object.hasOwn(TICKS, lower) || Object.hasOwn(MONTHS, lower);
}

/** The day is at most the last one of the month. Undefined before the year 1 and after 9999. */
export function shifted(instant: Instant, count: bigint, unit: string): Instant | undefined {
  const lower = unit.toLowerCase();
  const months = MONTHS[lower];
  if (months !== undefined) return shiftedByMonths(instant, count * BigInt(months));
  return instantOf(instant.ticks + count * BigInt(TICKS[lower] ?? 0), instant.zone);
}

const MOST_MONTHS = 120_000n;

function shiftedByMonths(instant: Instant, count: bigint): Instant | undefined {
  if (count > MOST_MONTHS || count < -MOST_MONTHS) return undefined;
  const { year, month, day } = datePartsOf(dayOf(instant));
  const months = 12 * year + month - 1 + Number(count);
  const to = { year: Math.floor(months / 12), month: (months % 12) + 1 };
  if (to.year < 1 || to.year > 9999) return undefined;
  const last = daysInMonth(to.year, to.month);
  return instantAt(dayNumber({ ...to, day: Math.min(day, last) }), ticksOfDay(instant), instant.zone);
}
