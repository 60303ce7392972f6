/** OpenAPI document → contract. Nothing of an operation is read before a flow calls it. */
import { localReference, resolve } from '../../connector/references.ts';
import { isMarked } from '../../connector/rules/notification-urls.ts';
import { schemasIn } from '../../connector/rules/schema-parts.ts';
import { notificationContent } from '../../connector/rules/shown-schemas.ts';
import { METHODS, operationsAt, type OperationView, type ParameterView } from '../../connector/view.ts';
import { ANY, type Type } from '../../expression/types/type.ts';
import { unionOf } from '../../expression/types/type-operations.ts';
import { isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import { documentPlace } from '../../source/place.ts';
import { claimed } from '../types/claimed-type.ts';
import { schemaType } from '../types/schema-type.ts';
import type { Contract, ContractParameter, OperationContract } from './contract.ts';
import { operationsByPath } from './operations-by-path.ts';
import { schemaNodes } from './schema-node.ts';

/** `connector`: how messages call it. A document that is none has no operations. */
export function contractOfDocument(openApi: JsonValue, connector: string): Contract {
  const document = isObject(openApi) ? openApi : {};
  const operations = new Map<string, OperationContract>();
  const placed: PlacedOperation[] = [];
  for (const { method, path, value, views } of operationsIn(document)) {
    const operationId = typeof value['operationId'] === 'string' ? value['operationId'] : '';
    const view = (): OperationView | undefined => views().find((one) => one.method === method);
    const operation = operationOf(operationId, value, view, document);
    placed.push({ method, path, operation });
    if (!operations.has(operationId)) operations.set(operationId, operation);
  }
  return {
    connector,
    operations,
    operationAt: operationsByPath(placed),
    nodeOf: schemaNodes(document),
  };
}

export interface PlacedOperation {
  /** In small letters. */
  readonly method: string;
  /** With its parts in braces. */
  readonly path: string;
  readonly operation: OperationContract;
}

interface Found {
  readonly method: string;
  readonly path: string;
  readonly value: JsonObject;
  /** The operations of its path. */
  readonly views: () => readonly OperationView[];
}

function operationsIn(document: JsonObject): readonly Found[] {
  const { paths } = document;
  if (!isObject(paths)) return [];
  return Object.entries(paths).flatMap(([path, item]) => {
    if (!isObject(item)) return [];
    // Nobody asks for the places.
    const views = once(() => operationsAt(document, documentPlace(''), path));
    return Object.entries(item).flatMap(([method, value]): Found[] =>
      METHODS.has(method) && isObject(value) ? [{ method, path, value, views }] : [],
    );
  });
}

function operationOf(
  operationId: string,
  value: JsonObject,
  view: () => OperationView | undefined,
  document: JsonObject,
): OperationContract {
  const parameters = once(() => parametersOf(view()));
  const isWebhook = once(() => ({ is: isWebhookIn(view(), document) }));
  const body = once(() => bodyOf(view(), document));
  return {
    operationId,
    summary: typeof value['summary'] === 'string' ? value['summary'] : '',
    isTrigger: value['x-ms-trigger'] !== undefined,
    get isWebhook() {
      return isWebhook().is;
    },
    get parameters() {
      return parameters();
    },
    get body() {
      return body();
    },
  };
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function parametersOf(view: OperationView | undefined): readonly ContractParameter[] {
  return (view?.parameters ?? []).filter((one) => one.name !== '').map(parameterOf);
}

function parameterOf({ name, in: where, value }: ParameterView): ContractParameter {
  const schema = where === 'body' ? value['schema'] : value;
  const isFilled = value['default'] !== undefined || isMarked(value);
  return {
    name,
    in: where,
    needed: value['required'] === true && !isFilled,
    schema: isObject(schema) ? schema : undefined,
  };
}

/** Microsoft Learn, "Use a webhook as a trigger": a field takes the address to call, and the path says what is sent to it. */
function isWebhookIn(view: OperationView | undefined, document: JsonObject): boolean {
  if (view === undefined) return false;
  // What stands at the path is said of its other methods too.
  if (view.isTrigger && view.method !== 'get' && notificationContent(view, document) !== undefined)
    return true;
  if (view.parameters.some((one) => isMarked(one.value))) return true;
  const sent = schemasIn(
    view.parameters.map((one) => one.value['schema']),
    document,
  );
  return [...sent].some(isMarked);
}

function bodyOf(view: OperationView | undefined, document: JsonObject): Type {
  if (view === undefined) return ANY;
  const content = isWebhookIn(view, document) ? notificationContent(view, document) : undefined;
  const schemas = isObject(content) ? [content['schema']] : successSchemas(view);
  const known = schemas.filter((one) => one !== undefined);
  return known.length === 0 ? ANY : claimed(unionOf(...known.map((one) => typeIn(one, document))));
}

/** What answers look like. Those without content say nothing of those with it; `default` is the answer where no success is described. */
function successSchemas({ responses }: OperationView): readonly (JsonValue | undefined)[] {
  const successes = responses.filter(({ status }) => status.startsWith('2'));
  const used = successes.length > 0 ? successes : responses.filter(({ status }) => status === 'default');
  return used.map((one) => one.value['schema']);
}

/** Where another call gives the schema, this one says nothing. */
function typeIn(schema: JsonValue | undefined, document: JsonObject): Type {
  if (!isObject(schema) || schema['x-ms-dynamic-schema'] !== undefined) return ANY;
  if (schema['x-ms-dynamic-properties'] !== undefined) return ANY;
  return schemaType(schema, (reference) =>
    localReference({ $ref: reference }) === undefined ? undefined : resolve(document, reference),
  );
}
