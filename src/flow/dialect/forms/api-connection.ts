/** The fields of old connector calls: the alias of the connection stands in an expression. */
import type { Field, Form } from '../field.ts';

const PATTERN = /^@parameters\('\$connections'\)\['([^']+)'\]\['connectionId'\]$/;

const connectionForm: Form = {
  lower: (value) => {
    const text = value as string;
    return text.startsWith('@') ? text : `@parameters('$connections')['${text}']['connectionId']`;
  },
  raise: (value) => {
    if (typeof value !== 'string') return undefined;
    const alias = PATTERN.exec(value)?.[1];
    return alias === undefined || alias.startsWith('@') ? value : alias;
  },
};

function input(key: string, description: string, path: Field['path'] = ['inputs', key]): Field {
  return { key, path, schema: { description } };
}

export function apiConnectionFields(keyword: string): readonly Field[] {
  return [
    {
      key: keyword,
      path: ['inputs', 'host', 'connection', 'name'],
      form: connectionForm,
      required: true,
      schema: {
        type: 'string',
        minLength: 1,
        description: 'A connection of this flow, or an expression that gives the id of one.',
      },
    },
    input('runtimeUrl', 'The address of the connector, where the export holds one.', [
      'inputs',
      'host',
      'api',
      'runtimeUrl',
    ]),
    input('method', 'get, post, put, patch, delete.'),
    input('path', 'The path of the operation.'),
    input('queries', 'The query of the address by name.'),
    input('headers', 'The headers by name.'),
    input('body', 'The body of the call.'),
    input('subscribe', 'How a webhook subscribes.'),
    input('unsubscribe', 'How a webhook ends its subscription.'),
    input('fetch', 'What a notification trigger reads when it is called.'),
  ];
}
