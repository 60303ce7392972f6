/** The shape of a column of a table. */
import { options, schemaName } from './choice-schema.ts';
import { keyName, label } from './parts.ts';

export const COLUMN_TYPES = [
  'text',
  'textArea',
  'email',
  'url',
  'phone',
  'ticker',
  'autonumber',
  'memo',
  'richText',
  'whole',
  'duration',
  'timeZone',
  'decimal',
  'float',
  'money',
  'yesNo',
  'choice',
  'choices',
  'date',
  'dateTime',
  'lookup',
  'customer',
  'file',
  'image',
] as const;

export const required = {
  type: 'string',
  enum: ['none', 'recommended', 'required'],
  description: 'Default: none. `required` is enforced by forms, not by the API.',
} as const;

export const autonumberPattern = {
  type: 'string',
  minLength: 1,
  maxLength: 4000,
  description:
    'autonumber: how a number is made, e.g. "REF-{SEQNUM:5}". {SEQNUM:digits} counts, {RANDSTRING:letters} is random (6 at most), {DATETIMEUTC:yyyyMMdd} is the time.',
} as const;

const cascadeWord = {
  type: 'string',
  enum: ['none', 'all', 'active', 'userOwned'],
  description: 'none (default): the rows here stay as they are. all, active or userOwned rows follow.',
} as const;

const cascade = {
  description:
    'lookup, customer: what happens to the rows here when something is done to the row they point at. Default: nothing. `parental`: they follow in everything, deletion too; a table has one parental lookup at most. Or a word for each deed.',
  anyOf: [
    { type: 'string', enum: ['parental'] },
    {
      type: 'object',
      additionalProperties: false,
      properties: {
        assign: cascadeWord,
        share: cascadeWord,
        unshare: cascadeWord,
        reparent: cascadeWord,
      },
    },
  ],
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
      description:
        'What the column holds; it can never change later. text: one line. textArea: a few lines, 4000 characters at most. memo: many lines. richText: formatted. autonumber: text that Dataverse counts. whole, decimal, float: numbers (decimal is exact). money: an amount in the currency of the row. choice: one option. choices: several. lookup: a row of another table. customer: an account or a contact.',
    },
    schemaName: { ...schemaName, description: `${schemaName.description} Of a money column 45.` },
    required,
    readOnly: {
      type: 'boolean',
      description: 'Shown but not edited on forms. Default: true for an autonumber, false for others.',
    },
    searchable: { type: 'boolean', description: 'Offered in advanced find. Default: true.' },
    secured: {
      type: 'boolean',
      description: 'Only users of a `columnSecurity` profile read or change it. Default: false.',
    },
    audit: {
      type: 'boolean',
      description:
        'Changes are audited when the table and the environment audit. Default: true. Not for lookup and customer, which are never audited.',
    },
    maxLength: {
      type: 'integer',
      minimum: 1,
      maximum: 1048576,
      description: 'Text: default 100, at most 4000. Memo and richText: default 2000.',
    },
    min: {
      type: 'number',
      description: 'Smallest value of a number. Default: the smallest that the type takes.',
    },
    max: {
      type: 'number',
      description: 'Largest value of a number. Default: the largest that the type takes.',
    },
    precision: {
      type: 'integer',
      minimum: 0,
      maximum: 10,
      description:
        'Digits after the point. Default: 2 for a decimal, 5 at most for a float; money without it follows the currency.',
    },
    default: {
      type: ['string', 'boolean'],
      description: 'yesNo: true or false (default false). choice: the key of an option.',
    },
    yes: label,
    no: label,
    pattern: autonumberPattern,
    options: {
      description:
        'choice, choices: the options by key, in the order in which they are shown, or the key of a global choice in `choices`.',
      anyOf: [{ type: 'string', minLength: 1 }, options],
    },
    behavior: {
      type: 'string',
      enum: ['userLocal', 'dateOnly', 'timeZoneIndependent'],
      description:
        'How a date is shown: in the time zone of the user (default for dateTime), as a date alone (default for date), or as stored.',
    },
    to: {
      description:
        'lookup: the key of a table here, or the logical name of a table that exists already; a list of them makes a polymorphic lookup.',
      anyOf: [
        { type: 'string', minLength: 1 },
        { type: 'array', minItems: 1, items: { type: 'string', minLength: 1 } },
      ],
    },
    onDelete: {
      type: 'string',
      enum: ['removeLink', 'restrict', 'cascade'],
      description:
        'lookup, customer: what happens here when the row it points at is deleted: the lookup is emptied (default), the deletion is refused, or the row here is deleted too.',
    },
    cascade,
    maxSize: {
      type: 'integer',
      minimum: 1,
      maximum: 10485760,
      description:
        'file, image: the largest file in KB. Default: 32768 for a file, 10240 (and at most 30720) for an image.',
    },
  },
} as const;

export const columns = {
  type: 'object',
  additionalProperties: column,
  propertyNames: keyName,
  description: 'Columns by key.',
} as const;
