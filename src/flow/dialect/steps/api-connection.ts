/** ApiConnection and ApiConnectionWebhook: connector calls of old flows, by method and path. */
import { apiConnectionFields } from '../forms/api-connection.ts';
import { callSettings } from '../settings.ts';
import { stepKind } from './step.ts';

export const apiConnection = stepKind({
  keyword: 'apiConnection',
  summary: 'Calls a connector the old way, by method and path. Use `call` in new flows.',
  type: 'ApiConnection',
  fields: apiConnectionFields('apiConnection'),
  settings: callSettings,
});

export const apiConnectionAndWait = stepKind({
  keyword: 'apiConnectionAndWait',
  summary: 'Calls a connector the old way and waits for the answer. Use `callAndWait` in new flows.',
  type: 'ApiConnectionWebhook',
  fields: apiConnectionFields('apiConnectionAndWait'),
  settings: callSettings,
});
