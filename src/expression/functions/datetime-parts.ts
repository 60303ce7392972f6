/** Parts of a date and time, and the beginnings of its day, hour and month. */
import { dateText, timestampAt } from '../dates/date-arguments.ts';
import {
  datePartsOf,
  dayOf,
  dayOfWeek,
  dayOfYear,
  instantAt,
  TICKS_PER_HOUR,
  ticksOfDay,
  type Instant,
} from '../dates/instant.ts';
import { INTEGER, STRING } from '../types/type.ts';
import { DATE_FORMAT } from './date-format.ts';
import { define, takes, tested, type FunctionDefinition } from './definition.ts';

function part(name: string, help: string, of: (instant: Instant) => number | bigint): FunctionDefinition {
  return define(name, 'datetime', {
    help,
    parameters: [takes('timestamp', 'string')],
    returns: INTEGER,
    evaluate: ([timestamp], call) => BigInt(of(timestampAt(timestamp, call))),
  });
}

/** What is known of the zone stays. */
function begins(name: string, what: string, of: (instant: Instant) => Instant): FunctionDefinition {
  return define(name, 'datetime', {
    help: `When the ${what} of a date and time begins.`,
    parameters: [tested(takes('timestamp', 'string'), timestampAt), DATE_FORMAT],
    returns: STRING,
    evaluate: ([timestamp, format], call) => dateText(of(timestampAt(timestamp, call)), format, call, 1),
  });
}

export const datetimePartsFunctions: readonly FunctionDefinition[] = [
  part('dayOfMonth', 'The day of the month of a date.', (instant) => datePartsOf(dayOf(instant)).day),
  part('dayOfWeek', 'The day of the week of a date: 0 is Sunday.', (instant) => dayOfWeek(dayOf(instant))),
  part('dayOfYear', 'The day of the year of a date: 1 is January 1.', dayOfYear),
  part(
    'ticks',
    'The steps of 100 nanoseconds from the beginning of the year 1 to a date and time.',
    ({ ticks }) => ticks,
  ),
  begins('startOfDay', 'day', (instant) => instantAt(dayOf(instant), 0, instant.zone)),
  begins('startOfHour', 'hour', (instant) => {
    const ticks = ticksOfDay(instant);
    return instantAt(dayOf(instant), ticks - (ticks % TICKS_PER_HOUR), instant.zone);
  }),
  begins('startOfMonth', 'month', (instant) => {
    const day = dayOf(instant);
    return instantAt(day - datePartsOf(day).day + 1, 0, instant.zone);
  }),
];
