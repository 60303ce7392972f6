/** The shape of a form: tabs of sections of fields. */
import { keyName, label } from './parts.ts';

const name = { type: 'string', minLength: 1 } as const;

/** What stands in one cell of a section. */
export const formItem = {
  description:
    'A column by its key or logical name, or a map: a field with settings, a subgrid, a quick view, the timeline, a web resource, or a blank.',
  anyOf: [
    name,
    {
      type: 'object',
      additionalProperties: false,
      properties: {
        field: { ...name, description: 'A column by its key or logical name.' },
        readOnly: { type: 'boolean', description: 'Shown, not edited. Default: as the column says.' },
        hidden: {
          type: 'boolean',
          description: 'There for scripts and rules, but not shown. Default: false.',
        },
        subgrid: {
          type: 'object',
          additionalProperties: false,
          required: ['table'],
          description: 'The rows of another table, as a list.',
          properties: {
            table: { ...name, description: 'Key or logical name of the table whose rows are shown.' },
            via: {
              ...name,
              description:
                'The lookup of that table that points here, or the key of an N:N relationship; only rows of this row are shown. Default: its only lookup that points here.',
            },
            view: {
              ...name,
              description: 'Key of a view of that table. Default: associated, for a table of your own.',
            },
            rows: { type: 'integer', minimum: 2, maximum: 250, description: 'Rows a page. Default: 4.' },
          },
        },
        quickView: {
          type: 'object',
          additionalProperties: false,
          required: ['via', 'form'],
          description: 'A quick view form of the row that a lookup points at.',
          properties: {
            via: { ...name, description: 'A lookup of this table.' },
            form: { ...name, description: 'Key of a quick view form of the table that it points at.' },
          },
        },
        timeline: {
          type: 'boolean',
          enum: [true],
          description: 'Notes and activities of the row. A table of your own gets both with it, for good.',
        },
        webResource: { ...name, description: 'Key of a web resource (html, svg, png…).' },
        blank: { type: 'boolean', enum: [true], description: 'An empty cell.' },
        span: {
          type: 'integer',
          minimum: 1,
          maximum: 4,
          description: 'Columns of the section that it covers. Default: 1; a subgrid covers all.',
        },
        height: {
          type: 'integer',
          minimum: 1,
          maximum: 40,
          description:
            'Rows that it covers. Default: 1 for a field or a quick view, 4 for a memo, a subgrid or a web resource, 15 for the timeline.',
        },
      },
    },
  ],
} as const;

const fields = {
  type: 'array',
  items: formItem,
  description: 'What is shown, from left to right and top to bottom.',
} as const;

export const section = {
  type: 'object',
  additionalProperties: false,
  required: ['fields'],
  properties: {
    name: { ...label, description: 'The heading. Without one, none is shown.' },
    column: {
      type: 'integer',
      minimum: 1,
      maximum: 3,
      description: 'The column of the tab in which it stands. Default: 1. Not for cards.',
    },
    columns: {
      type: 'integer',
      minimum: 1,
      maximum: 4,
      description: 'Fields side by side, on main forms. Default: 1.',
    },
    fields,
  },
} as const;

export const tab = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'sections'],
  properties: {
    name: label,
    widths: {
      type: 'array',
      minItems: 1,
      maxItems: 3,
      items: { type: 'integer', minimum: 1, maximum: 100 },
      description:
        'Widths of the columns of the tab in percent, e.g. [60, 40]. Default: as many equal ones as the sections ask for.',
    },
    sections: {
      type: 'object',
      minProperties: 1,
      additionalProperties: section,
      propertyNames: keyName,
      description:
        'Sections by key, from top to bottom. Those of a card are header (3 fields), details and footer (4 fields).',
    },
  },
} as const;

export const form = {
  type: 'object',
  additionalProperties: false,
  description:
    'A form. The keys main, card and quickView change the three that every table of your own has; any other key makes one more. On a table that exists already it is one more form, complete in itself.',
  properties: {
    name: {
      ...label,
      description: 'Default: Information, for main, quickCreate, quickView and card of a table of your own.',
    },
    description: label,
    type: {
      type: 'string',
      enum: ['main', 'quickCreate', 'quickView', 'card'],
      description: 'Default: the key, when it is one of these, else main.',
    },
    fields: {
      ...fields,
      description: 'For a short form: one tab with one section (the details of a card). Otherwise `tabs`.',
    },
    tabs: {
      type: 'object',
      minProperties: 1,
      additionalProperties: tab,
      propertyNames: keyName,
      description: 'Tabs by key, from left to right.',
    },
    header: {
      type: 'array',
      maxItems: 4,
      items: name,
      description: 'main: up to four columns at the top. Default: none.',
    },
    roles: {
      type: 'array',
      minItems: 1,
      items: name,
      description:
        'main: keys of the roles that see the form, beside system administrators and customizers. Default: everybody.',
    },
  },
} as const;

export const forms = {
  type: 'object',
  additionalProperties: form,
  propertyNames: keyName,
  description: 'Forms by key.',
} as const;
