/** What holds for any two documents: nothing is thrown, nothing changes without a change, and what comes one way goes the other. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { words } from '../../../src/diagnostics/diagnostic.ts';
import type { JsonValue } from '../../../src/source/json-value.ts';
import { changesBetween, operationsIn, said } from './helpers.ts';

const name = fc.constantFrom('a', 'b', 'c', 'Order', 'order', 'constructor', 'toString');
const type = fc.constantFrom('string', 'number', 'integer', 'boolean', 'array', 'object');
const visibility = fc.constantFrom('internal', 'advanced', 'important', 'none');
const reference = name.map((one) => ({ $ref: `#/definitions/${one}` }));

/** Schemas that refer to each other, also in circles. */
const schema: fc.Arbitrary<JsonValue> = fc.letrec<{ schema: JsonValue }>((tie) => ({
  schema: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    reference,
    fc.record(
      {
        type,
        format: fc.constantFrom('date', 'int32', 'byte'),
        title: name,
        enum: fc.uniqueArray(name, { minLength: 1, maxLength: 3 }),
        default: name,
        readOnly: fc.boolean(),
        required: fc.uniqueArray(name, { maxLength: 3 }),
        'x-ms-visibility': visibility,
        'x-ms-dynamic-values': fc.record({ operationId: name, 'value-path': name }),
        properties: fc.dictionary(name, tie('schema'), { maxKeys: 3 }),
        items: tie('schema'),
        allOf: fc.array(tie('schema'), { maxLength: 2 }),
        additionalProperties: fc.oneof(fc.boolean(), tie('schema')),
      },
      { requiredKeys: [] },
    ),
  ),
})).schema;

const parameter: fc.Arbitrary<JsonValue> = fc.oneof(
  fc.record({ name, in: fc.constant('body'), schema }),
  fc.record(
    { name, in: fc.constantFrom('query', 'header', 'path', 'formData'), required: fc.boolean(), type },
    { requiredKeys: ['name', 'in'] },
  ),
);

const operation = fc.record(
  {
    operationId: fc.constantFrom('Get', 'List', 'Create', 'Delete', 'Find', 'Change'),
    summary: name,
    deprecated: fc.boolean(),
    'x-ms-visibility': visibility,
    'x-ms-trigger': fc.constantFrom('single', 'batch'),
    parameters: fc.array(parameter, { maxLength: 3 }),
    responses: fc.dictionary(
      fc.constantFrom('200', '201', '204', 'default'),
      fc.record({ description: name, schema }, { requiredKeys: ['description'] }),
    ),
  },
  { requiredKeys: ['operationId'] },
);

const document: fc.Arbitrary<JsonValue> = fc.record({
  swagger: fc.constant('2.0'),
  paths: fc.dictionary(
    fc.constantFrom('/a', '/a/', '/a/{a}', '/a/{b}', '/b'),
    fc.dictionary(fc.constantFrom('get', 'post', 'patch'), operation, { maxKeys: 2 }),
    { maxKeys: 3 },
  ),
  definitions: fc.dictionary(name, schema, { maxKeys: 4 }),
});

/** Any JSON, with the keys of a document in many of its places. */
const key = fc.constantFrom(
  'paths',
  '/a',
  'get',
  'parameters',
  'responses',
  '200',
  'schema',
  'properties',
  '$ref',
  'allOf',
);
const anything: fc.Arbitrary<JsonValue> = fc.letrec<{ any: JsonValue }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.constantFrom<JsonValue>(
      null,
      true,
      1,
      '',
      'x',
      '#/paths',
      '#/paths/~1a/get',
      '#',
      '2.0',
      'other.json',
    ),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(fc.oneof(key, fc.string({ maxLength: 3 })), tie('any'), { maxKeys: 4 }),
    fc.record({ operationId: name, parameters: tie('any'), responses: tie('any') }),
  ),
})).any;
const oddDocument = fc.oneof(
  anything,
  fc.record({ paths: fc.record({ '/a': fc.record({ get: anything }) }), definitions: anything }),
);

const RUNS = { numRuns: 500 };

describe('any two documents', () => {
  test.each([
    ['that are JSON', oddDocument],
    ['that are connectors', document],
  ])('%s: every change has words and a place in one of them', (_, documents) => {
    fc.assert(
      fc.property(documents, documents, (before, after) => {
        for (const change of changesBetween(before, after)) {
          expect(['before', 'after']).toContain(change.at.file);
          expect(words(change).message).not.toMatch(/undefined|\[object|''/);
        }
      }),
      RUNS,
    );
  });

  test('the same difference is said once', () => {
    fc.assert(
      fc.property(document, document, (before, after) => {
        const all = changesBetween(before, after).map((one) =>
          JSON.stringify([one.code, one.at, words(one).message]),
        );
        expect(new Set(all).size).toBe(all.length);
      }),
      RUNS,
    );
  });

  test('what is new one way is gone the other way', () => {
    fc.assert(
      fc.property(document, document, (before, after) => {
        const there = changesBetween(before, after);
        const back = changesBetween(after, before);
        expect(operationsIn(back, 'change/operation-removed')).toEqual(
          operationsIn(there, 'change/operation-added'),
        );
        expect(operationsIn(there, 'change/operation-removed')).toEqual(
          operationsIn(back, 'change/operation-added'),
        );
      }),
      RUNS,
    );
  });
});

describe('a document and itself', () => {
  test.each([
    ['JSON', oddDocument],
    ['connector', document],
  ])('any %s: nothing changed', (_, documents) => {
    fc.assert(
      fc.property(documents, (one) => {
        expect(said(changesBetween(one, structuredClone(one)))).toEqual([]);
      }),
      RUNS,
    );
  });
});

describe('one change in a definition is one message, however many operations use it', () => {
  const using = (count: number, properties: JsonValue): JsonValue => ({
    paths: Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `/things/${index}`,
        {
          get: {
            operationId: `Get${index}`,
            responses: { 200: { schema: { $ref: '#/definitions/Thing' } } },
          },
        },
      ]),
    ),
    definitions: {
      Thing: { type: 'object', properties: { id: { type: 'string' }, deep: { type: 'object', properties } } },
    },
  });

  test.each([1, 2, 3, 4, 20, 300])('%d operations', (count) => {
    const changes = changesBetween(
      using(count, { x: { type: 'string' } }),
      using(count, { x: { type: 'array' } }),
    );
    expect(changes.map((one) => one.code)).toEqual(['change/type']);
    const [text] = said(changes);
    expect(text).toContain("'deep.x' in the output of Get0");
    expect(text).toMatch(count > 3 ? new RegExp(`Get0, Get1 and ${count - 2} more is`) : /Get\d is/);
  });
});

describe('deep and round documents', () => {
  const chain = (length: number, end: JsonValue): JsonValue => ({
    paths: {
      '/a': { get: { operationId: 'Get', responses: { 200: { schema: { $ref: '#/definitions/d0' } } } } },
    },
    definitions: {
      ...Object.fromEntries(
        Array.from({ length }, (_, index) => [
          `d${index}`,
          { allOf: [{ $ref: `#/definitions/d${index + 1}` }] },
        ]),
      ),
      [`d${length}`]: { type: 'object', properties: { end } },
    },
  });

  test.each([100, 20_000])('allOf over %d definitions', (length) => {
    const changes = changesBetween(chain(length, { type: 'string' }), chain(length, { type: 'number' }));
    expect(said(changes)).toEqual([
      "change/type: 'end' in the output of Get is a number now, it was a text.",
    ]);
  });

  const nested = (levels: number, end: JsonValue): JsonValue => {
    let schema = end;
    for (let level = 0; level < levels; level += 1) schema = { type: 'object', properties: { p: schema } };
    return { paths: { '/a': { get: { operationId: 'Get', responses: { 200: { schema } } } } } };
  };

  test('properties over 400 levels', () => {
    const changes = changesBetween(nested(400, { type: 'string' }), nested(400, { type: 'number' }));
    expect(changes.map((one) => one.code)).toEqual(['change/type']);
  });
});
