/** Wait: for a while, or until a time. */
import { isObject } from '../../../source/json-value.ts';
import type { Schema } from '../../../spec/validate.ts';
import type { Form } from '../field.ts';
import { COUNT_AND_UNIT, countAndUnit, parseCountAndUnit } from '../forms/count-and-unit.ts';
import { checkUnit, unitSchema } from '../forms/units.ts';
import { basicSettings } from '../settings.ts';
import { anyValue, required, stepKind } from './step.ts';

const intervalForm: Form = {
  lower: (value, { place, report }) => {
    const found = typeof value === 'string' ? parseCountAndUnit(value) : undefined;
    if (found === undefined) return value;
    return checkUnit(found.unit, place, report) ? { count: found.count, unit: found.unit } : undefined;
  },
  raise: (value) => {
    if (!isObject(value) || Object.keys(value).length !== 2) return value;
    return countAndUnit(value['count'], value['unit']) ?? value;
  },
};

const description = 'How long: 5 Minute, or { count: "@rand(1, 30)", unit: Minute }.';

const intervalSchema: Schema = {
  description,
  anyOf: [
    { type: 'string', pattern: `^@|${COUNT_AND_UNIT.source}`, description },
    { type: 'object', properties: { unit: unitSchema } },
  ],
};

export const delay = stepKind({
  keyword: 'delay',
  summary: 'Waits for a while.',
  type: 'Wait',
  fields: [
    {
      key: 'delay',
      path: ['inputs', 'interval'],
      required: true,
      schema: intervalSchema,
      form: intervalForm,
    },
  ],
  settings: basicSettings,
});

export const delayUntil = stepKind({
  keyword: 'delayUntil',
  summary: 'Waits until a time.',
  type: 'Wait',
  fields: [required(anyValue('delayUntil', ['inputs', 'until', 'timestamp'], 'The time: {expression}.'))],
  settings: basicSettings,
});
