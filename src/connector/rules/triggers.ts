/**
 * Triggers: `x-ms-trigger` says single or batch. A webhook has one `x-ms-notification-url` in what it sends, where the platform puts the
 * address to call, and its path describes the call (`x-ms-notification-content`). Without `x-ms-trigger` it is an action that waits for the
 * call, as "Start and wait for an approval" does. Microsoft Learn, "Use a webhook as a trigger", "Fix Swagger Validator errors".
 */
import type { Report } from '../../diagnostics/diagnostic.ts';
import { isArray, type JsonValue } from '../../source/json-value.ts';
import { at } from '../../source/place.ts';
import type { ConnectorView, OperationView } from '../view.ts';
import { notificationUrls } from './notification-urls.ts';
import type { ConnectorRule } from './rule.ts';
import { notificationContent } from './shown-schemas.ts';

const KINDS: readonly JsonValue[] = ['single', 'batch'];

export const triggers: ConnectorRule = (connector, report) => {
  const polling = pollingTriggers(connector);
  const countUrls = notificationUrls(connector);
  for (const one of connector.operations) {
    const webhook = {
      urls: countUrls(one),
      hasContent: notificationContent(one, connector.document) !== undefined,
    };
    if (one.isTrigger) checkTrigger(one, webhook, polling, report);
    else if (webhook.urls > 0 && !webhook.hasContent)
      report('connector/not-a-trigger', at(one.at, 'operationId'), { operationId: one.operationId });
  }
};

interface Webhook {
  /** How many fields take the address to call. */
  readonly urls: number;
  readonly hasContent: boolean;
}

function checkTrigger(
  { value, operationId, method, at: place }: OperationView,
  { urls, hasContent }: Webhook,
  polling: ReadonlySet<string>,
  report: Report,
): void {
  const here = at(place, 'x-ms-trigger');
  if (!KINDS.includes(value['x-ms-trigger'] ?? null))
    report('connector/extension-value', here, { key: 'x-ms-trigger', allowed: ['single', 'batch'] });
  if (urls > 1) report('connector/notification-url', here, { operationId, count: urls });
  // A trigger by GET polls; so does one with a policy for it.
  if (method === 'get' || polling.has(operationId)) return;
  if (urls === 0 && hasContent) report('connector/notification-url', here, { operationId, count: 0 });
  if (urls > 0 && !hasContent) report('connector/notification-content', here, { operationId });
}

function pollingTriggers({ settings }: ConnectorView): ReadonlySet<string> {
  const policies = (settings?.policies ?? []).filter(
    (one) => one.template.toLowerCase() === 'pollingtrigger',
  );
  const names = policies.flatMap((one) => {
    const operations = one.parameters['x-ms-apimTemplate-operationName'];
    return isArray(operations) ? operations : [];
  });
  return new Set(names.filter((name) => typeof name === 'string'));
}
