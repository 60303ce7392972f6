/**
 * The oracle for the form of a document: whatever `@apidevtools/swagger-parser` refuses, our rules report too. The product does not use it:
 * it is asynchronous, it stops at the first mistake, and it names no place in the text. So the product has its JSON Schema and rules of its own.
 */
import { readdirSync } from 'node:fs';
import SwaggerParser from '@apidevtools/swagger-parser';
import type { OpenAPI } from 'openapi-types';
import { expect, test } from 'vitest';
import { checkConnector } from '../../src/connector/check-connector.ts';
import { collect } from '../../src/diagnostics/diagnostic.ts';
import { nodeHost } from '../../src/io/node-host.ts';
import { readConnector } from '../../src/load/read-connector.ts';
import { MAX_SOURCE_BYTES } from '../../src/load/read-source.ts';
import { plainNumbers, type JsonValue } from '../../src/source/json-value.ts';
import { merged } from '../rules/connector-example.ts';

/** Each is merged into the document that the examples of the pages change: maps are merged, null removes, all else takes the old one's place. */
const MISTAKES: readonly [code: string, change: string][] = [
  ['openapi', 'info: { version: null }'],
  ['openapi', 'info: { version: 1 }'],
  ['openapi', 'extra: 1'],
  ['openapi', 'paths: { orders: { get: { operationId: A, responses: { 200: { description: Done. } } } } }'],
  ['openapi', 'paths: { /orders: { get: { tags: [a, a] } } }'],
  ['openapi', 'paths: { /orders: { get: { requestBody: { content: {} } } } }'],
  ['openapi', 'paths: { /orders: { fetch: { operationId: A } } }'],
  ['openapi', 'paths: { /orders: { get: { responses: { "200": { description: null } } } } }'],
  ['openapi', 'paths: { /orders: { get: { responses: { "200": { content: {} } } } } }'],
  [
    'openapi',
    'paths: { /orders: { get: { parameters: [{ name: a, in: query, type: string, label: A }] } } }',
  ],
  [
    'openapi',
    'paths: { /orders: { get: { parameters: [{ name: a, in: query, type: string, enum: [] }] } } }',
  ],
  ['openapi', 'paths: { /orders: { get: { parameters: [{ name: a, in: query }] } } }'],
  [
    'openapi',
    'paths: { /orders: { post: { parameters: [{ name: a, in: body, type: string, schema: {} }] } } }',
  ],
  ['openapi', 'definitions: { Order: { properties: [] } }'],
  ['openapi', 'definitions: { Order: { required: id } }'],
  ['openapi', 'definitions: { Order: { nullable: true } }'],
  ['openapi', 'definitions: { Order: { oneOf: [{ type: object }] } }'],
  ['openapi', 'securityDefinitions: { key: { name: null } }'],
  ['openapi', 'schemes: [ftp]'],
  ['title', 'info: { title: null }'],
  ['host', 'host: https://orders.contoso.com'],
  ['base-path', 'basePath: v1'],
  ['no-operations', 'paths: null'],
  ['no-success-response', 'paths: { /orders: { get: { responses: null } } }'],
  ['status', 'paths: { /orders: { get: { responses: { ok: { description: Done. } } } } }'],
  ['status', 'paths: { /orders: { get: { responses: { "999": { description: Done. } } } } }'],
  ['security-type', 'securityDefinitions: { key: { type: bearer } }'],
  ['same-operation-id', 'paths: { /orders: { get: { operationId: CreateOrder } } }'],
  ['path-name', 'paths: { "/orders/{id}": { get: { parameters: null } } }'],
  [
    'path-name-twice',
    'paths: { "/{id}/{id}": { get: { parameters: [{ $ref: "#/parameters/Id" }], responses: { "204": { description: Done. } } } } }',
  ],
  ['path-parameter', 'paths: { /orders: { get: { parameters: [{ $ref: "#/parameters/Id" }] } } }'],
  ['path-optional', 'parameters: { Id: { required: null } }'],
  ['path-optional', 'parameters: { Id: { required: false } }'],
  [
    'same-parameter',
    'paths: { "/orders/{id}": { get: { parameters: [{ $ref: "#/parameters/Id" }, { $ref: "#/parameters/Id" }] } } }',
  ],
  ['parameter-in', 'parameters: { Id: { in: cookie } }'],
  ['parameter-name', 'parameters: { Id: { name: null } }'],
  [
    'two-bodies',
    'paths: { /orders: { post: { parameters: [{ name: a, in: body, schema: {} }, { name: b, in: body, schema: {} }] } } }',
  ],
  [
    'body-and-form',
    'paths: { /orders: { post: { parameters: [{ name: a, in: body, schema: {} }, { name: b, in: formData, type: string }] } } }',
  ],
  ['body-schema', 'paths: { /orders: { post: { parameters: [{ name: a, in: body }] } } }'],
  ['file-consumes', 'paths: { /orders: { post: { parameters: [{ name: a, in: formData, type: file }] } } }'],
  ['type', 'paths: { /orders: { get: { parameters: [{ name: a, in: query, type: date }] } } }'],
  ['type', 'paths: { /orders: { get: { parameters: [{ name: a, in: query, type: object }] } } }'],
  ['type', 'definitions: { Order: { properties: { id: { type: text } } } }'],
  ['array-items', 'paths: { /orders: { get: { parameters: [{ name: a, in: query, type: array }] } } }'],
  [
    'array-items',
    'paths: { /products: { get: { responses: { "200": { schema: { type: array, items: null } } } } } }',
  ],
  [
    'array-items',
    'paths: { /orders: { get: { responses: { "200": { headers: { Next: { type: array } } } } } } }',
  ],
  ['required-unknown', 'definitions: { NewOrder: { required: [produkt] } }'],
  ['required-unknown', 'definitions: { NewOrder: { properties: null } }'],
  ['enum-twice', 'definitions: { Order: { properties: { id: { enum: [a, a] } } } }'],
  [
    'unknown-reference',
    'paths: { /orders: { get: { responses: { "200": { schema: { $ref: "#/definitions/Odrer" } } } } } }',
  ],
];

const CODES = new Set(MISTAKES.map(([code]) => `connector/${code}`));

test('neither has anything to say about the document itself', async () => {
  const document = documentOf('{}');
  expect(await refused(document)).toBe(false);
  expect(codesOf(document)).toEqual([]);
});

test.each(MISTAKES)('%s: %s', async (code, change) => {
  const document = documentOf(change);
  expect(await refused(document)).toBe(true);
  expect(codesOf(document)).toContain(`connector/${code}`);
});

const folder = process.env['COSELL_CORPUS_CONNECTORS'];

test.runIf(folder !== undefined)('published connectors', { timeout: 120_000 }, async () => {
  const host = nodeHost(folder ?? '', MAX_SOURCE_BYTES);
  const [said, silent]: [string[], string[]] = [[], []];
  for (const file of readdirSync(folder ?? '').filter((one) => one.endsWith('.swagger.json'))) {
    const { report } = collect();
    const connector = readConnector({ host, sources: new Map(), report }, file);
    if (connector === undefined || !(await refused(connector.document))) continue;
    (codesOf(connector.document).some((code) => CODES.has(code)) ? said : silent).push(file);
  }
  expect(said).not.toEqual([]);
  expect(silent).toEqual([]);
});

function documentOf(change: string): JsonValue {
  return JSON.parse(merged('apiDefinition.swagger.yaml', change)) as JsonValue;
}

async function refused(document: JsonValue): Promise<boolean> {
  // It changes what it is given.
  const copy = structuredClone(plainNumbers(document)) as unknown as OpenAPI.Document;
  try {
    await SwaggerParser.validate(copy, { resolve: { external: false }, dereference: { circular: 'ignore' } });
    return false;
  } catch {
    return true;
  }
}

function codesOf(document: JsonValue): readonly string[] {
  const { diagnostics, report } = collect();
  checkConnector({ document, at: { file: 'orders.swagger.json', path: [], part: 'value' } }, report);
  return diagnostics.map((one) => one.code);
}
