/** Dates and times that lie a number of units before or after another one. */
import type { Call } from '../call.ts';
import { clock, dateText, timestampAt } from '../dates/date-arguments.ts';
import type { Instant } from '../dates/instant.ts';
import { isTimeUnit, shifted } from '../dates/shift.ts';
import { fail } from '../failure.ts';
import { STRING } from '../types/type.ts';
import { DATE_FORMAT } from './date-format.ts';
import { define, defineImpure, takes, tested, type FunctionDefinition } from './definition.ts';
import { failForValue } from '../wrong-argument.ts';

function shiftedInside(instant: Instant, count: bigint, unit: string, call: Call): Instant {
  return shifted(instant, count, unit) ?? fail({ kind: 'no-date', name: call.name });
}

/** Fails for another word than those of the documentation; the platform takes no plural. */
function unitAt(unit: string, call: Call, position: number): string {
  const wanted = "'Second', 'Minute', 'Hour', 'Day', 'Week', 'Month' or 'Year'";
  return isTimeUnit(unit) ? unit : failForValue(call.name, position, unit, wanted);
}

const TIME_UNIT = tested(takes('timeUnit', 'string'), unitAt);

function adds(name: string, unit: string, what: string): FunctionDefinition {
  return define(name, 'datetime', {
    help: `The date and time a number of ${what} later, or earlier when it is negative.`,
    parameters: [tested(takes('timestamp', 'string'), timestampAt), takes(what, 'integer'), DATE_FORMAT],
    returns: STRING,
    evaluate: ([timestamp, count, format], call) =>
      dateText(shiftedInside(timestampAt(timestamp, call), count, unit, call), format, call, 2),
  });
}

function shifts(name: string, sign: bigint, help: string): FunctionDefinition {
  return define(name, 'datetime', {
    help,
    parameters: [
      tested(takes('timestamp', 'string'), timestampAt),
      takes('interval', 'integer'),
      TIME_UNIT,
      DATE_FORMAT,
    ],
    returns: STRING,
    evaluate: ([timestamp, interval, timeUnit, format], call) => {
      const from = timestampAt(timestamp, call);
      const unit = unitAt(timeUnit, call, 2);
      return dateText(shiftedInside(from, sign * interval, unit, call), format, call, 3);
    },
  });
}

function fromNow(name: string, sign: bigint, help: string): FunctionDefinition {
  return defineImpure(name, 'datetime', {
    help,
    parameters: [takes('interval', 'integer'), TIME_UNIT, DATE_FORMAT],
    returns: STRING,
    evaluate: ([interval, timeUnit, format], call) => {
      const unit = unitAt(timeUnit, call, 1);
      return dateText(shiftedInside(clock(call), sign * interval, unit, call), format, call, 2);
    },
  });
}

export const datetimeShiftFunctions: readonly FunctionDefinition[] = [
  adds('addDays', 'day', 'days'),
  adds('addHours', 'hour', 'hours'),
  adds('addMinutes', 'minute', 'minutes'),
  adds('addSeconds', 'second', 'seconds'),
  shifts('addToTime', 1n, 'The date and time a number of units later.'),
  shifts('subtractFromTime', -1n, 'The date and time a number of units earlier.'),
  fromNow('getFutureTime', 1n, 'The current time and a number of units more.'),
  fromNow('getPastTime', -1n, 'The current time and a number of units less.'),
];
