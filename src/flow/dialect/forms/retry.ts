/** `{ exponential: 4, interval: PT10S }` or `none` ↔ `{ type: exponential, count: 4, interval: PT10S }`. */
import { isObject, type JsonObject } from '../../../source/json-value.ts';
import type { Field, Form } from '../field.ts';

const TYPES = ['exponential', 'fixed', 'default'] as const;

const retryForm: Form = {
  lower: (value, { place, trace }) => {
    if (typeof value === 'string') return { type: value };
    const type = isObject(value) ? TYPES.find((one) => Object.hasOwn(value, one)) : undefined;
    if (type === undefined || !isObject(value)) return value;
    const { [type]: count, ...rest } = value;
    const made: JsonObject = { type, count: count ?? null, ...rest };
    for (const key of ['type', 'count']) trace.member(made, key, [...place.path, type]);
    return made;
  },
  raise: (policy) => {
    if (!isObject(policy)) return undefined;
    const { type, count, ...rest } = policy;
    if (typeof type === 'string' && Object.keys(policy).length === 1) return type;
    const known = TYPES.find((one) => one === type);
    return known === undefined || count === undefined
      ? policy
      : ({ [known]: count, ...rest } satisfies JsonObject);
  },
};

const duration = {
  type: 'string',
  description: 'An ISO 8601 duration, e.g. PT10S, PT5M, P1D, or an expression.',
} as const;
const count = {
  type: ['integer', 'string'],
  description: 'How often at most: 1 to 90, or an expression.',
} as const;

export const retryField: Field = {
  key: 'retry',
  path: ['inputs', 'retryPolicy'],
  form: retryForm,
  schema: {
    description:
      'What happens when the call fails for a moment: `none`, or { exponential: 4, interval: PT10S } (also `fixed`).',
    anyOf: [
      { type: 'string', description: '`none`: do not try again. `default`: as the platform does.' },
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          exponential: { ...count, description: 'Tries with growing waits: how many at most.' },
          fixed: { ...count, description: 'Tries with equal waits: how many at most.' },
          default: { ...count, description: 'The default policy, with a count.' },
          type: {
            type: 'string',
            description: 'The type as it stands in the JSON, for policies of another shape.',
          },
          count,
          interval: { ...duration, description: 'The (first) wait, e.g. PT10S.' },
          minimumInterval: { ...duration, description: 'The shortest wait.' },
          maximumInterval: { ...duration, description: 'The longest wait.' },
        },
      },
    ],
  },
};
