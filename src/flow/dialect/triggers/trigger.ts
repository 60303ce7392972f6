/** How a kind of trigger is put together: its own fields, then what all triggers share. */
import { isArray, isObject, type JsonValue } from '../../../source/json-value.ts';
import type { Field, Form } from '../field.ts';
import { recurrenceForm, recurrenceSchema } from '../forms/recurrence.ts';
import type { TriggerKind } from '../kind.ts';
import { descriptionField, limitFields, optionsField, runtimeField, secureField } from '../settings.ts';

const conditionsForm: Form = {
  lower: (value, { place, trace }) => {
    const made = (value as readonly JsonValue[]).map((one, index) => {
      if (isObject(one)) return one;
      const condition = { expression: one };
      trace.member(condition, 'expression', [...place.path, index]);
      return condition;
    });
    trace.node(made, place.path);
    return made;
  },
  raise: (value) => {
    if (!isArray(value)) return undefined;
    return value.map((one) => {
      const text = isObject(one) && Object.keys(one).length === 1 ? one['expression'] : undefined;
      return typeof text === 'string' ? text : one;
    });
  },
};

export function recurrenceField(key: string, required: boolean): Field {
  const field: Field = { key, path: ['recurrence'], form: recurrenceForm, schema: recurrenceSchema };
  return required ? { ...field, required: true } : field;
}

const shared: readonly Field[] = [
  {
    key: 'splitOn',
    path: ['splitOn'],
    schema: {
      type: 'string',
      description:
        'The list of which each item starts a run of its own, e.g. "@triggerOutputs()?[\'body/value\']".',
    },
  },
  {
    key: 'conditions',
    path: ['conditions'],
    form: conditionsForm,
    schema: {
      type: 'array',
      items: { type: ['string', 'object'] },
      description: 'Expressions that must all be true, or no run starts.',
    },
  },
  {
    key: 'concurrency',
    path: ['runtimeConfiguration', 'concurrency'],
    schema: {
      type: 'object',
      description: 'How many runs at the same time: { runs: 1, maximumWaitingRuns: 10 }.',
    },
  },
  {
    key: 'correlation',
    path: ['correlation'],
    schema: { type: 'object', description: '{ clientTrackingId: "@…" }' },
  },
  {
    key: 'evaluatedRecurrence',
    path: ['evaluatedRecurrence'],
    schema: { description: 'What some exports hold beside the recurrence.' },
  },
  ...limitFields,
  secureField,
  optionsField,
  runtimeField,
];

export function triggerKind({ fields, ...kind }: TriggerKind): TriggerKind {
  return { ...kind, fields: [descriptionField, ...fields, ...shared] };
}
