/** A value that a schema was drawn for has the type of the schema; schemas of any shape have a type, and soon. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimed } from '../../../src/analysis/types/claimed-type.ts';
import { schemaType } from '../../../src/analysis/types/schema-type.ts';
import { settled } from '../../../src/analysis/types/settled-type.ts';
import { valueFromJson } from '../../../src/expression/run/value-from-json.ts';
import { hasType, isAny } from '../../../src/expression/types/type-operations.ts';
import { typeText } from '../../../src/expression/types/type-words.ts';
import type { JsonObject, JsonValue } from '../../../src/source/json-value.ts';

interface Pair {
  readonly schema: JsonObject;
  readonly value: JsonValue;
}

const plain: fc.Arbitrary<Pair> = fc.oneof(
  fc.integer().map((value) => ({ schema: { type: 'integer' }, value })),
  fc
    .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
    .map((value) => ({ schema: { type: 'number' }, value })),
  fc.boolean().map((value) => ({ schema: { type: 'boolean' }, value })),
  fc.string().map((value) => ({ schema: { type: 'string' }, value })),
  fc.string().map((value) => ({ schema: { type: 'string', format: 'binary' }, value })),
  fc.constantFrom('a', 1, null, true).map((value) => ({ schema: { enum: ['a', 1, null, true] }, value })),
  fc.anything({ maxDepth: 0, values: [fc.string(), fc.integer()] }).map(() => ({ schema: {}, value: 'x' })),
);

const drawn: fc.Arbitrary<Pair> = fc.letrec<{ pair: Pair }>((tie) => ({
  pair: fc
    .oneof(
      { maxDepth: 3 },
      plain,
      fc.array(tie('pair'), { minLength: 1, maxLength: 1 }).map(([one]) => ({
        schema: { type: 'array', items: one?.schema ?? {} },
        value: one === undefined ? [] : [one.value, one.value],
      })),
      objectPair(
        fc.dictionary(
          fc.constantFrom('a', 'B', 'b', 'c d', 'e/f'),
          fc.tuple(tie('pair'), fc.boolean(), fc.boolean()),
        ),
      ),
      fc.tuple(tie('pair'), tie('pair')).map(([one, other]) => ({
        schema: { anyOf: [one.schema, other.schema] },
        value: other.value,
      })),
    )
    .chain((one) => fc.constantFrom(one, nullable(one), nullValue(one))),
})).pair;

/** Members that are required, or are there without being so. */
function objectPair(
  members: fc.Arbitrary<Readonly<Record<string, [Pair, boolean, boolean]>>>,
): fc.Arbitrary<Pair> {
  return members.map((found) => {
    const entries = Object.entries(found);
    return {
      schema: {
        type: 'object',
        properties: Object.fromEntries(entries.map(([name, [one]]) => [name, one.schema])),
        required: entries.flatMap(([name, [, isRequired]]) => (isRequired ? [name] : [])),
      },
      value: Object.fromEntries(
        entries.flatMap(([name, [one, isRequired, isThere]]) =>
          isRequired || isThere ? [[name, one.value]] : [],
        ),
      ),
    };
  });
}

function nullable({ schema, value }: Pair): Pair {
  return { schema: { ...schema, 'x-nullable': true }, value };
}

function nullValue(pair: Pair): Pair {
  return { ...nullable(pair), value: null };
}

test('the type of a schema has the values that the schema was drawn for', () => {
  fc.assert(
    fc.property(drawn, ({ schema, value }) => {
      const type = schemaType(schema);
      const found = valueFromJson(value);
      expect([type, claimed(type), settled(type)].map((one) => hasType(found, one))).toEqual([
        true,
        true,
        true,
      ]);
    }),
    { numRuns: 2000 },
  );
});

test('any JSON is a schema of some type', () => {
  fc.assert(
    fc.property(
      fc.jsonValue(),
      fc.constantFrom('properties', 'items', 'allOf', 'type', 'enum', 'required'),
      (json, key) => {
        const schema = { type: 'object', [key]: json } as JsonObject;
        expect(typeText(schemaType(schema))).toBeTypeOf('string');
      },
    ),
    { numRuns: 1000 },
  );
});

test.each<readonly [string, JsonValue, string]>([
  ['a list of types', { type: ['string', 'null'] }, 'string | null'],
  ['nullable', { type: 'integer', nullable: true }, 'integer | null'],
  [
    'allOf',
    {
      allOf: [
        { properties: { a: { type: 'string' } } },
        { required: ['b'], properties: { b: { type: 'boolean' } } },
      ],
    },
    '{ a?: string, b: boolean, … }',
  ],
  ['a map', { type: 'object', additionalProperties: { type: 'string' } }, 'object'],
  [
    'closed',
    { type: 'object', properties: { a: { type: 'string' } }, additionalProperties: false },
    '{ a?: string }',
  ],
  ['no type, but members', { properties: { a: { type: 'number' } } }, '{ a?: integer | float | decimal, … }'],
  ['a word that is no type', { type: 'text' }, 'any'],
  ['nothing', {}, 'any'],
  ['an enumeration', { type: 'string', enum: ['a', 'b'] }, 'string'],
  ['no schema', 5, 'any'],
])('%s', (_, schema, wanted) => {
  expect(typeText(schemaType(schema))).toBe(wanted);
});

test('a definition that holds itself', () => {
  const node: JsonObject = {
    type: 'object',
    properties: { next: { $ref: '#/n' }, name: { type: 'string' } },
  };
  expect(typeText(schemaType({ $ref: '#/n' }, () => node))).toBe('{ next?: any, name?: string, … }');
});

test('definitions that stand for very many types', () => {
  const properties = Object.fromEntries('abcdefghij'.split('').map((name) => [name, { $ref: 'deeper' }]));
  // Each reference leads to a new definition, ten of them in each.
  const type = schemaType({ $ref: 'first' }, () => ({ type: 'object', properties }));
  expect(isAny(type)).toBe(false);
});
