/** The parameters of a connector operation, and those that are there under one binding only. */
import { isObject } from '../../../source/json-value.ts';
import type { Field } from '../field.ts';
import { own } from '../json-path.ts';

export const parametersField: Field = {
  key: 'with',
  path: ['inputs', 'parameters'],
  schema: {
    type: 'object',
    description: 'The parameters of the operation by name, e.g. { entityName: accounts, "item/name": "@…" }.',
  },
  implied: () => ({}),
  none: true,
};

const perBinding = { type: 'object', description: 'Parameters by name.' } as const;

export const withOnlyField: Field = {
  key: 'withOnly',
  path: ['inputs', 'parameters'],
  rest: true,
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: { custom: perBinding, certified: perBinding },
    description:
      'Further parameters that are there under one binding of the connectors only: { custom: { If-Match: "@…" } }.',
  },
  form: {
    lower: (value, { around, place, trace }) => {
      const chosen = own(value, around.context.binding);
      if (!isObject(chosen)) return {};
      const copy = { ...chosen };
      trace.node(copy, [...place.path, around.context.binding]);
      return copy;
    },
    raise: () => undefined,
  },
};
