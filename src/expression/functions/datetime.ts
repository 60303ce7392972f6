/** Dates, times and spans of time as text. */
import type { Call } from '../call.ts';
import { clock, cultureAt, dateText, FORMAT, timestampAt } from '../dates/date-arguments.ts';
import { parseDate } from '../dates/parse-date.ts';
import { parseExact } from '../dates/parse-exact.ts';
import { parseTimeSpan } from '../dates/parse-timespan.ts';
import { formatTimeSpan as spanText, timeSpanText } from '../dates/timespan.ts';
import { shown } from '../text/shown.ts';
import { STRING } from '../types/type.ts';
import { DATE_FORMAT, DATE_FORMAT_READ } from './date-format.ts';
import { define, defineImpure, mayTake, takes, tested, type FunctionDefinition } from './definition.ts';
import { failForValue } from '../wrong-argument.ts';

const utcNow = defineImpure('utcNow', 'datetime', {
  help: 'The current time in UTC.',
  parameters: [DATE_FORMAT],
  returns: STRING,
  evaluate: ([format], call) => dateText(clock(call), format, call, 0),
});

const formatDateTime = define('formatDateTime', 'datetime', {
  help: 'A date and time in a format, with the names of a culture.',
  parameters: [
    tested(takes('timestamp', 'string'), timestampAt),
    DATE_FORMAT,
    tested(mayTake('locale', 'string'), cultureAt),
  ],
  returns: STRING,
  evaluate: ([timestamp, format, locale], call) => {
    const instant = timestampAt(timestamp, call);
    return dateText(instant, format, call, 1, cultureAt(locale, call, 2));
  },
});

const parseDateTime = define('parseDateTime', 'datetime', {
  help: 'The timestamp of a text that is written as in a culture, or in a format.',
  parameters: [
    takes('timestamp', 'string'),
    tested(mayTake('locale', 'string'), cultureAt),
    DATE_FORMAT_READ,
  ],
  returns: STRING,
  evaluate: ([timestamp, locale, format], call) => {
    const { dates, name: culture } = cultureAt(locale, call, 1);
    const now = () => clock(call);
    const found =
      format === undefined
        ? parseDate(timestamp, dates, now)
        : parseExact(timestamp, format, dates, now, call.budget);
    const { name } = call;
    if (found === undefined) {
      const wanted = `a date and time as written in '${culture}'`;
      return failForValue(name, 0, timestamp, wanted);
    }
    if ('ticks' in found) return dateText(found, undefined, call, 0);
    return found.problem === 'format'
      ? failForValue(name, 2, format ?? '', FORMAT)
      : failForValue(name, 0, timestamp, `a text in the format ${shown(format ?? '')}`);
  },
});

const dateDifference = define('dateDifference', 'datetime', {
  help: 'The time from one date to another, as days.hours:minutes:seconds.',
  parameters: [
    tested(takes('startDate', 'string'), timestampAt),
    tested(takes('endDate', 'string'), timestampAt),
  ],
  returns: STRING,
  evaluate: ([startDate, endDate], call) => {
    const start = timestampAt(startDate, call);
    return timeSpanText(timestampAt(endDate, call, 1).ticks - start.ticks);
  },
});

function spanTicks(text: string, { name }: Call): bigint {
  return parseTimeSpan(text) ?? failForValue(name, 0, text, "a span of time such as '1.02:03:04'");
}

const formatTimeSpan = define('formatTimeSpan', 'datetime', {
  help: 'A span of time, such as dateDifference gives, in a format.',
  parameters: [
    tested(takes('timeSpan', 'string'), spanTicks),
    takes('format', 'string'),
    tested(mayTake('locale', 'string'), cultureAt),
  ],
  returns: STRING,
  evaluate: ([timeSpan, format, locale], call) => {
    const { name } = call;
    const ticks = spanTicks(timeSpan, call);
    const { decimalSeparator } = cultureAt(locale, call, 2).numbers;
    const wanted = "a format of time spans such as 'd\\.hh\\:mm'";
    return spanText(ticks, format, decimalSeparator, call.budget) ?? failForValue(name, 1, format, wanted);
  },
});

export const datetimeFunctions: readonly FunctionDefinition[] = [
  utcNow,
  formatDateTime,
  parseDateTime,
  dateDifference,
  formatTimeSpan,
];
