/** Dates, spans of time and time zones as .NET has them: each row of the JSON files was made by .NET. */
import { describe, expect, test } from 'vitest';
import { newBudget } from '../../../src/expression/budget.ts';
import type { Culture } from '../../../src/expression/culture/culture.ts';
import { cultureOf } from '../../../src/expression/culture/cultures.ts';
import { formatDate } from '../../../src/expression/dates/format-date.ts';
import { instantOfClock, type Instant } from '../../../src/expression/dates/instant.ts';
import { parseDate } from '../../../src/expression/dates/parse-date.ts';
import { parseExact } from '../../../src/expression/dates/parse-exact.ts';
import { parseTimeSpan } from '../../../src/expression/dates/parse-timespan.ts';
import { formatTimeSpan } from '../../../src/expression/dates/timespan.ts';
import { localTicks, utcTicks } from '../../../src/expression/dates/zone-time.ts';
import { zoneOf, type Zone } from '../../../src/expression/dates/zones.ts';
import { rowsOf, type Cell } from './number-rows.ts';

function cultureFor(name: Cell | undefined): Culture {
  const culture = cultureOf(name ?? '');
  if (culture === undefined) throw new Error(`There is no culture ${String(name)}.`);
  return culture;
}

function zoneFor(name: Cell | undefined): Zone {
  const zone = zoneOf(name ?? '');
  if (zone === undefined) throw new Error(`There is no time zone ${String(name)}.`);
  return zone;
}

const now = (): Instant => instantOfClock(0);

/** Dates of the rows are in the round-trip form. */
function dateOf(cell: Cell | undefined): Instant {
  const date = parseDate(cell ?? '', cultureFor('').dates, now);
  if (date === undefined) throw new Error(`This is no date: ${String(cell)}.`);
  return date;
}

function cellOf(date: Instant | undefined): Cell {
  if (date === undefined) return null;
  const text = formatDate(date, 'o', cultureFor('').dates, newBudget());
  return typeof text === 'string' ? text : null;
}

describe('formats', () => {
  test.each(rowsOf('date-format.json'))('%s as %s in %s', (date, format, culture, text) => {
    const found = formatDate(dateOf(date), format ?? '', cultureFor(culture).dates, newBudget());
    expect(typeof found === 'string' ? found : null).toBe(text);
  });
});

describe('reading', () => {
  test.each(rowsOf('date-parse.json'))('%s in %s', (text, culture, date) => {
    expect(cellOf(parseDate(text ?? '', cultureFor(culture).dates, now))).toBe(date);
  });
});

describe('reading by a format', () => {
  test.each(rowsOf('date-parse-exact.json'))('%s as %s in %s', (text, format, culture, date) => {
    const found = parseExact(text ?? '', format ?? '', cultureFor(culture).dates, now, newBudget());
    expect('ticks' in found ? cellOf(found) : null).toBe(date);
  });
});

describe('spans of time', () => {
  test.each(rowsOf('time-span.json'))('%s as %s in %s', (text, format, culture, expected) => {
    const ticks = parseTimeSpan(text ?? '');
    const point = cultureFor(culture).numbers.decimalSeparator;
    const found = ticks === undefined ? undefined : formatTimeSpan(ticks, format ?? '', point, newBudget());
    expect(found ?? null).toBe(expected);
  });
});

describe('time zones', () => {
  test.each(rowsOf('zone-from-utc.json'))('%s at %s', (zone, utc, local) => {
    const ticks = localTicks(zoneFor(zone), dateOf(utc).ticks);
    expect(cellOf({ ticks, zone: 'none' })).toBe(local);
  });

  test.each(rowsOf('zone-to-utc.json'))('%s from %s', (zone, local, utc) => {
    const ticks = utcTicks(zoneFor(zone), dateOf(local).ticks);
    expect(ticks === undefined ? null : cellOf({ ticks, zone: 'utc' })).toBe(utc);
  });
});
