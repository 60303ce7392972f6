/** `5 Minute` or `{ every: 1 Week, schedule: … }` ↔ `{ frequency, interval, … }`. */
import type { Report } from '../../../diagnostics/diagnostic.ts';
import { isObject, type JsonObject } from '../../../source/json-value.ts';
import { at, type Place } from '../../../source/place.ts';
import type { Form } from '../field.ts';
import { COUNT_AND_UNIT, countAndUnit, parseCountAndUnit } from './count-and-unit.ts';
import { checkUnit, unitSchema } from './units.ts';

export const recurrenceForm: Form = {
  lower: (value, { place, report }) => {
    if (typeof value === 'string') return partsOf(value, place, report);
    const every = isObject(value) ? value['every'] : undefined;
    if (!isObject(value) || typeof every !== 'string') return value;
    const rest = Object.entries(value).filter(([key]) => key !== 'every');
    return { ...partsOf(every, at(place, 'every'), report), ...Object.fromEntries(rest) };
  },
  raise: (value) => {
    if (!isObject(value)) return undefined;
    const { frequency, interval, ...rest } = value;
    const every = countAndUnit(interval, frequency);
    if (every === undefined) return value;
    return Object.keys(rest).length === 0 ? every : { every, ...rest };
  },
};

function partsOf(text: string, place: Place, report: Report): JsonObject | undefined {
  const found = parseCountAndUnit(text);
  if (found === undefined || !checkUnit(found.unit, place, report)) return undefined;
  return { frequency: found.unit, interval: found.count };
}

const every = {
  type: 'string',
  pattern: COUNT_AND_UNIT.source,
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
        frequency: { ...unitSchema, description: `${unitSchema.description} When \`every\` does not fit.` },
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
