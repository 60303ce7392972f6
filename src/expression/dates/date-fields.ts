/** The fields of date patterns: a letter, how often it stands, and what it gives. */
import type { DateCulture } from '../culture/culture.ts';
import {
  TICKS_PER_HOUR,
  TICKS_PER_MINUTE,
  TICKS_PER_SECOND,
  type DateParts,
  type ZoneKind,
} from './instant.ts';

/** What fields are written from. */
export interface Moment {
  /** In the calendar of the culture; undefined where it does not reach. */
  readonly parts: DateParts | undefined;
  /** Sunday is 0. */
  readonly weekday: number;
  /** Of the day. */
  readonly ticks: number;
  readonly zone: ZoneKind;
  readonly dates: DateCulture;
}

export interface Field {
  readonly count: number;
  /** Whether the month stands with a day. */
  readonly isGenitive: () => boolean;
}

/** By letter. Undefined: it cannot stand that often, or needs what the calendar does not have. */
export const DATE_FIELDS: Readonly<Record<string, (moment: Moment, field: Field) => string | undefined>> = {
  d: ({ parts, weekday, dates }, { count }) => {
    if (count <= 2) return parts && digits(parts.day, count);
    return (count === 3 ? dates.shortDays : dates.days)[weekday] ?? '';
  },
  f: ({ ticks }, { count }) => fraction(ticks, count),
  F: ({ ticks }, { count }) => fraction(ticks, count)?.replace(/0+$/, ''),
  g: ({ parts, dates }) => parts && dates.era,
  h: ({ ticks }, { count }) => digits(hourOf(ticks) % 12 || 12, count),
  H: ({ ticks }, { count }) => digits(hourOf(ticks), count),
  m: ({ ticks }, { count }) => digits(Math.floor((ticks % TICKS_PER_HOUR) / TICKS_PER_MINUTE), count),
  M: ({ parts, dates }, { count, isGenitive }) => {
    if (parts === undefined) return undefined;
    if (count <= 2) return digits(parts.month, count);
    return monthNames(dates, count === 3, isGenitive())[parts.month - 1] ?? '';
  },
  s: ({ ticks }, { count }) => digits(Math.floor((ticks % TICKS_PER_MINUTE) / TICKS_PER_SECOND), count),
  t: ({ ticks, dates }, { count }) => {
    const name = hourOf(ticks) < 12 ? dates.am : dates.pm;
    return count === 1 ? name.slice(0, 1) : name;
  },
  y: ({ parts }, { count }) => {
    if (parts === undefined) return undefined;
    if (count <= 2) return digits(parts.year % 100, count);
    return String(parts.year).padStart(count, '0');
  },
  // The servers of the platform are in UTC, and a time without a zone counts as one of theirs.
  z: (_, { count }) => ['+0', '+00'][count - 1] ?? '+00:00',
};

export function monthNames(dates: DateCulture, short: boolean, genitive: boolean): readonly string[] {
  if (short) return genitive ? dates.shortGenitiveMonths : dates.shortMonths;
  return genitive ? dates.genitiveMonths : dates.months;
}

/** What `K` gives. */
export function zoneText(zone: ZoneKind): string {
  return { utc: 'Z', none: '', offset: '+00:00' }[zone];
}

function hourOf(ticks: number): number {
  return Math.floor(ticks / TICKS_PER_HOUR);
}

/** One digit or two as needed, or two. */
export function digits(value: number, count: number): string {
  return String(value).padStart(Math.min(count, 2), '0');
}

/** The first digits of the fraction of a second; there are seven. */
export function fraction(ticks: number, count: number): string | undefined {
  if (count > 7) return undefined;
  return String(ticks % TICKS_PER_SECOND)
    .padStart(7, '0')
    .slice(0, count);
}
