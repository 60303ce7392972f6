/** The shape of `tables:` in solution.yaml. */
import { keyName, label } from './parts.ts';

export const COLUMN_TYPES = [
  'text',
  'email',
  'url',
  'phone',
  'memo',
  'whole',
  'decimal',
  'yesNo',
  'choice',
  'date',
  'dateTime',
  'lookup',
] as const;

const option = {
  type: 'object',
  additionalProperties: false,
  required: ['name'],
  properties: {
    name: label,
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

export const column = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'type'],
  description:
    "One column. Its schema name is the publisher's prefix and the key with a capital: cosell_ReferralLink.",
  properties: {
    name: label,
    description: label,
    type: {
      type: 'string',
      enum: COLUMN_TYPES,
      description: 'What the column holds. The type of a column can never change later.',
    },
    schemaName: {
      type: 'string',
      pattern: '^[A-Za-z][A-Za-z0-9]{1,7}_[A-Za-z0-9_]{1,41}$',
      description:
        'The schema name, when it is not to be made from the key: prefix, underscore, name, e.g. contoso_Region, 50 characters at most.',
    },
    required: {
      type: 'string',
      enum: ['none', 'recommended', 'required'],
      description: 'Default: none. `required` is enforced by forms, not by the API.',
    },
    readOnly: { type: 'boolean', description: 'Shown but not edited on forms. Default: false.' },
    searchable: { type: 'boolean', description: 'Offered in advanced find. Default: true.' },
    audit: {
      type: 'boolean',
      description: 'Changes are audited when the environment audits. Default: true.',
    },
    maxLength: {
      type: 'integer',
      minimum: 1,
      maximum: 1048576,
      description: 'Text: default 100, at most 4000. Memo: default 2000.',
    },
    min: { type: 'number', description: 'Smallest value of a whole or decimal number.' },
    max: { type: 'number', description: 'Largest value of a whole or decimal number.' },
    precision: {
      type: 'integer',
      minimum: 0,
      maximum: 10,
      description: 'Digits after the point of a decimal. Default: 2.',
    },
    default: {
      type: ['string', 'boolean'],
      description: 'yesNo: true or false (default false). choice: the key of an option.',
    },
    yes: label,
    no: label,
    options: {
      type: 'object',
      minProperties: 1,
      additionalProperties: option,
      propertyNames: keyName,
      description: 'The options of a choice by key, in the order in which they are shown.',
    },
    behavior: {
      type: 'string',
      enum: ['userLocal', 'dateOnly', 'timeZoneIndependent'],
      description:
        'How a date is shown: in the time zone of the user (default for dateTime), as a date alone (default for date), or as stored.',
    },
    to: {
      type: 'string',
      minLength: 1,
      description: 'lookup: the key of a table here, or the logical name of a table that exists already.',
    },
    onDelete: {
      type: 'string',
      enum: ['removeLink', 'restrict', 'cascade'],
      description: 'lookup: what happens here when the row it points at is deleted. Default: removeLink.',
    },
  },
} as const;

const columns = {
  type: 'object',
  additionalProperties: column,
  propertyNames: keyName,
  description: 'Columns by key.',
} as const;

export const table = {
  type: 'object',
  additionalProperties: false,
  required: ['columns'],
  description: 'A table of your own, or columns for a table that exists already (`extends`).',
  properties: {
    extends: {
      type: 'string',
      minLength: 1,
      description: 'Logical name of the table that gets the columns: opportunity, lead, account, contact, …',
    },
    name: label,
    plural: label,
    description: label,
    schemaName: {
      type: 'string',
      pattern: '^[A-Za-z][A-Za-z0-9]{1,7}_[A-Za-z0-9_]{1,41}$',
      description:
        'The schema name, when it is not to be made from the key: prefix, underscore, name, e.g. contoso_Region, 50 characters at most.',
    },
    ownership: {
      type: 'string',
      enum: ['user', 'organization'],
      description: 'Who owns a row: a user or team (default), or the organization.',
    },
    audit: { type: 'boolean', description: 'Default: false.' },
    changeTracking: {
      type: 'boolean',
      description: 'Lets other systems ask for what changed. Default: false.',
    },
    primary: {
      type: 'object',
      additionalProperties: false,
      required: ['name'],
      description: 'The primary name column: the text that stands for a row in lookups.',
      properties: {
        name: label,
        description: label,
        maxLength: { type: 'integer', minimum: 1, maximum: 4000, description: 'Default: 100.' },
        required: {
          type: 'string',
          enum: ['none', 'recommended', 'required'],
          description: 'Default: required.',
        },
      },
    },
    columns,
    keys: {
      type: 'object',
      propertyNames: keyName,
      description:
        'Alternate keys: columns whose values together are unique. Dataverse builds the index after the import.',
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        required: ['columns'],
        properties: {
          name: label,
          columns: {
            type: 'array',
            minItems: 1,
            maxItems: 16,
            items: { type: 'string' },
            description: 'Keys of columns of this table.',
          },
        },
      },
    },
  },
} as const;
