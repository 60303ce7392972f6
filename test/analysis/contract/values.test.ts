/** Values against schemas: what is refused, what is doubtful (`?`), and what is nobody's business. */
import { describe, expect, test } from 'vitest';
import { contractOfDocument } from '../../../src/analysis/contract/contract-of-document.ts';
import {
  ANY,
  ANY_ARRAY,
  ANY_OBJECT,
  BOOLEAN,
  CONTENT,
  FLOAT,
  INTEGER,
  NEVER,
  NULL,
  STRING,
  type Type,
} from '../../../src/expression/types/type.ts';
import { unionOf } from '../../../src/expression/types/type-operations.ts';
import { claimed } from '../../../src/analysis/types/claimed-type.ts';
import { numberOf, type JsonObject, type JsonValue } from '../../../src/source/json-value.ts';
import { faultsOf } from './faults.ts';

/** What is said of a value; an expression has the type. */
function faults(
  schema: JsonObject,
  value: JsonValue,
  { in: where = 'body', type = ANY }: { readonly in?: string; readonly type?: Type } = {},
) {
  const parameter = where === 'body' ? { schema } : schema;
  const parameters = [{ name: 'x', in: where, ...parameter }];
  const contract = contractOfDocument({ paths: { '/a': { post: { operationId: 'Act', parameters } } } }, 'A');
  const operation = contract.operations.get('Act');
  return operation === undefined ? ['no operation'] : faultsOf({ x: value }, operation, contract, type);
}

const int = { type: 'integer' };
const text = { type: 'string' };

describe('written out', () => {
  test.each<[JsonObject, JsonValue, string?]>([
    [int, 5],
    [int, '5'],
    [int, ' 1,000 '],
    [int, numberOf('1.0')],
    [int, 1.5, 'not integer'],
    [int, 'five', 'not integer'],
    [int, '', 'not integer'],
    [int, true, 'not integer?'],
    [int, [1], 'not integer'],
    [int, { a: 1 }, 'not integer'],
    [int, null],
    [{ type: 'integer', format: 'int32' }, 3_000_000_000, 'not int32'],
    [{ type: 'integer', format: 'int64' }, 3_000_000_000],
    [{ type: 'number' }, '1e3'],
    [{ type: 'number' }, 'much', 'not number'],
    [{ type: 'boolean' }, 'True'],
    [{ type: 'boolean' }, 'yes', 'not boolean'],
    [{ type: 'boolean' }, 2, 'not boolean?'],
    [text, 5],
    [text, true],
    [text, ''],
    [text, ['a'], 'not string?'],
    [text, { a: 1 }, 'not string?'],
    [text, { $content: 'YQ==', '$content-type': 'text/plain' }],
    [{ type: 'string', format: 'binary' }, { any: 1 }],
    [{ type: 'string', format: 'date' }, '2026-01-31'],
    [{ type: 'string', format: 'date-time' }, '1/31/2026 8:00 AM'],
    [{ type: 'string', format: 'date-time' }, '31/01/2026', 'not date-time'],
    [{ type: 'string', format: 'date' }, 44378, 'not date'],
    [{ type: 'string', format: 'date' }, '', 'not date'],
    [{ type: 'string', format: 'email' }, 'a@contoso.com; b@contoso.com'],
    [{ type: 'string', format: 'email' }, 'a', 'not email?'],
    [{ type: 'string', format: 'uuid' }, '{3F0C5A52-6F0E-4C0F-9D3A-0C0D1F3A7C11}'],
    [{ type: 'string', format: 'uuid' }, '17', 'not uuid?'],
    [{ type: 'string', format: 'other' }, 'x'],
    [{ type: 'array', items: int }, [1, '2']],
    [{ type: 'array', items: int }, [1, 'two'], 'not integer'],
    [{ type: 'array' }, '[1]'],
    [{ type: 'array' }, 'one', 'not array'],
    [{ type: 'array' }, { a: 1 }, 'not array'],
    [{ type: 'object' }, '{"a":1}'],
    [{ type: 'object' }, 'a', 'not object'],
    [{ type: 'object' }, 5, 'not object'],
    [{ type: 'string', enum: ['a', 'b'] }, 'a'],
    [{ type: 'string', enum: ['a', 'b'] }, 'c', 'choice'],
    [{ type: 'integer', enum: [1, 2] }, '2'],
    [{ type: 'integer', enum: [1, 2] }, 3, 'choice'],
    [{ type: 'string', enum: ['a'], 'x-ms-enum': { modelAsString: true } }, 'c'],
    [{ type: 'array', items: { type: 'string', enum: ['a'] } }, ['a', 'c'], 'choice'],
    [{ type: 'string', maxLength: 2 }, 'abc', 'maxLength'],
    [{ type: 'string', minLength: 2 }, 'a', 'minLength?'],
    [{ type: 'integer', maximum: 2 }, '3', 'maximum?'],
    [{ type: 'number', minimum: 2 }, 1.5, 'minimum?'],
    [{ type: 'string', pattern: '^[a-z]+$' }, 'A', 'pattern?'],
    [{ type: 'string', pattern: '^[a-z]+$' }, 'a'],
    [{ type: 'string', pattern: '(' }, 'a'],
    [{ type: 'string', pattern: '^(a+)+$' }, `${'a'.repeat(60)}!`],
    [{ type: 'string', pattern: 'a*a*a*a*a*b' }, 'a'.repeat(200)],
    [{ type: 'file' }, 5],
    [{}, 5],
    [{ type: ['string', 'null'] }, { a: 1 }],
  ])('%j takes %j: %s', (schema, value, fault) => {
    expect(faults(schema, value).map((one) => one.slice(one.indexOf(': ') + 2))).toEqual(
      fault === undefined ? [] : [fault],
    );
  });

  test('an empty text is only doubtful where it may be left out', () => {
    expect(faults(int, '', { in: 'query' })).toEqual(['x: not integer?']);
  });

  test.each<[JsonValue, string[]]>([
    ['', ['x: empty']],
    [null, ['x: empty']],
    ['a', []],
  ])('in the path: %j', (value, expected) => {
    expect(faults(text, value, { in: 'path' })).toEqual(expected);
  });
});

describe('expressions', () => {
  const lists = { type: 'array' };
  const free = { type: 'object' };
  const yes = { type: 'boolean' };
  test.each<[JsonObject, Type, string?]>([
    [int, ANY],
    [int, NEVER],
    [int, STRING],
    [int, FLOAT],
    [int, NULL],
    [int, BOOLEAN, 'not integer?'],
    [int, ANY_ARRAY, 'not integer'],
    [int, unionOf(ANY_ARRAY, INTEGER)],
    [int, unionOf(ANY_ARRAY, BOOLEAN), 'not integer?'],
    [int, claimed(ANY_ARRAY), 'not integer?'],
    [int, { kind: 'string', is: 'many' }, 'not integer'],
    [int, { kind: 'string', is: '5' }],
    [yes, INTEGER, 'not boolean?'],
    [yes, ANY_OBJECT, 'not boolean'],
    [lists, STRING, 'not array?'],
    [lists, ANY_OBJECT, 'not array'],
    [lists, ANY_ARRAY],
    [free, STRING, 'not object?'],
    [free, ANY_ARRAY, 'not object'],
    [free, unionOf(ANY_OBJECT, STRING)],
    [text, INTEGER],
    [text, ANY_ARRAY, 'not string?'],
    [text, CONTENT],
    [{ type: 'string', format: 'byte' }, ANY_ARRAY],
    [{}, ANY_ARRAY],
  ])('%j of %j: %s', (schema, type, fault) => {
    expect(faults(schema, "@outputs('A')", { type })).toEqual(fault === undefined ? [] : [`x: ${fault}`]);
  });

  test('that are none', () => {
    expect(faults(int, '@@outputs', { type: ANY })).toEqual(['x: not integer']);
    expect(faults(int, 'a@contoso.com', { type: ANY })).toEqual(['x: not integer']);
  });

  test('in the path', () => {
    expect(faults(text, '@null', { in: 'path', type: NULL })).toEqual(['x: empty']);
    expect(faults(text, "@outputs('A')", { in: 'path' })).toEqual([]);
  });
});
