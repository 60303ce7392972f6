/** The shape of N:N relationships and of maps. A 1:N relationship is a lookup column. */
import { schemaName } from './choice-schema.ts';

const tableName = {
  type: 'string',
  minLength: 1,
  description: 'The key of a table here, or the logical name of a table that exists already.',
} as const;

export const relationship = {
  type: 'object',
  additionalProperties: false,
  required: ['between'],
  description: 'An N:N relationship: a row of either table has many of the other.',
  properties: {
    between: { type: 'array', minItems: 2, maxItems: 2, items: tableName, description: 'The two tables.' },
    schemaName,
  },
} as const;

export const tableMap = {
  type: 'object',
  additionalProperties: false,
  required: ['from', 'to', 'columns'],
  description:
    'Columns that a new row takes over from the row it is made from, e.g. an opportunity from the lead that is qualified.',
  properties: {
    from: tableName,
    to: tableName,
    columns: {
      description:
        'Columns with the same key in both tables, or a map from the column there to the column here.',
      anyOf: [
        { type: 'array', minItems: 1, items: { type: 'string', minLength: 1 } },
        { type: 'object', minProperties: 1, additionalProperties: { type: 'string', minLength: 1 } },
      ],
    },
  },
} as const;
