/** Triggers of connectors: a webhook, a poll, a notification. They differ in their type only. */
import { authenticationField } from '../forms/authentication.ts';
import { apiIdField, operationField } from '../forms/operation.ts';
import { parametersField, withOnlyField } from '../forms/parameters.ts';
import { retryField } from '../forms/retry.ts';
import type { TriggerKind } from '../kind.ts';
import { recurrenceField, triggerKind } from './trigger.ts';

function connectorTrigger(keyword: string, type: string, summary: string, example: string): TriggerKind {
  return triggerKind({
    keyword,
    summary,
    type,
    defaultName: (data) => String(data[keyword]).split('.').at(-1) ?? keyword,
    fields: [
      operationField(keyword, `The connection of this flow, a dot, the operation: ${example}.`),
      apiIdField,
      recurrenceField('every', false),
      parametersField,
      withOnlyField,
      authenticationField,
      retryField,
    ],
  });
}

export const when = connectorTrigger(
  'when',
  'OpenApiConnectionWebhook',
  'A connector calls the flow when something happens, e.g. a row of Dataverse changes.',
  'dataverse.SubscribeWebhookTrigger',
);
export const poll = connectorTrigger(
  'poll',
  'OpenApiConnection',
  'The flow asks a connector again and again whether there is something new; `every` says how often.',
  'sharepoint.GetOnNewItems',
);
export const notify = connectorTrigger(
  'notify',
  'OpenApiConnectionNotification',
  'A connector notifies the flow, e.g. of new mail.',
  'office365.OnNewEmailV3',
);
