/** The shape of a view. Its FetchXML is made from columns, filter and sort. */
import { keyName, label } from './parts.ts';

const viewColumn = {
  description:
    'A column by its key or logical name. `lookup.column` shows a column of the row that a lookup points at.',
  anyOf: [
    { type: 'string', minLength: 1 },
    {
      type: 'object',
      additionalProperties: false,
      required: ['column'],
      properties: {
        column: {
          type: 'string',
          minLength: 1,
          description: 'Key or logical name of the column, or `lookup.column`.',
        },
        width: {
          type: 'integer',
          minimum: 25,
          maximum: 300,
          description: 'Width in pixels. Default: 300 for the name, 150 for others.',
        },
      },
    },
  ],
} as const;

const scalar = { type: ['string', 'number', 'boolean', 'null'] } as const;

/** One condition: a value, a list of values, or an operator with its value. `any` and `all` hold lists of filters. */
export const filter = {
  type: 'object',
  minProperties: 1,
  description:
    'Which rows are shown. Each key is a column and its value what the column must be: a value, a list of values of which one must match, or an operator of FetchXML with its value, e.g. { last-x-days: 14 }, { not-null: true }, { ne: lost }. A choice takes the keys of its options. All conditions must hold; `any: [ … ]` holds filters of which one must. Those of the seven that show only active or inactive rows still do, unless the filter names statecode; `own` shows those of the user, unless it names ownerid.',
  additionalProperties: {
    anyOf: [
      scalar,
      { type: 'array', minItems: 1, items: { type: ['string', 'number', 'boolean', 'object'] } },
      {
        type: 'object',
        minProperties: 1,
        additionalProperties: { anyOf: [scalar, { type: 'array', minItems: 1, items: scalar }] },
      },
    ],
  },
} as const;

export const sort = {
  description: 'Columns by which rows are sorted; a minus sorts downwards: -createdon. Default: the name.',
  anyOf: [
    { type: 'string', minLength: 1 },
    { type: 'array', minItems: 1, items: { type: 'string', minLength: 1 } },
  ],
} as const;

export const view = {
  type: 'object',
  additionalProperties: false,
  description:
    'A view. The keys active, inactive, own, quickFind, lookup, associated and advancedFind change the seven that every table of your own has; any other key makes one more.',
  properties: {
    name: label,
    description: label,
    columns: {
      type: 'array',
      minItems: 1,
      items: viewColumn,
      description:
        'Columns from left to right. Default: those of the view `active`, and without that the name and Created On (125 pixels). The view `own` has none.',
    },
    filter,
    sort,
    find: {
      type: 'array',
      minItems: 1,
      items: { type: 'string', minLength: 1 },
      description: 'quickFind: the columns that are searched. Default: the name.',
    },
    default: {
      type: 'boolean',
      description: 'The view that opens first. Default: false; of seven, `active` is it.',
    },
  },
} as const;

export const views = {
  type: 'object',
  additionalProperties: view,
  propertyNames: keyName,
  description: 'Views by key.',
} as const;
