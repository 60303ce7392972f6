/**
 * A date and time as .NET's DateTime has it: ticks of 100 ns since the year 1 began, in the Gregorian calendar, and what is known of its zone.
 * Own code, since the libraries of JavaScript count in milliseconds.
 */

export interface Instant {
  readonly ticks: bigint;
  readonly zone: ZoneKind;
}

/** `utc`: shown with Z. `none`: no zone was given. `offset`: an offset was given, and the ticks are already those of UTC; shown with +00:00. */
export type ZoneKind = 'utc' | 'none' | 'offset';

/** In the Gregorian calendar. */
export interface DateParts {
  readonly year: number;
  /** January is 1. */
  readonly month: number;
  readonly day: number;
}

export const TICKS_PER_SECOND = 10_000_000;
export const TICKS_PER_MINUTE = 60 * TICKS_PER_SECOND;
export const TICKS_PER_HOUR = 60 * TICKS_PER_MINUTE;
export const TICKS_PER_DAY = 24 * TICKS_PER_HOUR;
const DAY = BigInt(TICKS_PER_DAY);
const SECOND = BigInt(TICKS_PER_SECOND);

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];
const MAX_YEAR = 9999;
/** Of the last tick of the year 9999. */
const MAX_TICKS = DAY * BigInt(dayNumber({ year: MAX_YEAR, month: 12, day: 31 }) + 1) - 1n;
const EPOCH = DAY * BigInt(dayNumber({ year: 1970, month: 1, day: 1 }));

/** Undefined before the year 1 and after 9999. */
export function instantOf(ticks: bigint, zone: ZoneKind): Instant | undefined {
  return ticks < 0n || ticks > MAX_TICKS ? undefined : { ticks, zone };
}

/** The nearest that there is. */
export function nearestInstant(ticks: bigint, zone: ZoneKind): Instant {
  return { ticks: ticks < 0n ? 0n : ticks > MAX_TICKS ? MAX_TICKS : ticks, zone };
}

/** `day`: days since the year 1 began; `ticks`: of the day. */
export function instantAt(day: number, ticks: number, zone: ZoneKind): Instant {
  return { ticks: BigInt(day) * DAY + BigInt(ticks), zone };
}

/** Of a clock that counts milliseconds since 1970; ends at the last moment of 9999. */
export function instantOfClock(milliseconds: number): Instant {
  const ticks = EPOCH + BigInt(Math.trunc(milliseconds)) * 10_000n;
  return nearestInstant(ticks, 'utc');
}

/** Days since the year 1 began. */
export function dayOf({ ticks }: Instant): number {
  return Number(ticks / DAY);
}

export function ticksOfDay({ ticks }: Instant): number {
  return Number(ticks % DAY);
}

export function secondsSince1970(ticks: bigint): number {
  // Bigints are divided towards zero, so the days and the rest are counted from the year 1.
  return Number(ticks / SECOND) - Number(EPOCH / SECOND);
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function daysBeforeMonth(year: number, month: number): number {
  return (DAYS_BEFORE_MONTH[month - 1] ?? 0) + (month > 2 && isLeapYear(year) ? 1 : 0);
}

export function daysInMonth(year: number, month: number): number {
  return daysBeforeMonth(year, month + 1) - daysBeforeMonth(year, month);
}

/** Days from the first day of the year 1, which is 0. */
export function dayNumber({ year, month, day }: DateParts): number {
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  return before * 365 + leapDays + daysBeforeMonth(year, month) + day - 1;
}

const DAYS_PER_400_YEARS = 146_097;

export function datePartsOf(day: number): DateParts {
  const cycle = Math.floor(day / DAYS_PER_400_YEARS);
  const rest = day - cycle * DAYS_PER_400_YEARS;
  // One too late at the end of a long year, so it is tried.
  let year = 400 * cycle + Math.floor(rest / 365.2425) + 1;
  if (dayNumber({ year, month: 1, day: 1 }) > day) year -= 1;
  else if (dayNumber({ year: year + 1, month: 1, day: 1 }) <= day) year += 1;
  const dayOfYear = day - dayNumber({ year, month: 1, day: 1 });
  let month = Math.floor(dayOfYear / 31) + 1;
  if (daysBeforeMonth(year, month + 1) <= dayOfYear) month += 1;
  return { year, month, day: dayOfYear - daysBeforeMonth(year, month) + 1 };
}

/** January 1 is 1. */
export function dayOfYear(instant: Instant): number {
  const day = dayOf(instant);
  return day - dayNumber({ year: datePartsOf(day).year, month: 1, day: 1 }) + 1;
}

/** Sunday is 0. */
export function dayOfWeek(day: number): number {
  return (day + 1) % 7;
}
