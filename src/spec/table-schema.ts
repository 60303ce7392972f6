/** The shape of a table in `tables:` of solution.yaml, or in a file that it names. */
import { charts } from './chart-schema.ts';
import { schemaName } from './choice-schema.ts';
import { autonumberPattern, columns, required } from './column-schema.ts';
import { forms } from './form-schema.ts';
import { keyName, label } from './parts.ts';
import { views } from './view-schema.ts';

const primary = {
  type: 'object',
  additionalProperties: false,
  description:
    'The primary name column: the text that stands for a row in lookups. Default: a required text "Name".',
  properties: {
    name: { ...label, description: 'Default: Name.' },
    description: label,
    maxLength: { type: 'integer', minimum: 1, maximum: 4000, description: 'Default: 100.' },
    required: { ...required, description: 'Default: required; none for an autonumber.' },
    pattern: { ...autonumberPattern, description: 'Makes it an autonumber, e.g. "REF-{SEQNUM:5}".' },
    schemaName,
  },
} as const;

const keys = {
  type: 'object',
  propertyNames: keyName,
  description:
    'Alternate keys: columns whose values together are unique, 10 keys at most. Dataverse builds the index after the import.',
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
        description: 'Keys of columns of this table; `name` is the primary name.',
      },
    },
  },
} as const;

export const table = {
  type: 'object',
  additionalProperties: false,
  description:
    'A table of your own, or columns, views and forms for a table that exists already (`extends`).',
  properties: {
    extends: {
      type: 'string',
      minLength: 1,
      description:
        'Logical name of the table that gets them. cosell knows account, contact, systemuser, team, businessunit, transactioncurrency, opportunity, lead, campaign and incident.',
    },
    name: label,
    plural: {
      ...label,
      description:
        'The name of several rows. Default: the English plural of `name`, or `name` itself in another language.',
    },
    description: label,
    schemaName: {
      ...schemaName,
      description:
        'The schema name, when it is not to be made from the key: prefix, underscore, name, e.g. contoso_Project, 48 characters at most.',
    },
    ownership: {
      type: 'string',
      enum: ['user', 'organization'],
      description: 'Who owns a row: a user or team (default), or the organization.',
    },
    audit: {
      type: 'boolean',
      description: 'Changes of rows are audited when the environment audits. Default: false.',
    },
    changeTracking: {
      type: 'boolean',
      description: 'Lets other systems ask for what changed. Default: false.',
    },
    icon: {
      type: 'string',
      minLength: 1,
      description: 'Key of a web resource (svg) that stands for the table in apps.',
    },
    color: { type: 'string', pattern: '^#[0-9A-Fa-f]{6}$', description: 'A colour such as #14113b.' },
    primary,
    columns,
    keys,
    views,
    forms,
    charts,
  },
} as const;
