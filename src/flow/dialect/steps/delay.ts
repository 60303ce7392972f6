/** Wait: for a while, or until a time. */
import { isObject } from '../../../source/json-value.ts';
import type { Form } from '../field.ts';
import { countAndUnit, parseCountAndUnit } from '../forms/count-and-unit.ts';
import { basicSettings } from '../settings.ts';
import { anyValue, required, stepKind } from './step.ts';

const intervalForm: Form = {
  lower: (value) => {
    const found = typeof value === 'string' ? parseCountAndUnit(value) : undefined;
    return found === undefined ? value : { count: found.count, unit: found.unit };
  },
  raise: (value) => {
    if (!isObject(value) || Object.keys(value).length !== 2) return value;
    return countAndUnit(value['count'], value['unit']) ?? value;
  },
};

export const delay = stepKind({
  keyword: 'delay',
  summary: 'Waits for a while.',
  type: 'Wait',
  fields: [
    {
      ...required(
        anyValue(
          'delay',
          ['inputs', 'interval'],
          'How long: 5 Minute, or { count: "@rand(1, 30)", unit: Minute }.',
        ),
      ),
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
