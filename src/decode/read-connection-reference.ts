import { apiNameOf } from '../format/api-id.ts';
import type { ConnectionReference } from '../model/connection-reference.ts';
import type { Connector } from '../model/connector.ts';
import type { Dependency } from '../model/package.ts';
import { childOf, textOf, type XmlElement } from '../xml/xml.ts';

interface KnownConnectors {
  readonly connectors: readonly Connector[];
  readonly dependencies: readonly Dependency[];
}

export function readConnectionReference(
  one: XmlElement,
  known: KnownConnectors,
): ConnectionReference | undefined {
  const logicalName = one.attributes['connectionreferencelogicalname'];
  const apiName = apiNameOf(textOf(one, 'connectorid') ?? '');
  if (logicalName === undefined || apiName === undefined) return undefined;
  const custom = childOf(one, 'customconnectorid');
  const id = custom === undefined ? undefined : textOf(custom, 'connectorid');
  const description = textOf(one, 'description');
  return {
    key: logicalName,
    logicalName,
    name: textOf(one, 'connectionreferencedisplayname') ?? '',
    ...(description === undefined ? {} : { description }),
    apiName,
    ...(id === undefined ? {} : { customConnector: { id, logicalName: connectorName(id, known) } }),
  };
}

/** The element has the id alone; the name stands with the connector, here or in the solution that this one needs. */
function connectorName(id: string, known: KnownConnectors): string {
  const here = known.connectors.find((one) => one.id === id)?.logicalName;
  const elsewhere = known.dependencies.find((one) => one.required['id'] === `{${id}}`)?.required[
    'schemaName'
  ];
  return here ?? elsewhere ?? '';
}
