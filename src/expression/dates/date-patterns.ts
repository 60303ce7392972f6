/** The standard date formats of .NET, as patterns. */
import type { DateCulture } from '../culture/culture.ts';
import { cultureOf } from '../culture/cultures.ts';

export interface DatePattern {
  readonly pattern: string;
  readonly dates: DateCulture;
}

/**
 * What a format stands for: a letter alone is a standard format, anything else a pattern, and the empty one is `G`.
 * Undefined: there is no such standard format. Source: .NET's documentation of standard date and time format strings.
 */
export function patternOf(format: string, dates: DateCulture): DatePattern | undefined {
  if (format.length > 1) return { pattern: format, dates };
  const fixed = FIXED[format];
  if (fixed !== undefined) return { pattern: fixed, dates: invariantDates() };
  const pattern = ofCulture(format, dates);
  return pattern === undefined ? undefined : { pattern, dates };
}

/** The same in every culture. */
const FIXED: Readonly<Record<string, string>> = {
  o: "yyyy'-'MM'-'dd'T'HH':'mm':'ss'.'fffffffK",
  O: "yyyy'-'MM'-'dd'T'HH':'mm':'ss'.'fffffffK",
  r: "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'",
  R: "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'",
  s: "yyyy'-'MM'-'dd'T'HH':'mm':'ss",
  u: "yyyy'-'MM'-'dd HH':'mm':'ss'Z'",
};

function ofCulture(letter: string, dates: DateCulture): string | undefined {
  switch (letter) {
    case 'd':
      return dates.shortDate;
    case 'D':
      return dates.longDate;
    case 'f':
      return `${dates.longDate} ${dates.shortTime}`;
    case 'F':
    case 'U':
      return dates.fullDateTime;
    case 'g':
      return `${dates.shortDate} ${dates.shortTime}`;
    case '':
    case 'G':
      return `${dates.shortDate} ${dates.longTime}`;
    case 'm':
    case 'M':
      return dates.monthDay;
    case 't':
      return dates.shortTime;
    case 'T':
      return dates.longTime;
    case 'y':
    case 'Y':
      return dates.yearMonth;
    default:
      return undefined;
  }
}

export function invariantDates(): DateCulture {
  const invariant = cultureOf('');
  if (invariant === undefined) throw new Error('The data of cultures lack the invariant one.');
  return invariant.dates;
}
