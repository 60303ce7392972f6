/** A connection reference, and a custom connector. */
import type { ConnectionReference } from '../model/connection-reference.ts';
import type { Connector } from '../model/connector.ts';
import { isObject, type JsonValue } from '../source/json-value.ts';

export interface ConnectionView {
  readonly name: string;
  readonly logicalName: string;
  readonly description: string;
  readonly connector: string;
}

export function connectionView(one: ConnectionReference, connectors: readonly Connector[]): ConnectionView {
  const custom = connectors.find((connector) => connector.id === one.customConnector?.id);
  return {
    name: one.name,
    logicalName: one.logicalName,
    description: one.description ?? '',
    connector: custom?.name ?? one.apiName,
  };
}

export interface ConnectorView {
  readonly name: string;
  readonly logicalName: string;
  readonly description: string;
  readonly operations: number;
}

export function connectorView(one: Connector): ConnectorView {
  return {
    name: one.name,
    logicalName: one.logicalName,
    description: one.description,
    operations: operationCount(one.openApi),
  };
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options'];

function operationCount(openApi: JsonValue): number {
  const paths = isObject(openApi) ? openApi['paths'] : undefined;
  if (!isObject(paths)) return 0;
  return Object.values(paths).reduce<number>(
    (count, path) =>
      count + (isObject(path) ? Object.keys(path).filter((one) => METHODS.includes(one)).length : 0),
    0,
  );
}
