/** The shape of connector.yaml: what the platform wants to know of a connector beside its OpenAPI document. */
import type { FromSchema } from 'json-schema-to-ts';
import { format } from './parts.ts';

const setting = {
  description: 'A value, or the key of an environment variable in solution.yaml: { variable: tenantId }.',
  anyOf: [
    { type: 'string', minLength: 1 },
    {
      type: 'object',
      additionalProperties: false,
      required: ['variable'],
      properties: { variable: { type: 'string', minLength: 1 } },
    },
  ],
} as const;

const auth = {
  type: 'object',
  additionalProperties: false,
  required: ['kind'],
  description:
    'How a connection signs in. A client secret never stands in a file: it is entered in the portal after the import.',
  properties: {
    kind: {
      type: 'string',
      enum: ['none', 'apiKey', 'basic', 'oauth2', 'entra'],
      description:
        'basic: user name and password. oauth2: OAuth 2.0 at any service. entra: Microsoft Entra ID (OAuth 2.0).',
    },
    clientId: setting,
    tenant: setting,
    resource: setting,
    authorizationUrl: setting,
    tokenUrl: setting,
    refreshUrl: setting,
    scopes: {
      type: 'array',
      items: { type: 'string' },
      description: 'Default: none; with entra, the resource decides.',
    },
    onBehalfOf: {
      type: 'boolean',
      description: 'Sign in on behalf of the user of the flow. Default: false.',
    },
    label: {
      type: 'string',
      minLength: 1,
      description: 'apiKey: how the key is called in the connection dialog.',
    },
  },
} as const;

const certification = {
  type: 'object',
  additionalProperties: false,
  description:
    'What intro.md of the certification package says beside the OpenAPI document. The texts are Markdown.',
  properties: {
    prerequisites: { type: 'string', minLength: 1, description: 'Plans, licences and roles that it takes.' },
    credentials: { type: 'string', minLength: 1, description: 'How to get what a connection asks for.' },
    knownIssues: { type: 'string', minLength: 1, description: 'Known issues and limitations.' },
  },
} as const;

const certified = {
  type: 'object',
  additionalProperties: false,
  description:
    "How Microsoft's certified connector differs in what flows send to it. With this block, even an empty one, flows are checked under `binding: certified` as well.",
  properties: {
    missingOperations: {
      type: 'array',
      items: { type: 'string', minLength: 1 },
      description: 'Operations that it does not have: a step that calls one is `only: custom`.',
    },
    missingParameters: {
      type: 'object',
      additionalProperties: { type: 'array', items: { type: 'string', minLength: 1 } },
      description:
        'Parameters that it does not have, by operation or "*" for every operation: they go into `withOnly: { custom: … }`.',
    },
    extraParameters: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        additionalProperties: { type: 'string', enum: ['required', 'optional'] },
      },
      description:
        'Parameters that it has in addition, by operation or "*": they go into `withOnly: { certified: … }`, e.g. { GetOrder: { content-type: required } }.',
    },
  },
} as const;

export const connectorSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'cosell connector',
  type: 'object',
  additionalProperties: false,
  required: ['format', 'title', 'description', 'openapi', 'auth'],
  properties: {
    format,
    title: {
      type: 'string',
      pattern: '^[A-Za-z0-9][A-Za-z0-9 _.()-]{0,99}$',
      description:
        'Display name: letters, digits, blanks and _ . ( ) - only, a letter or digit first, 100 characters at most. A later import cannot change it.',
    },
    description: { type: 'string', minLength: 1, maxLength: 1000 },
    logicalName: {
      type: 'string',
      pattern: '^[A-Za-z][A-Za-z0-9]{1,7}_[A-Za-z0-9][A-Za-z0-9_-]{0,90}$',
      description:
        'The logical name, when it is not to be made from the prefix and the title: prefix, underscore, name, e.g. contoso_orders.',
    },
    brandColor: {
      type: 'string',
      pattern: '^#[0-9A-Fa-f]{6}$',
      description: 'Background of the icon: # and six hexadecimal digits, e.g. #0078d4 (default).',
    },
    openapi: {
      type: 'string',
      minLength: 1,
      description: 'The OpenAPI 2.0 document, YAML or JSON, beside this file.',
    },
    icon: {
      type: 'string',
      pattern: '\\.(png|jpg|jpeg)$',
      description: 'A file beside this one that ends in .png, .jpg or .jpeg, 1 MB at most.',
    },
    auth,
    script: {
      type: 'object',
      additionalProperties: false,
      required: ['file'],
      description: 'Code in C# that changes requests and answers.',
      properties: {
        file: {
          type: 'string',
          pattern: '\\.csx$',
          description: 'A file beside this one that ends in .csx, UTF-8, 500,000 characters at most.',
        },
        operations: {
          type: 'array',
          minItems: 1,
          items: { type: 'string', minLength: 1 },
          description: 'The operations that go through the script. Default: all.',
        },
      },
    },
    policies: {
      type: 'array',
      description: 'Policy templates that the gateway applies.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['template', 'title', 'parameters'],
        properties: {
          template: {
            type: 'string',
            minLength: 1,
            description: 'The id of the template, e.g. routerequesttoendpoint.',
          },
          title: { type: 'string', minLength: 1 },
          parameters: {
            type: 'object',
            description: 'The parameters of the template, as the platform names them.',
          },
        },
      },
    },
    publisher: {
      type: 'string',
      minLength: 1,
      description: 'Who publishes the connector: the full name of the company or person.',
    },
    stackOwner: {
      type: 'string',
      minLength: 1,
      description: 'Who owns the service behind it.',
    },
    certification,
    certified,
  },
} as const;

export type ConnectorSpec = FromSchema<typeof connectorSchema>;
