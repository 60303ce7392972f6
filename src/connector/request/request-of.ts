/**
 * The request that a call of an operation makes: the operation's own definition filled with values, then the gateway's
 * policies. Bodies are taken as they are given; what is missing in them is for the service to say.
 */
import { isArray, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import type { ConnectorView, OperationView, ParameterView } from '../view.ts';
import type { ConnectorRequest, RequestFailure, Requested } from './connector-request.ts';
import { inPath, inQuery, textsOf } from './parameter-text.ts';
import { otherPolicy, policiesFor, routed } from './routing.ts';
import { unknownName, valueOf, type Values } from './values.ts';

export function requestOf(connector: ConnectorView, operationId: string, values: Values): Requested {
  const operation = connector.byId.get(operationId);
  if (operation === undefined) return { kind: 'unknown-operation', operationId };
  const policies = policiesFor(connector.settings?.policies ?? [], operationId);
  const other = otherPolicy(policies);
  if (other !== undefined) return { kind: 'other-policy', template: other.template };
  const failure = badValue(operation.parameters, values);
  if (failure !== undefined) return failure;
  const route = routed(policies, { path: operation.path, method: operation.method });
  const path = filled(route.path, operation.parameters, values);
  if (/[{}]/.test(path)) return { kind: 'unfilled-path', path: route.path };
  const query = queryOf(operation.parameters, values);
  const request: ConnectorRequest = {
    method: route.method.toUpperCase(),
    url: basePathOf(connector.document) + path + (query === '' ? '' : `?${query}`),
    ...contentOf(operation, connector.document, values),
  };
  return { kind: 'request', request };
}

function badValue(parameters: readonly ParameterView[], values: Values): RequestFailure | undefined {
  const unknown = unknownName(parameters, values);
  if (unknown !== undefined) return { kind: 'unknown-value', name: unknown };
  for (const one of parameters) {
    const value = valueOf(one, values);
    if (value === undefined) {
      if (one.value['required'] === true) return { kind: 'missing-value', parameter: one.name };
    } else if (one.in === 'formData') return { kind: 'form-data', parameter: one.name };
    else if (one.in !== 'body' && textsOf(one, value) === undefined)
      return { kind: 'not-a-text', parameter: one.name };
  }
  return undefined;
}

/** The texts of the parameters of one place that have a value. */
function given(
  place: string,
  parameters: readonly ParameterView[],
  values: Values,
): readonly (readonly [ParameterView, readonly string[]])[] {
  return parameters.flatMap((one): [ParameterView, readonly string[]][] => {
    const value = one.in === place ? valueOf(one, values) : undefined;
    return value === undefined ? [] : [[one, textsOf(one, value) ?? []]];
  });
}

function filled(path: string, parameters: readonly ParameterView[], values: Values): string {
  return given('path', parameters, values).reduce(
    (text, [one, texts]) => text.replaceAll(`{${one.name}}`, () => inPath(one, texts.join(','))),
    path,
  );
}

function queryOf(parameters: readonly ParameterView[], values: Values): string {
  return given('query', parameters, values)
    .flatMap(([one, texts]) => texts.map((text) => inQuery(one.name, text)))
    .join('&');
}

function contentOf(
  operation: OperationView,
  document: JsonObject,
  values: Values,
): Pick<ConnectorRequest, 'headers' | 'body'> {
  const own = given('header', operation.parameters, values).map(
    ([one, texts]) => [one.name.toLowerCase(), texts.join(',')] as const,
  );
  const headers = { accept: mediaType('produces', operation, document), ...Object.fromEntries(own) };
  const body = operation.parameters.find((one) => one.in === 'body');
  const content = body === undefined ? undefined : valueOf(body, values);
  if (content === undefined) return { headers };
  return {
    headers: { 'content-type': mediaType('consumes', operation, document), ...headers },
    body: content,
  };
}

/** The first that the operation names, or else the document. */
function mediaType(key: 'consumes' | 'produces', operation: OperationView, document: JsonObject): string {
  const list: JsonValue | undefined = operation.value[key] ?? document[key];
  const [first] = isArray(list) ? list : [];
  return typeof first === 'string' ? first : 'application/json';
}

function basePathOf(document: JsonObject): string {
  const path = document['basePath'];
  return typeof path === 'string' ? path.replace(/\/$/, '') : '';
}
