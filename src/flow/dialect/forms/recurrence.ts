/** `5 Minute` or `{ every: 1 Week, schedule: … }` ↔ `{ frequency, interval, … }`. */
import { isObject, type JsonObject } from '../../../source/json-value.ts';
import type { Form } from '../field.ts';
import { countAndUnit, parseCountAndUnit } from './count-and-unit.ts';

export const recurrenceForm: Form = {
  lower: (value) => {
    if (typeof value === 'string') return parts(value) ?? value;
    const every = isObject(value) ? value['every'] : undefined;
    if (!isObject(value) || typeof every !== 'string') return value;
    const rest = Object.entries(value).filter(([key]) => key !== 'every');
    return { ...parts(every), ...Object.fromEntries(rest) };
  },
  raise: (value) => {
    if (!isObject(value)) return undefined;
    const { frequency, interval, ...rest } = value;
    const every = countAndUnit(interval, frequency);
    if (every === undefined) return value;
    return Object.keys(rest).length === 0 ? every : { every, ...rest };
  },
};

function parts(text: string): JsonObject | undefined {
  const found = parseCountAndUnit(text);
  return found === undefined ? undefined : { frequency: found.unit, interval: found.count };
}

const every = {
  type: 'string',
  pattern: '^[0-9]{1,9} [A-Za-z]+$',
  description: 'How often: a number and Second, Minute, Hour, Day, Week or Month, e.g. 1 Day.',
} as const;
const any = (description: string): { readonly description: string } => ({ description });

export const recurrenceSchema = {
  description: 'How often: `15 Minute`, or a map with `every` and what else the schedule needs.',
  anyOf: [
    every,
    {
      type: 'object',
      additionalProperties: false,
      properties: {
        every,
        frequency: any('Second, Minute, Hour, Day, Week or Month, when `every` does not fit.'),
        interval: any('A number or an expression, when `every` does not fit.'),
        startTime: any('The first run, e.g. 2026-01-05T08:00:00Z.'),
        endTime: any('No run after this time.'),
        timeZone: any('Name of a Windows time zone, e.g. W. Europe Standard Time.'),
        schedule: any('When on such a day: { hours: ["9"], minutes: [0], weekDays: [Monday] }.'),
        count: any('How many runs at most.'),
      },
    },
  ],
} as const;
