/** The shape of security roles and of column security. */
import { guid } from './parts.ts';

export const VERBS = ['create', 'read', 'write', 'delete', 'append', 'appendTo', 'assign', 'share'] as const;

export const LEVELS = ['user', 'businessUnit', 'parentChild', 'organization'] as const;

const level = {
  type: 'string',
  enum: LEVELS,
  description: 'Whose rows: own, of the business unit, of it and those below, or all of the organization.',
} as const;

const verb = { type: 'string', enum: [...VERBS, 'all'] } as const;

export const role = {
  type: 'object',
  additionalProperties: false,
  required: ['name'],
  description:
    'A security role. Its id never changes, so keep its key; the name must not be that of another role in the environment.',
  properties: {
    name: { type: 'string', minLength: 1, maxLength: 100, description: 'Names of roles are not translated.' },
    description: { type: 'string', minLength: 1, maxLength: 2000 },
    id: guid,
    forFlows: {
      type: 'boolean',
      description:
        'The user whose connections the flows use has this role: check compares its rights with what the flows do. Default: false.',
    },
    level: {
      ...level,
      description:
        'The level where a right does not give its own; where the table does not know it, the next wider one. Default: organization.',
    },
    tables: {
      type: 'object',
      description:
        'Rights by table (key or logical name): a verb, `all`, a list of verbs, or a level for each verb, e.g. { read: organization, write: user }.',
      additionalProperties: {
        anyOf: [
          verb,
          { type: 'array', minItems: 1, items: verb },
          {
            type: 'object',
            additionalProperties: false,
            minProperties: 1,
            properties: {
              create: level,
              read: level,
              write: level,
              delete: level,
              append: level,
              appendTo: level,
              assign: level,
              share: level,
            },
          },
        ],
      },
    },
    privileges: {
      type: 'object',
      propertyNames: {
        pattern: '^prv[A-Za-z0-9_]{1,100}$',
        description: 'Names of privileges begin with prv.',
      },
      additionalProperties: level,
      description: 'Further privileges by their own name, e.g. { prvReadOrganization: organization }.',
    },
  },
} as const;

export const columnProfile = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'columns'],
  description: 'Who of its users may do what with secured columns.',
  properties: {
    name: { type: 'string', minLength: 1, maxLength: 100 },
    description: { type: 'string', minLength: 1, maxLength: 2000 },
    id: guid,
    columns: {
      type: 'object',
      minProperties: 1,
      additionalProperties: {
        type: 'array',
        minItems: 1,
        items: { type: 'string', enum: ['read', 'update', 'create'] },
      },
      description: 'Rights by `table.column`: keys or logical names.',
    },
  },
} as const;
