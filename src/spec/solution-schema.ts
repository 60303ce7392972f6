/** The shape of solution.yaml: one source for the JSON Schema that editors use, the checks and the TypeScript type. */
import type { FromSchema } from 'json-schema-to-ts';
import { byKey, entryPath, filePath, format, guid, keyName, label, version } from './parts.ts';
import { app, dashboard, webResource } from './app-schema.ts';
import { choice } from './choice-schema.ts';
import type { column } from './column-schema.ts';
import { relationship, tableMap } from './relationship-schema.ts';
import { columnProfile, role } from './security-schema.ts';
import { table } from './table-schema.ts';

const publisher = {
  type: 'object',
  additionalProperties: false,
  required: ['uniqueName', 'name', 'prefix', 'optionPrefix'],
  description:
    'Who owns the components. Never change it after the first import: the platform refuses components of another publisher.',
  properties: {
    uniqueName: {
      type: 'string',
      pattern: '^[A-Za-z_][A-Za-z0-9_]{0,255}$',
      description: 'Letters, digits and underscores, no digit first.',
    },
    name: label,
    description: label,
    email: { type: 'string', minLength: 3, description: 'An address for questions.' },
    website: { type: 'string', pattern: '^https?://', description: 'An address that begins with https://.' },
    prefix: {
      type: 'string',
      pattern: '^(?!mscrm)[a-z][a-z0-9]{1,7}$',
      description:
        'Begins every own table, column and variable: 2 to 8 lower-case letters or digits, a letter first, not mscrm….',
    },
    optionPrefix: {
      type: 'integer',
      minimum: 10000,
      maximum: 99999,
      description: 'Begins the numbers of own choice options: 10000 to 99999.',
    },
  },
} as const;

const solution = {
  type: 'object',
  additionalProperties: false,
  required: ['uniqueName', 'name', 'version'],
  properties: {
    uniqueName: {
      type: 'string',
      pattern: '^[A-Za-z_][A-Za-z0-9_]{0,55}$',
      description:
        'Letters, digits and underscores, no digit first, 56 characters at most. The zip is named after it.',
    },
    name: label,
    description: label,
    version,
  },
} as const;

const connectorSource = {
  type: 'object',
  additionalProperties: false,
  required: ['folder'],
  properties: {
    folder: { ...filePath, description: 'The folder that holds connector.yaml, e.g. connector/referrals.' },
    certified: {
      type: 'string',
      pattern: '^shared_[a-z0-9-]+$',
      description:
        "Name of Microsoft's connector that takes its place under `binding: certified`, e.g. shared_partnercenterref.",
    },
    id: guid,
  },
} as const;

const connectors = {
  type: 'object',
  additionalProperties: false,
  required: ['sources'],
  properties: {
    binding: {
      type: 'string',
      enum: ['custom', 'certified'],
      description:
        "custom: flows use the connectors of this project (default). certified: they use Microsoft's connectors, and no connector is shipped.",
    },
    version: {
      ...version,
      description:
        'Two to four numbers with dots: the version of the connectors solution. Default: 1.0.0.0. Raise it only when a connector changed: importing an update blanks the client secrets.',
    },
    sources: {
      type: 'object',
      additionalProperties: connectorSource,
      propertyNames: keyName,
      description: 'The connectors by key.',
    },
  },
} as const;

const connection = {
  type: 'object',
  additionalProperties: false,
  required: ['name'],
  description: 'A connection reference: flows name it, the administrator binds it to a connection on import.',
  properties: {
    name: {
      type: 'string',
      minLength: 1,
      maxLength: 200,
      description: 'The display name, 200 characters at most.',
    },
    connector: { type: 'string', description: 'Key of a connector of this project.' },
    api: {
      type: 'string',
      pattern: '^shared_[a-z0-9_-]+$',
      description: 'A connector of the platform, e.g. shared_commondataserviceforapps for Dataverse.',
    },
    logicalName: {
      type: 'string',
      pattern: '^[A-Za-z][A-Za-z0-9]{1,7}_[A-Za-z0-9_.]{1,190}$',
      description:
        'The logical name, when it is not to be made from the key: prefix, underscore, name, e.g. contoso_Orders.',
    },
  },
} as const;

const variable = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'type'],
  description:
    'An environment variable. Its schema name is the prefix and the key with a capital: cosell_TenantId.',
  properties: {
    name: label,
    description: label,
    type: {
      type: 'string',
      enum: ['text', 'number', 'yesNo', 'json', 'secret'],
      description:
        'What the value is. `secret` is a reference to a secret in Azure Key Vault; it has no default.',
    },
    default: {
      type: ['string', 'number', 'boolean'],
      description: 'Used when no value is set. Without one the administrator is asked on import.',
    },
    required: { type: 'boolean', description: 'Default: false.' },
    schemaName: {
      type: 'string',
      pattern: '^[A-Za-z][A-Za-z0-9]{1,7}_[A-Za-z0-9_]{1,90}$',
      description:
        'The schema name, when it is not to be made from the key: prefix, underscore, name, e.g. contoso_Limit.',
    },
  },
} as const;

const flow = {
  description:
    'A flow: the path of its source, or the path and what a raw exported JSON file cannot say itself.',
  anyOf: [
    filePath,
    {
      type: 'object',
      additionalProperties: false,
      required: ['file'],
      properties: {
        file: filePath,
        name: label,
        id: guid,
        state: { type: 'string', enum: ['draft', 'on'], description: 'Default: draft.' },
      },
    },
  ],
} as const;

const checks = {
  type: 'object',
  description: 'Findings that are accepted, by code, each with its reason. Errors cannot be accepted.',
  additionalProperties: {
    type: 'object',
    additionalProperties: false,
    required: ['severity', 'reason'],
    properties: {
      severity: {
        type: 'string',
        enum: ['off', 'info', 'warning', 'error'],
        description: 'off hides the finding; error makes it fail the build.',
      },
      reason: {
        type: 'string',
        minLength: 10,
        description: 'Why this is right here, for the next reader: 10 characters at least.',
      },
    },
  },
} as const;

export const solutionSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'cosell solution',
  type: 'object',
  additionalProperties: false,
  required: ['format', 'publisher', 'solution'],
  properties: {
    format,
    publisher,
    solution,
    languages: {
      type: 'array',
      minItems: 1,
      items: { type: 'integer', minimum: 1025, maximum: 65535 },
      description: 'LCIDs of the languages of the labels; the first is the base language. Default: [1033].',
    },
    packaging: {
      type: 'string',
      enum: ['split', 'single'],
      description:
        'split: connectors in a solution of their own (default; the order in which the platform can import them). single: all in one zip.',
    },
    connectors,
    connections: {
      type: 'object',
      additionalProperties: connection,
      propertyNames: keyName,
      description: 'Connection references by key.',
    },
    variables: {
      type: 'object',
      additionalProperties: variable,
      propertyNames: keyName,
      description: 'Environment variables by key.',
    },
    choices: byKey(choice, 'Global choices by key.'),
    tables: byKey(table, 'Tables by key.'),
    relationships: {
      type: 'object',
      additionalProperties: relationship,
      propertyNames: keyName,
      description: 'N:N relationships by key.',
    },
    maps: {
      type: 'object',
      additionalProperties: tableMap,
      propertyNames: keyName,
      description: 'Maps from one table to another by key.',
    },
    roles: byKey(role, 'Security roles by key.'),
    columnSecurity: {
      type: 'object',
      additionalProperties: columnProfile,
      propertyNames: keyName,
      description: 'Column security profiles by key.',
    },
    webResources: {
      type: 'object',
      additionalProperties: webResource,
      propertyNames: keyName,
      description: 'Web resources by key.',
    },
    dashboards: byKey(dashboard, 'Dashboards by key.'),
    apps: byKey(app, 'Model-driven apps by key.'),
    flows: {
      type: 'array',
      items: flow,
      description: 'The flows of the solution. The key of a flow is the name of its file without the ending.',
    },
    sharedSteps: {
      type: 'object',
      additionalProperties: entryPath,
      propertyNames: keyName,
      description:
        'Steps that several flows share, by key: the path of the file that holds them. A flow sets them in with `use`.',
    },
    echoes: {
      type: 'array',
      description:
        'What comes back: a change that a flow makes through a connector calls a flow from outside, by a webhook. The search for endless loops follows it.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['connector', 'starts'],
        properties: {
          connector: { type: 'string', description: 'Key of the connector through which a change is made.' },
          starts: { type: 'string', description: 'Key of the flow that is called then.' },
        },
      },
    },
    install: {
      type: 'object',
      additionalProperties: false,
      description: 'Markdown texts of this solution that become part of INSTALL.md.',
      properties: {
        before: {
          ...filePath,
          description: 'What has to be there before the import: accounts, roles, licences.',
        },
        after: { ...filePath, description: 'What is done after the flows are on: registering, testing.' },
        remove: { ...filePath, description: 'What is done before the solution is removed.' },
        files: {
          type: 'array',
          items: filePath,
          description:
            'Files that the administrator needs beside the zips, such as rows to import. They are copied there.',
        },
      },
    },
    checks,
  },
} as const;

export type SolutionSpec = FromSchema<typeof solutionSchema>;
export type TableSpec = FromSchema<typeof table>;
export type ColumnSpec = FromSchema<typeof column>;
export type ChoiceSpec = FromSchema<typeof choice>;
export type OptionSpec = ChoiceSpec['options'][string];
export type ViewSpec = NonNullable<TableSpec['views']>[string];
export type FormSpec = NonNullable<TableSpec['forms']>[string];
export type ChartSpec = NonNullable<TableSpec['charts']>[string];
export type RelationshipSpec = FromSchema<typeof relationship>;
export type TableMapSpec = FromSchema<typeof tableMap>;
export type RoleSpec = FromSchema<typeof role>;
export type ColumnProfileSpec = FromSchema<typeof columnProfile>;
export type WebResourceSpec = FromSchema<typeof webResource>;
export type DashboardSpec = FromSchema<typeof dashboard>;
export type AppSpec = FromSchema<typeof app>;
export type LabelSpec = FromSchema<typeof label>;
