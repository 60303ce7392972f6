/** Triggers of old flows (by method and path) and triggers on addresses of the web. */
import { apiConnectionFields } from '../forms/api-connection.ts';
import { authenticationField } from '../forms/authentication.ts';
import { httpFields, webhookFields } from '../forms/http.ts';
import { retryField } from '../forms/retry.ts';
import type { TriggerKind } from '../kind.ts';
import { recurrenceField, triggerKind } from './trigger.ts';

function classicTrigger(keyword: string, type: string, summary: string): TriggerKind {
  return triggerKind({
    keyword,
    summary,
    type,
    defaultName: () => type,
    fields: [
      ...apiConnectionFields(keyword),
      recurrenceField('every', false),
      authenticationField,
      retryField,
    ],
  });
}

export const classicPoll = classicTrigger(
  'apiConnection',
  'ApiConnection',
  'Polls a connector the old way. Use `poll` in new flows.',
);
export const classicWebhook = classicTrigger(
  'apiConnectionWebhook',
  'ApiConnectionWebhook',
  'A webhook of a connector, the old way. Use `when` in new flows.',
);
export const classicNotification = classicTrigger(
  'apiConnectionNotification',
  'ApiConnectionNotification',
  'A notification of a connector, the old way. Use `notify` in new flows.',
);

export const httpPoll: TriggerKind = triggerKind({
  keyword: 'http',
  summary: 'Asks an address on the web again and again; `every` says how often.',
  type: 'Http',
  defaultName: () => 'HTTP',
  fields: [...httpFields('http'), recurrenceField('every', false), retryField],
});

export const httpWebhook: TriggerKind = triggerKind({
  keyword: 'httpWebhook',
  summary: 'Subscribes at an address on the web, which calls the flow.',
  type: 'HttpWebhook',
  defaultName: () => 'HTTP_Webhook',
  fields: [...webhookFields('httpWebhook'), retryField],
});
