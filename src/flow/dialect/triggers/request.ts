/** Request: a button, an app, a chat bot or an HTTP call starts the flow. */
import { isObject, type JsonObject, type JsonValue } from '../../../source/json-value.ts';
import type { Field, Form } from '../field.ts';
import { inputsForm, inputsSchema } from '../forms/app-inputs.ts';
import type { TriggerKind } from '../kind.ts';
import { triggerKind } from './trigger.ts';

/** `{ ResourceUri: string }` ↔ the JSON schema of an object with just these properties. */
const bodyForm: Form = {
  lower: (value, { trace, place }) => {
    const members = Object.entries(value as JsonObject).map(([name, type]) => [name, { type }] as const);
    const properties = Object.fromEntries(members);
    trace.node(properties, place.path);
    return { type: 'object', properties };
  },
  raise: (schema) => {
    if (!isObject(schema) || Object.keys(schema).length !== 2 || schema['type'] !== 'object')
      return undefined;
    const properties = schema['properties'];
    if (!isObject(properties)) return undefined;
    const members: [string, JsonValue][] = [];
    for (const [name, one] of Object.entries(properties)) {
      const type = isObject(one) && Object.keys(one).length === 1 ? one['type'] : undefined;
      if (typeof type !== 'string') return undefined;
      members.push([name, type]);
    }
    return Object.fromEntries(members);
  },
};

const KINDS = [
  'Button',
  'Http',
  'PowerApp',
  'PowerAppV2',
  'Skills',
  'VirtualAgent',
  'PowerPages',
  'ApiConnection',
] as const;

/** A button or an app without inputs says so in its schema. */
const WITH_EMPTY_SCHEMA: readonly string[] = ['Button', 'PowerApp', 'PowerAppV2'];

function input(key: string, path: Field['path'], description: string): Field {
  return { key, path, schema: { description } };
}

export const request: TriggerKind = triggerKind({
  keyword: 'request',
  summary: 'Someone or something calls the flow.',
  type: 'Request',
  defaultName: () => 'manual',
  fields: [
    {
      key: 'request',
      path: ['kind'],
      required: true,
      schema: {
        type: 'string',
        enum: KINDS,
        description: `${KINDS.join(', ')}. Any other kind: \`type: Request\` and \`kind\`.`,
      },
    },
    {
      key: 'body',
      path: ['inputs', 'schema'],
      form: bodyForm,
      schema: {
        type: 'object',
        additionalProperties: { type: 'string' },
        description:
          'The body of the call, short for a simple `schema`: { ResourceUri: string, count: integer }.',
      },
    },
    { key: 'inputs', path: ['inputs', 'schema'], form: inputsForm, schema: inputsSchema },
    {
      ...input(
        'schema',
        ['inputs', 'schema'],
        'The JSON schema of the body; of a button or an app: its inputs. `none`: there is none.',
      ),
      implied: ({ triggerKind: kind }) =>
        WITH_EMPTY_SCHEMA.includes(kind ?? '') ? { type: 'object', properties: {}, required: [] } : undefined,
      none: true,
    },
    input('method', ['inputs', 'method'], 'The only method that is answered, e.g. POST.'),
    input('relativePath', ['inputs', 'relativePath'], 'The path behind the address, e.g. /orders/{id}.'),
    input(
      'callers',
      ['inputs', 'triggerAuthenticationType'],
      'Who may call: All, Tenant or User (then `allowedUsers`).',
    ),
    input('allowedUsers', ['inputs', 'triggerAllowedUsers'], 'Object ids of the users who may call.'),
    input('headersSchema', ['inputs', 'headersSchema'], 'The JSON schema of the headers.'),
    input('host', ['inputs', 'host'], 'Kind ApiConnection: the connection, as it stands in the JSON.'),
    input('operation', ['inputs', 'operationId'], 'Kind ApiConnection: the operation.'),
    input('with', ['inputs', 'parameters'], 'Kind ApiConnection: the parameters by name.'),
  ],
});
