/**
 * What the JSON Schema of OpenAPI 2.0 says, in the words of a maker: only about the form that is meant, and not about what a rule has said.
 * One line a case: a change of the document that the pages' examples change, and the messages it gives.
 */
import { expect, test } from 'vitest';
import { checkConnector } from '../../src/connector/check-connector.ts';
import { collect, words } from '../../src/diagnostics/diagnostic.ts';
import type { JsonValue } from '../../src/source/json-value.ts';
import { merged } from '../rules/connector-example.ts';

const DOCUMENT = 'apiDefinition.swagger.yaml';

const CASES: readonly (readonly [change: string, messages: readonly string[]])[] = [
  [
    'paths: { /orders: { get: { parameters: [{ name: a, in: query, type: string, x-ms-summary: A, description: One., label: A }] } } }',
    ["entry 1 of 'parameters' has the key 'label', which does not belong there"],
  ],
  [
    'paths: { /orders: { get: { parameters: [{ name: a, in: query, x-ms-summary: A, description: One. }] } } }',
    ["entry 1 of 'parameters' has no 'type'"],
  ],
  [
    'paths: { /orders: { get: { parameters: [{ name: a, in: header, type: string, collectionFormat: multi, x-ms-summary: A, description: One. }] } } }',
    ["'collectionFormat' is not one of csv, ssv, tsv, pipes"],
  ],
  [
    'paths: { "/orders/{id}": { get: { parameters: [{ $ref: "#/parameters/Id", description: One. }] } } }',
    ["entry 1 of 'parameters' has the key 'description', which does not belong there"],
  ],
  [
    'paths: { /orders: { get: { responses: { "200": { content: {} } } } } }',
    ["'200' has the key 'content', which does not belong there"],
  ],
  [
    'definitions: { Order: { properties: { id: { minLength: -1 } } } }',
    ["'minLength' is a number that makes no sense there"],
  ],
  [
    'definitions: { Order: { additionalProperties: 1 } }',
    ["'additionalProperties' has none of the forms that are allowed there"],
  ],
  ['definitions: { Order: { required: [] } }', ["'required' is empty"]],
  ['securityDefinitions: { key: { in: cookie } }', ["'in' is not one of header, query"]],
  [
    'securityDefinitions: { key: { scopes: {} } }',
    ["'key' has the key 'scopes', which does not belong there"],
  ],
  ['host: "{shop}.contoso.com"', ["'host' has characters that cannot stand there"]],
  ['schemes: [https, https]', ["'schemes' has an entry twice"]],
  ['info: { version: 1 }', ["'version' is not of the type string"]],
  [
    '{ summary: Orders, info: { version: null } }',
    ["the document has the key 'summary', which does not belong there", "'info' has no 'version'"],
  ],
];

test.each(CASES)('%s', (change, messages) => {
  const { diagnostics, report } = collect();
  const document = JSON.parse(merged(DOCUMENT, change)) as JsonValue;
  checkConnector({ document, at: { file: DOCUMENT, path: [], part: 'value' } }, report);
  const found = diagnostics.filter((one) => one.code === 'connector/openapi');
  expect(found.map((one) => words(one).message)).toEqual(
    messages.map((one) => `OpenAPI 2.0 does not allow this: ${one}.`),
  );
});
