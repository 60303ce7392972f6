/** The shape of options, of one column or of a global choice in `choices:`. */
import { keyName, label } from './parts.ts';

export const option = {
  type: 'object',
  additionalProperties: false,
  required: ['name'],
  properties: {
    name: label,
    description: label,
    value: {
      type: 'integer',
      minimum: 0,
      maximum: 2147483647,
      description:
        "The stored number. Default: the publisher's option prefix followed by 0000, 0001, … in the order of this list.",
    },
    color: { type: 'string', pattern: '^#[0-9A-Fa-f]{6}$', description: 'A colour such as #14113b.' },
  },
} as const;

export const options = {
  type: 'object',
  minProperties: 1,
  additionalProperties: option,
  propertyNames: keyName,
  description: 'Options by key, in the order in which they are shown.',
} as const;

export const schemaName = {
  type: 'string',
  pattern: '^[A-Za-z][A-Za-z0-9]{1,7}_[A-Za-z0-9_]{1,41}$',
  description:
    'The schema name, when it is not to be made from the key: prefix, underscore, name, e.g. contoso_Region, 50 characters at most.',
} as const;

export const choice = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'options'],
  description: 'A global choice: options that several columns share. A column names it by `options: <key>`.',
  properties: { name: label, description: label, schemaName, options },
} as const;
