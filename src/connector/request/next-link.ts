/**
 * The request for the next page of an answer. `updatenextlink` puts the connector in place of the scheme and the host of the
 * link, so that the sign-in of the connection is used; path and query stay (microsoft/PowerPlatformConnectors#2959: what
 * follows the prefix of the gateway is the path and the query of the link). Without the policy the platform calls the link
 * itself, past the connector.
 */
import { isObject, type JsonValue } from '../../source/json-value.ts';
import type { ConnectorView } from '../view.ts';
import type { ConnectorRequest } from './connector-request.ts';
import { policiesFor } from './routing.ts';

const PROPERTY = 'x-ms-apimTemplateParameter.nextLinkPropertyName';

/** Undefined when there is no further page, or when it would not be asked for through the connector. */
export function nextRequestOf(
  connector: ConnectorView,
  operationId: string,
  answer: JsonValue | undefined,
): ConnectorRequest | undefined {
  const policies = policiesFor(connector.settings?.policies ?? [], operationId);
  const policy = policies.find((one) => one.template.toLowerCase() === 'updatenextlink');
  const name = policy?.parameters[PROPERTY];
  const link = isObject(answer) && typeof name === 'string' ? answer[name] : undefined;
  if (typeof link !== 'string') return undefined;
  const url = /^https?:\/\/[^/?#]+([/?][^#]*)/i.exec(link)?.[1];
  return url === undefined ? undefined : { method: 'GET', url, headers: { accept: 'application/json' } };
}
