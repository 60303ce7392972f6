/** What holds for all dates, formats, cultures and time zones. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newBudget } from '../../src/expression/budget.ts';
import type { DateCulture } from '../../src/expression/culture/culture.ts';
import { cultureOf } from '../../src/expression/culture/cultures.ts';
import { calendarOf } from '../../src/expression/dates/calendars.ts';
import { formatDate } from '../../src/expression/dates/format-date.ts';
import { dayNumber, instantOf, type Instant } from '../../src/expression/dates/instant.ts';
import { parseDate } from '../../src/expression/dates/parse-date.ts';
import { parseExact } from '../../src/expression/dates/parse-exact.ts';
import { parseTimeSpan } from '../../src/expression/dates/parse-timespan.ts';
import { shifted } from '../../src/expression/dates/shift.ts';
import { formatTimeSpan, timeSpanText } from '../../src/expression/dates/timespan.ts';
import { WINDOWS_ZONES } from '../../src/expression/dates/windows-zones.ts';
import { localTicks, utcTicks } from '../../src/expression/dates/zone-time.ts';
import { zoneOf, type Zone } from '../../src/expression/dates/zones.ts';
import { EvaluationFailure } from '../../src/expression/failure.ts';

const LAST = 3_155_378_975_999_999_999n;
const CULTURES = [
  '',
  'en-US',
  'de-DE',
  'fr-CA',
  'ru-RU',
  'ja-JP',
  'fi-FI',
  'mn-MN',
  'th-TH',
  'fa-IR',
  'ar-SA',
];

const FORMAT_LETTERS = 'd f F g h H K m M s t y z : / \' " % \\ . x Z'.split(' ').concat(' ');

const drawnDate = fc
  .record({ ticks: fc.bigInt(0n, LAST), zone: fc.constantFrom('utc', 'none', 'offset') })
  .map((one): Instant => one);
const drawnCulture = fc.constantFrom(...CULTURES).map(datesOf);
const drawnFormat = fc.oneof(
  fc.string({ unit: fc.constantFrom(...FORMAT_LETTERS) }),
  fc.string({ unit: 'binary' }),
);
const drawnText = fc.oneof(
  fc.string({
    unit: fc.constantFrom('1', '12', '2018', '/', '-', ':', '.', ' ', 'T', 'Z', '+', 'PM', 'Mar', 'AD', '月'),
  }),
  fc.string({ unit: 'binary' }),
);

function datesOf(name: string): DateCulture {
  const culture = cultureOf(name);
  if (culture === undefined) throw new Error(`There is no culture ${name}.`);
  return culture.dates;
}

function zoneFor(name: string): Zone {
  const zone = zoneOf(name);
  if (zone === undefined) throw new Error(`There is no time zone ${name}.`);
  return zone;
}

const now = (): Instant => ({ ticks: 0n, zone: 'utc' });

test('what the round-trip form shows is read again', () => {
  fc.assert(
    fc.property(drawnDate, drawnCulture, (date, culture) => {
      const text = formatDate(date, 'o', culture, newBudget());
      if (typeof text !== 'string') throw new Error('There is always a round-trip form.');
      expect(parseDate(text, datesOf(''), now)).toEqual(date);
      expect(parseExact(text, 'o', culture, now, newBudget())).toEqual(date);
    }),
  );
});

test('any text and any format has an answer', () => {
  fc.assert(
    fc.property(drawnDate, drawnCulture, drawnFormat, drawnText, (date, culture, format, text) => {
      const written = formatDate(date, format, culture, newBudget());
      const found = parseDate(text, culture, now);
      const exact = parseExact(
        typeof written === 'string' ? written : text,
        format,
        culture,
        now,
        newBudget(),
      );
      for (const one of [found, 'ticks' in exact ? exact : undefined]) {
        if (one !== undefined) expect(instantOf(one.ticks, one.zone)).toEqual(one);
      }
      formatTimeSpan(date.ticks, format, '.', newBudget());
      parseTimeSpan(text);
    }),
    { numRuns: 5000 },
  );
});

test('every calendar has each of its days once', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('gregorian', 'buddhist', 'persian', 'umalqura'),
      fc.nat(dayNumber({ year: 9999, month: 12, day: 31 })),
      (name, day) => {
        const calendar = calendarOf(name);
        const parts = calendar.partsOf(day);
        if (parts !== undefined) expect(calendar.dayOf(parts)).toBe(day);
      },
    ),
    { numRuns: 2000 },
  );
});

test('a local time that was converted from UTC is converted to that local time again', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(WINDOWS_ZONES)),
      fc.bigInt(BigInt(864e9), LAST - BigInt(864e9)),
      (name, ticks) => {
        const zone = zoneFor(name);
        const local = localTicks(zone, ticks);
        const utc = utcTicks(zone, local);
        // Clocks show each time that they show.
        expect(utc === undefined ? undefined : localTicks(zone, utc)).toBe(local);
      },
    ),
    { numRuns: 5000 },
  );
});

test('all zones of Windows are known, in any case', () => {
  for (const [name, id] of Object.entries(WINDOWS_ZONES)) {
    expect(zoneOf(name.toUpperCase())).toBe(zoneFor(id.toLowerCase()));
  }
});

test('there and back again, but for the ends of months', () => {
  fc.assert(
    fc.property(
      drawnDate,
      fc.integer({ min: -100_000, max: 100_000 }),
      fc.constantFrom('second', 'minute', 'hour', 'day', 'week'),
      (date, count, unit) => {
        const there = shifted(date, BigInt(count), unit);
        if (there !== undefined) expect(shifted(there, BigInt(-count), unit)).toEqual(date);
      },
    ),
  );
});

test('the constant form of a time span is read again', () => {
  fc.assert(
    fc.property(fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n), (ticks) => {
      expect(parseTimeSpan(timeSpanText(ticks))).toBe(ticks);
    }),
  );
});

test.each(['a', 'MMM ', "''", "'a'", 'y', ':', '\\a', '%d', '.F', 'K', "'\\a'", 'MMMx'])(
  'a format of 2 million characters of %s ends soon',
  (part) => {
    const format = part.repeat(2_000_000 / part.length);
    const budget = { left: 1_000_000 };
    const culture = datesOf('en-US');
    for (const run of [
      () => formatDate(now(), format, culture, budget),
      () => parseExact('1', format, culture, now, budget),
      () => formatTimeSpan(1n, format, '.', budget),
    ]) {
      try {
        run();
      } catch (error) {
        expect(error).toBeInstanceOf(EvaluationFailure);
      }
    }
  },
);
