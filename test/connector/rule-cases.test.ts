/**
 * Where a rule speaks and where it is silent, one line a case: a change of the document (or settings) that the pages' examples change, and
 * the findings it gives. Most of the silent ones are how published connectors are written, and they work.
 */
import { describe, expect, test } from 'vitest';
import { checkConnector } from '../../src/connector/check-connector.ts';
import { collect } from '../../src/diagnostics/diagnostic.ts';
import type { JsonObject, JsonValue } from '../../src/source/json-value.ts';
import { codesOfConnector, merged } from '../rules/connector-example.ts';

const DOCUMENT = 'apiDefinition.swagger.yaml';

type Case = readonly [name: string, change: string, codes: readonly string[]];

const OPERATION =
  'summary: Tell the shop, description: Tells the shop something., responses: { "204": { description: Done. } }';
const CALLBACK =
  'type: string, title: Address, description: Where to call., x-ms-notification-url: true, x-ms-visibility: internal';
const LIST = 'type: string, title: Colour, description: The colour of the product.';
const FIELD = 'title: Note, description: What the customer wrote.';

/** An operation `Tell` by POST with this body. */
function told(body: string, more = ''): string {
  return `paths: { /told: { ${more} post: { operationId: Tell, ${OPERATION}, parameters: [{ name: it, in: body, schema: ${body} }] } } }`;
}

/** A hidden operation `ListColours` that answers with this schema, and a field that takes its values from it. */
function listed(schema: string, use: string): string {
  return `
paths:
  /colours:
    get: { operationId: ListColours, summary: List colours, description: The colours., x-ms-visibility: internal,
      responses: { "200": { description: The colours., schema: ${schema} } } }
definitions: { NewOrder: { properties: { colour: { ${LIST}, ${use} } } } }`;
}

function field(text: string): string {
  return `definitions: { Order: { properties: { note: { ${text} } } } }`;
}

const CASES: readonly Case[] = [
  [
    'a list of texts needs no value-path',
    listed('{ type: array, items: { type: string } }', 'x-ms-dynamic-values: { operationId: ListColours }'),
    [],
  ],
  [
    'a list of objects does',
    listed(
      '{ type: array, items: { $ref: "#/definitions/Product" } }',
      'x-ms-dynamic-values: { operationId: ListColours }',
    ),
    ['dynamic-setting'],
  ],
  [
    'a list inside of the answer',
    listed(
      '{ type: object, properties: { all: { type: array, items: { $ref: "#/definitions/Product" } } } }',
      'x-ms-dynamic-list: { operationId: ListColours, itemsPath: all }',
    ),
    ['dynamic-setting'],
  ],
  [
    'the file picker names no operation',
    field(`${LIST}, x-ms-dynamic-values: { capability: file-picker }`),
    [],
  ],
  [
    'a list that the platform has names none',
    field(`${LIST}, x-ms-dynamic-values: { builtInOperation: AadGraph.GetUsers }`),
    [],
  ],
  [
    'a tree calls operations that exist',
    field(
      `${LIST}, x-ms-dynamic-tree: { open: { operationId: GetRoots }, browse: { operationId: ListProducts, parameters: { group: { value: a } } } }`,
    ),
    ['dynamic-operation'],
  ],
  [
    'an action may wait for a webhook',
    told(
      `{ type: object, properties: { url: { ${CALLBACK} } } }`,
      'x-ms-notification-content: { schema: { $ref: "#/definitions/Order" } },',
    ),
    [],
  ],
  [
    'without a description of the call it cannot',
    told(`{ type: object, properties: { url: { ${CALLBACK} } } }`),
    ['not-a-trigger'],
  ],
  [
    'what is around the address of a webhook may be hidden and required',
    told(
      `{ type: object, required: [hook], properties: { hook: { type: object, x-ms-visibility: internal, required: [url], properties: { url: { ${CALLBACK} } } } } }`,
      'x-ms-notification-content: { schema: { $ref: "#/definitions/Order" } },',
    ),
    [],
  ],
  [
    'a hidden object is filled by the defaults in it',
    told(
      '{ type: object, required: [a], properties: { a: { type: object, x-ms-visibility: internal, required: [b], properties: { b: { type: string, default: c, x-ms-visibility: internal } } } } }',
    ),
    [],
  ],
  [
    'a hidden object with a field that has none is not',
    told(
      '{ type: object, required: [a], properties: { a: { type: object, x-ms-visibility: internal, required: [b, d], properties: { b: { type: string, default: c }, d: { type: string } } } } }',
    ),
    ['hidden-required'],
  ],
  [
    'a default stands where a reference leads',
    'definitions: { Way: { type: string, default: post }, NewOrder: { required: [way], properties: { way: { $ref: "#/definitions/Way", x-ms-visibility: internal } } } }',
    [],
  ],
  [
    'a hidden operation is called with what is given where it is named',
    'paths: { /products: { get: { parameters: [{ name: group, in: query, type: string, required: true, x-ms-visibility: internal }] } } }',
    [],
  ],
  ['capitals do not matter in a visibility', field(`${FIELD}, type: string, x-ms-visibility: Advanced`), []],
  ['an empty visibility says nothing', field(`${FIELD}, type: string, x-ms-visibility: ""`), []],
  [
    'nobody sees the parameters of a hidden operation',
    'paths: { /products: { get: { parameters: [{ name: group, in: query, type: string, required: true }] } } }',
    [],
  ],
  [
    'nobody sees the fields of an error',
    'paths: { /orders: { get: { responses: { "400": { description: Wrong., schema: { type: object, properties: { code: { type: string } } } } } } } }',
    [],
  ],
  [
    'makers see those of a success',
    'paths: { /orders: { post: { responses: { "200": { description: Done., schema: { type: object, properties: { code: { type: string } } } } } } } }',
    ['property-title', 'property-description'],
  ],
  [
    'a deprecated operation may share its name',
    'paths: { /orders: { post: { summary: List orders, deprecated: true } } }',
    [],
  ],
  ['a trigger may share the name of an action', 'paths: { /hooks: { post: { summary: List orders } } }', []],
  [
    'a summary may speak of deprecated things',
    'paths: { /orders: { get: { summary: List deprecated orders } } }',
    [],
  ],
  [
    'one address for the sign-in and for tokens, also as the designer writes it',
    'securityDefinitions: { aad: { type: oauth2, flow: accessCode, authorizationUrl: "https://login.windows.net/common/oauth2/authorize", tokenUrl: "https://login.windows.net/common/oauth2/authorize", scopes: {} } }',
    ['token-url'],
  ],
  [
    'a part of allOf may require what another part has',
    'definitions: { Order: { allOf: [{ type: object, required: [id] }, { type: object, required: [amount] }] } }',
    [],
  ],
  [
    'a property is required that a reference does not have',
    'definitions: { Page: { properties: { first: { $ref: "#/definitions/Order", required: [produkt] } } } }',
    ['required-unknown'],
  ],
  [
    'another operation says what is in an object',
    told(
      '{ type: object, required: [a], x-ms-dynamic-schema: { operationId: ListProducts, parameters: { group: a } } }',
    ),
    [],
  ],
  ['references in examples are data', field(`${FIELD}, type: object, example: { $ref: other.json }`), []],
  [
    'so are those in extensions of others',
    field(
      `${FIELD}, type: object, x-ms-examples: { one: { $ref: one.json } }, x-sample: { $ref: other.json }`,
    ),
    [],
  ],
  [
    'a response may be called default',
    'paths: { /orders: { get: { responses: { default: { description: Wrong., schema: { $ref: "#/definitions/Wrong" } } } } } }',
    ['unknown-reference'],
  ],
  [
    'a definition may be called example',
    'definitions: { example: { $ref: "#/definitions/Wrong" }, Order: { properties: { note: { $ref: "#/definitions/example" } } } }',
    ['unknown-reference'],
  ],
  ['keys of other tools are no mistake', field(`${FIELD}, type: string, x-ms-mutability: [read]`), []],
  [
    'names of properties are no extensions',
    field(`${FIELD}, type: object, properties: { x-ms-anything: { type: string, ${FIELD} } }`),
    [],
  ],
  ['null stands for no default', field(`${FIELD}, type: string, enum: [a, b], default: ~`), []],
  [
    'a paged answer whose form is open',
    'paths: { /orders: { get: { responses: { "200": { schema: { type: object, $ref: null } } } } } }',
    ['unused'],
  ],
  [
    'an environment variable stands for host and basePath',
    '{ host: \'@environmentVariables("contoso_host")\', basePath: \'@environmentVariables("contoso_path")\' }',
    [],
  ],
  [
    'two bodies are reported once',
    'paths: { /orders: { post: { parameters: [{ name: a, in: body, schema: {} }, { name: a, in: body, schema: {} }] } } }',
    ['two-bodies', 'unused'],
  ],
];

describe('documents', () => {
  test.each(CASES)('%s', (_name, change, codes) => {
    expect(codesOfConnector({ [DOCUMENT]: change })).toEqual(codes.map((one) => `connector/${one}`));
  });
});

test('once for a shared parameter', () => {
  const lines =
    'paths: { "/orders/{id}/lines": { get: { operationId: ListLines, summary: List lines, description: Lists lines., parameters: [{ $ref: "#/parameters/Id" }], responses: { "204": { description: None. } } } } }';
  expect(codesOfConnector({ [DOCUMENT]: `{ parameters: { Id: { required: false } }, ${lines} }` })).toEqual([
    'connector/path-optional',
  ]);
});

const SETTINGS: readonly Case[] = [
  [
    'capitals of oAuthSettings do not matter',
    '{ connectionParameters: { token: { type: OAuthSetting, oauthSettings: { identityProvider: aad } } } }',
    [],
  ],
  [
    'setheader works on a failure too',
    '{ policyTemplateInstances: [{ templateId: SetHeader, parameters: { x-ms-apimTemplateParameter.name: A, x-ms-apimTemplateParameter.value: b, x-ms-apimTemplate-policySection: Failure } }] }',
    [],
  ],
];

describe('settings', () => {
  test.each(SETTINGS)('%s', (_name, change, codes) => {
    const properties = merged('apiProperties.json', `{ properties: ${change} }`);
    expect(codesOfConnector({ [DOCUMENT]: '{}', 'apiProperties.json': properties })).toEqual(
      codes.map((one) => `connector/${one}`),
    );
  });
});

test('published code has its class in small letters', () => {
  expect(codesOfConnector({ 'script.csx': 'public class script: ScriptBase { }' })).toEqual([]);
});

test('a chain of references as long as a document can be', () => {
  const length = 30_000;
  const links = Array.from({ length }, (_, at): [string, JsonValue] => [
    `D${at}`,
    { $ref: `#/definitions/D${at + 1}` },
  ]);
  const document = JSON.parse(merged(DOCUMENT, told('{ $ref: "#/definitions/D0" }'))) as JsonObject;
  const codes = findings({
    ...document,
    definitions: { ...(document['definitions'] as JsonObject), ...Object.fromEntries(links) },
  }).map((one) => one.code);
  expect(codes).toEqual(['connector/unknown-reference', 'connector/large']);
});

function findings(document: JsonValue) {
  const { diagnostics, report } = collect();
  checkConnector({ document, at: { file: DOCUMENT, path: [], part: 'value' } }, report);
  return diagnostics;
}
