/** The calendars in which cultures count: days since the year 1 of the Gregorian calendar began ↔ year, month and day. */
import type { CalendarName } from '../culture/culture.ts';
import { PERSIAN_LEAP_YEARS, UMALQURA_MONTHS } from './calendar-years.ts';
import { datePartsOf, dayNumber, daysInMonth, type DateParts } from './instant.ts';

export interface Calendar {
  /** Undefined where the calendar does not reach. */
  readonly partsOf: (day: number) => DateParts | undefined;
  /** Undefined where it has no such day. */
  readonly dayOf: (parts: DateParts) => number | undefined;
  /** A year of two digits lies in the 100 years that end with this one (.NET 8 and later). */
  readonly lastShortYear: number;
}

export function calendarOf(name: CalendarName): Calendar {
  switch (name) {
    case 'gregorian':
      return GREGORIAN;
    case 'buddhist':
      return BUDDHIST;
    case 'persian':
      return (persian ??= byMonths(1, persianMonths(), dayNumber({ year: 622, month: 3, day: 22 }), 1410));
    case 'umalqura':
      return (umAlQura ??= byMonths(
        1318,
        umAlQuraMonths(),
        dayNumber({ year: 1900, month: 4, day: 30 }),
        1451,
      ));
  }
}

export const GREGORIAN = inGregorianMonths(0, 2049);
const BUDDHIST = inGregorianMonths(543, 2572);
let persian: Calendar | undefined;
let umAlQura: Calendar | undefined;

function inGregorianMonths(yearsAhead: number, lastShortYear: number): Calendar {
  return {
    lastShortYear,
    partsOf: (day) => {
      const parts = datePartsOf(day);
      return { ...parts, year: parts.year + yearsAhead };
    },
    dayOf: ({ year, month, day }) => {
      const gregorian = year - yearsAhead;
      if (gregorian < 1 || gregorian > 9999 || month < 1 || month > 12) return undefined;
      return day < 1 || day > daysInMonth(gregorian, month)
        ? undefined
        : dayNumber({ year: gregorian, month, day });
    },
  };
}

/** A calendar given by the lengths of its months, from its first year on; `begin`: its first day. */
function byMonths(
  firstYear: number,
  lengths: readonly number[],
  begin: number,
  lastShortYear: number,
): Calendar {
  const begins = [begin];
  for (const length of lengths) begins.push((begins.at(-1) ?? 0) + length);
  const end = begins.at(-1) ?? 0;
  return {
    lastShortYear,
    partsOf: (day) => {
      if (day < begin || day >= end) return undefined;
      const at = lastAtMost(begins, day);
      return {
        year: firstYear + Math.floor(at / 12),
        month: (at % 12) + 1,
        day: day - (begins[at] ?? 0) + 1,
      };
    },
    dayOf: ({ year, month, day }) => {
      const at = 12 * (year - firstYear) + month - 1;
      if (month < 1 || month > 12 || day < 1 || day > (lengths[at] ?? 0)) return undefined;
      return (begins[at] ?? 0) + day - 1;
    },
  };
}

function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle;
  }
  return low;
}

function persianMonths(): readonly number[] {
  const leapYears = new Set<number>();
  let year = 0;
  for (const group of PERSIAN_LEAP_YEARS) {
    for (let i = 0; i < Number(group); i += 1) {
      year += i === 0 ? 5 : 4;
      leapYears.add(year);
    }
  }
  const months: number[] = [];
  for (let one = 1; one <= 9378; one += 1) {
    months.push(31, 31, 31, 31, 31, 31, 30, 30, 30, 30, 30, leapYears.has(one) ? 30 : 29);
  }
  return months;
}

function umAlQuraMonths(): readonly number[] {
  return Array.from({ length: UMALQURA_MONTHS.length / 3 }, (_, year) => {
    const bits = Number.parseInt(UMALQURA_MONTHS.slice(3 * year, 3 * year + 3), 16);
    return Array.from({ length: 12 }, (__, month) => (bits & (1 << (11 - month)) ? 30 : 29));
  }).flat();
}
