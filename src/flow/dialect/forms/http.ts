/** The fields of calls to addresses on the web; steps and triggers share them. */
import type { Field } from '../field.ts';

function input(key: string, description: string, path: Field['path'] = ['inputs', key]): Field {
  return { key, path, schema: { description } };
}

export function httpFields(keyword: string): readonly Field[] {
  return [
    {
      key: keyword,
      path: ['inputs', 'method'],
      required: true,
      schema: {
        type: 'string',
        description: 'The method: GET, POST, PUT, PATCH, DELETE. The address stands under `url`.',
      },
    },
    input('url', 'The address.', ['inputs', 'uri']),
    input('headers', 'The headers by name.'),
    input('queries', 'The query of the address by name.'),
    input('body', 'The body of the call.'),
    input('cookie', 'The cookie header.'),
    input(
      'authentication',
      'The JSON of `authentication`: { type: ActiveDirectoryOAuth, tenant: …, audience: …, clientId: …, secret: … }.',
    ),
  ];
}

export function webhookFields(keyword: string): readonly Field[] {
  return [
    {
      key: keyword,
      path: ['inputs', 'subscribe'],
      required: true,
      schema: { type: 'object', description: 'How it subscribes: { method: POST, uri: …, body: … }.' },
    },
    input('unsubscribe', 'How it ends the subscription: { method: DELETE, uri: … }.'),
  ];
}
