/** The request that a call makes: an operation and values, or what stands in the way. */
import { describe, expect, test } from 'vitest';
import type { PolicyInstance } from '../../src/connector/connector-source.ts';
import { nextRequestOf } from '../../src/connector/request/next-link.ts';
import { requestOf } from '../../src/connector/request/request-of.ts';
import type { Values } from '../../src/connector/request/values.ts';
import { viewOf, type ConnectorView } from '../../src/connector/view.ts';
import { Numeral, type JsonObject } from '../../src/source/json-value.ts';
import type { Place } from '../../src/source/place.ts';

const AT: Place = { file: 'x', path: [], part: 'value' };

function policy(template: string, parameters: JsonObject): PolicyInstance {
  return { template, title: '', parameters, at: AT, templateAt: AT, parametersAt: AT };
}

/** A connector with one operation, `Op`. */
function connector(
  parameters: readonly JsonObject[],
  { path = '/a', method = 'get', operation = {}, document = {}, policies = [] as PolicyInstance[] } = {},
): ConnectorView {
  const view = viewOf({
    document: {
      swagger: '2.0',
      basePath: '/v1/',
      paths: { [path]: { [method]: { operationId: 'Op', parameters, ...operation } } },
      ...document,
    },
    at: AT,
    settings: { at: AT, policies },
  });
  if (view === undefined) throw new Error('the document is a map');
  return view;
}

const query = (name: string, more: JsonObject = {}): JsonObject => ({
  name,
  in: 'query',
  type: 'string',
  ...more,
});
const id = (more: JsonObject = {}): JsonObject => ({ name: 'id', in: 'path', required: true, ...more });

function made(view: ConnectorView, values: Values): unknown {
  const requested = requestOf(view, 'Op', values);
  return requested.kind === 'request' ? requested.request : requested;
}

describe('addresses', () => {
  test.each<[string, JsonObject[], Values, string]>([
    ['nothing given', [query('q')], {}, '/v1/a'],
    ['a text', [query('q')], { q: 'a b&c=d' }, '/v1/a?q=a%20b%26c%3Dd'],
    ['an empty text', [query('q')], { q: '' }, '/v1/a?q='],
    [
      'a dollar sign in the name',
      [query('$filter')],
      { $filter: "x eq 'é'" },
      "/v1/a?$filter=x%20eq%20'%C3%A9'",
    ],
    ['a number', [query('q')], { q: 5 }, '/v1/a?q=5'],
    ['a number with its own digits', [query('q')], { q: new Numeral('1.0') }, '/v1/a?q=1.0'],
    ['a flag', [query('q')], { q: false }, '/v1/a?q=false'],
    ['null is nothing', [query('q')], { q: null }, '/v1/a'],
    ['a default', [query('q', { default: 'd' })], {}, '/v1/a?q=d'],
    ['a default for null', [query('q', { default: 'd' })], { q: null }, '/v1/a?q=d'],
    ['a value before a default', [query('q', { default: 'd' })], { q: 'x' }, '/v1/a?q=x'],
    ['a list', [query('q')], { q: ['a', 'b,'] }, '/v1/a?q=a%2Cb%2C'],
    ['a list, repeated', [query('q', { collectionFormat: 'multi' })], { q: ['a', 1] }, '/v1/a?q=a&q=1'],
    ['a list with bars', [query('q', { collectionFormat: 'pipes' })], { q: ['a', 'b'] }, '/v1/a?q=a%7Cb'],
    ['in the order of the definition', [query('b'), query('a')], { a: '1', b: '2' }, '/v1/a?b=2&a=1'],
    ['a name that every object has', [query('toString')], {}, '/v1/a'],
  ])('%s', (_name, parameters, values, url) => {
    expect(made(connector(parameters), values)).toMatchObject({ method: 'GET', url });
  });

  test.each([
    ['plain', {}, 'a/b {c}%$&', '/v1/x/a%2Fb%20%7Bc%7D%25%24%26/y'],
    ['single', { 'x-ms-url-encoding': 'single' }, 'a/b', '/v1/x/a%2Fb/y'],
    ['double', { 'x-ms-url-encoding': 'double' }, 'a/b', '/v1/x/a%252Fb/y'],
  ])('path parameters, %s', (_name, more, value, url) => {
    expect(made(connector([id(more)], { path: '/x/{id}/y' }), { id: value })).toMatchObject({ url });
  });

  test('without a basePath', () => {
    expect(made(connector([], { document: { basePath: '/' } }), {})).toMatchObject({ url: '/a' });
  });
});

describe('headers and bodies', () => {
  const body = { name: 'Item', in: 'body', schema: {} };
  const header = (name: string, more: JsonObject = {}): JsonObject => ({
    name,
    in: 'header',
    type: 'string',
    ...more,
  });

  test.each<[string, JsonObject[], Values, JsonObject]>([
    ['no body', [header('If-Match')], {}, { headers: { accept: 'application/json' } }],
    [
      'a header',
      [header('If-Match')],
      { 'If-Match': '"1"' },
      { headers: { accept: 'application/json', 'if-match': '"1"' } },
    ],
    [
      'a body',
      [body],
      { Item: [1] },
      { headers: { accept: 'application/json', 'content-type': 'application/json' }, body: [1] },
    ],
    ['a body that is false', [body], { Item: false }, { body: false }],
    [
      'a body by its parts',
      [body],
      { 'Item/a/b': 1, 'Item/a/c': null, 'Item/a/d': 2, 'Item/e~1f': 3 },
      { body: { a: { b: 1, d: 2 }, 'e/f': 3 } },
    ],
    ['a whole body before its parts', [body], { Item: { a: 1 }, 'Item/a': 2 }, { body: { a: 1 } }],
    [
      'a content type as parameter',
      [body, header('Content-Type', { default: 'text/json' })],
      { Item: {} },
      { headers: { accept: 'application/json', 'content-type': 'text/json' } },
    ],
  ])('%s', (_name, parameters, values, expected) => {
    expect(made(connector(parameters), values)).toMatchObject(expected);
  });

  test('media types of the operation before those of the document', () => {
    const view = connector([body], {
      document: { consumes: ['text/a'], produces: ['text/b'] },
      operation: { consumes: ['text/c'] },
    });
    expect(made(view, { Item: 1 })).toMatchObject({
      headers: { 'content-type': 'text/c', accept: 'text/b' },
    });
  });
});

describe('what stands in the way', () => {
  test.each<[string, JsonObject[], Values, JsonObject]>([
    [
      'a value that is missing',
      [query('q', { required: true })],
      {},
      { kind: 'missing-value', parameter: 'q' },
    ],
    ['a path value that is missing', [id()], {}, { kind: 'missing-value', parameter: 'id' }],
    ['a value that nothing takes', [], { q: 1 }, { kind: 'unknown-value', name: 'q' }],
    ['a part of what is no body', [query('q')], { 'q/a': 1 }, { kind: 'unknown-value', name: 'q/a' }],
    ['an object in an address', [query('q')], { q: {} }, { kind: 'not-a-text', parameter: 'q' }],
    ['a list with an object', [query('q')], { q: ['a', {}] }, { kind: 'not-a-text', parameter: 'q' }],
    ['a form', [{ name: 'f', in: 'formData' }], { f: 'x' }, { kind: 'form-data', parameter: 'f' }],
  ])('%s', (_name, parameters, values, expected) => {
    expect(made(connector(parameters), values)).toEqual(expected);
  });

  test('an operation that does not exist', () => {
    expect(requestOf(connector([]), 'Other', {})).toEqual({
      kind: 'unknown-operation',
      operationId: 'Other',
    });
  });

  test('a part of the path that nothing fills', () => {
    expect(made(connector([], { path: '/a/{b}' }), {})).toEqual({ kind: 'unfilled-path', path: '/a/{b}' });
  });
});

describe('policies of the gateway', () => {
  const route = (parameters: JsonObject): PolicyInstance =>
    policy('RouteRequestToEndpoint', {
      'x-ms-apimTemplateParameter.newPath': '/real/{id}',
      'x-ms-apimTemplate-operationName': ['Op'],
      ...parameters,
    });
  const url = (policies: PolicyInstance[]): unknown =>
    made(connector([id(), query('q')], { path: '/own/{id}/b', method: 'patch', policies }), {
      id: 'x/y',
      q: '1',
    });

  test.each<[string, PolicyInstance[], JsonObject]>([
    ['none', [], { method: 'PATCH', url: '/v1/own/x%2Fy/b?q=1' }],
    ['another path', [route({})], { method: 'PATCH', url: '/v1/real/x%2Fy?q=1' }],
    [
      'the method of the request',
      [route({ 'x-ms-apimTemplateParameter.httpMethod': '@Request.OriginalHTTPMethod' })],
      { method: 'PATCH' },
    ],
    ['another method', [route({ 'x-ms-apimTemplateParameter.httpMethod': 'post' })], { method: 'POST' }],
    [
      'for another operation',
      [route({ 'x-ms-apimTemplate-operationName': ['Other'] })],
      { url: '/v1/own/x%2Fy/b?q=1' },
    ],
    ['for all operations', [route({ 'x-ms-apimTemplate-operationName': [] })], { url: '/v1/real/x%2Fy?q=1' }],
    [
      'of the answer',
      [policy('setheader', { 'x-ms-apimTemplate-policySection': 'Response' }), policy('updatenextlink', {})],
      { url: '/v1/own/x%2Fy/b?q=1' },
    ],
    [
      'of the request, other than these',
      [policy('SetHeader', { 'x-ms-apimTemplate-policySection': 'Request' })],
      { kind: 'other-policy', template: 'SetHeader' },
    ],
    [
      'a path that nothing fills',
      [route({ 'x-ms-apimTemplateParameter.newPath': '/real/{other}' })],
      { kind: 'unfilled-path', path: '/real/{other}' },
    ],
  ])('%s', (_name, policies, expected) => {
    expect(url(policies)).toMatchObject(expected);
  });
});

describe('next pages', () => {
  const links = [
    policy('UpdateNextLink', {
      'x-ms-apimTemplateParameter.nextLinkPropertyName': '@next',
      'x-ms-apimTemplate-operationName': ['Op'],
    }),
  ];
  const next = (policies: PolicyInstance[], answer: JsonObject): unknown =>
    nextRequestOf(connector([], { policies }), 'Op', answer);

  test.each<[string, PolicyInstance[], JsonObject, string | undefined]>([
    ['path and query stay', links, { '@next': 'http://other:1/x/y?$skip=%20#z' }, '/x/y?$skip=%20'],
    ['the last page', links, { value: [] }, undefined],
    ['no address', links, { '@next': 'x' }, undefined],
    ['null', links, { '@next': null }, undefined],
    ['past the connector', [], { '@next': 'http://other/x' }, undefined],
  ])('%s', (_name, policies, answer, url) => {
    expect(next(policies, answer)).toEqual(
      url === undefined ? undefined : { method: 'GET', url, headers: { accept: 'application/json' } },
    );
  });
});
