/** How a step calls a connector: which operation, with which values. */
import { isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import type { Path } from '../../source/place.ts';
import type { Step } from '../graph/step.ts';
import type { Contract, OperationContract } from './contract.ts';

export interface ConnectorCall {
  readonly step: Step;
  /** Key in `connectionReferences`. */
  readonly alias: string;
  readonly isTrigger: boolean;
  readonly operationId: string;
  /** By name, with the path of the value from the root of the document; undefined when an expression gives all of them. */
  readonly given: ReadonlyMap<string, GivenValue> | undefined;
}

export interface GivenValue {
  readonly value: JsonValue;
  readonly path: Path;
}

/** Of `OpenApiConnection` and its kin; undefined for other steps, and for a host that is not written out. */
export function connectorCallOf(step: Step): ConnectorCall | undefined {
  if (!isConnectorStep(step)) return undefined;
  const { inputs } = step.action;
  const host = isObject(inputs) ? inputs['host'] : undefined;
  if (!isObject(inputs) || !isObject(host)) return undefined;
  const connection = connectionIn(host);
  const { operationId } = host;
  if (connection === undefined || typeof operationId !== 'string' || operationId === '') return undefined;
  return {
    step,
    alias: connection.alias,
    isTrigger: step.branch === undefined,
    operationId,
    given: givenIn(inputs['parameters'], [...step.path, 'inputs', 'parameters']),
  };
}

/** `OpenApiConnection`, `OpenApiConnectionWebhook`, `OpenApiConnectionNotification`. */
export function isConnectorStep({ type }: Step): boolean {
  return type.startsWith('OpenApiConnection');
}

/** Exports and the designer spell the key of the connection in three ways. */
const CONNECTION_KEYS = ['connectionName', 'connectionReferenceName', 'connection'] as const;

/** The connection that a host names, with the key that says so. */
export function connectionIn(host: JsonObject): { readonly key: string; readonly alias: string } | undefined {
  for (const key of CONNECTION_KEYS) {
    const alias = host[key];
    if (typeof alias === 'string' && alias !== '') return { key, alias };
  }
  return undefined;
}

function givenIn(parameters: JsonValue | undefined, path: Path): ReadonlyMap<string, GivenValue> | undefined {
  if (parameters === undefined || parameters === null) return new Map();
  if (!isObject(parameters)) return undefined;
  return new Map(Object.entries(parameters).map(([name, value]) => [name, { value, path: [...path, name] }]));
}

const LEGACY = /^@parameters\('\$connections'\)\['([^']+)'\]\['connectionId'\]$/;

/** Of an old call by method and path (`ApiConnection`), when its operation is found. */
export function legacyCallOf(
  step: Step,
  contractOf: (alias: string) => Contract | undefined,
): ConnectorCall | undefined {
  const { inputs } = step.action;
  if (step.type !== 'ApiConnection' || !isObject(inputs)) return undefined;
  const alias = legacyAlias(inputs['host']);
  const { method, path } = inputs;
  if (alias === undefined || typeof method !== 'string' || typeof path !== 'string') return undefined;
  const operation = contractOf(alias)?.operationAt(method, path);
  if (operation === undefined) return undefined;
  const given = legacyValues(operation, inputs, [...step.path, 'inputs']);
  return { step, alias, isTrigger: step.branch === undefined, operationId: operation.operationId, given };
}

/** The connection of an old host: `@parameters('$connections')['shared_x']['connectionId']`. */
export function legacyAlias(host: JsonValue | undefined): string | undefined {
  const connection = isObject(host) ? host['connection'] : undefined;
  const name = isObject(connection) ? connection['name'] : undefined;
  return typeof name === 'string' ? LEGACY.exec(name)?.[1] : undefined;
}

/** Undefined when one of the maps is computed. What stands in the path was found with it. */
function legacyValues(
  { parameters }: OperationContract,
  inputs: JsonObject,
  path: Path,
): ReadonlyMap<string, GivenValue> | undefined {
  const given = new Map<string, GivenValue>();
  for (const key of ['queries', 'headers']) {
    const values = givenIn(inputs[key], [...path, key]);
    if (values === undefined) return undefined;
    for (const [name, value] of values) given.set(name, value);
  }
  for (const { name, in: where } of parameters) {
    if (where === 'path') given.set(name, { value: inputs['path'] ?? '', path: [...path, 'path'] });
    const { body } = inputs;
    if (where === 'body' && body !== undefined) given.set(name, { value: body, path: [...path, 'body'] });
  }
  return given;
}
