/** What a document says of its operations, and that nothing is read before it is asked for. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { certifiedOperations } from '../../../src/analysis/contract/certified-contract.ts';
import { contractOfDocument } from '../../../src/analysis/contract/contract-of-document.ts';
import type { Contract } from '../../../src/analysis/contract/contract.ts';
import { partNamed } from '../../../src/analysis/contract/parts.ts';
import { typeText } from '../../../src/expression/types/type-words.ts';
import type { JsonObject, JsonValue } from '../../../src/source/json-value.ts';
import { faultsOf } from './faults.ts';

/** A document with one operation, `Act`. */
function contractWith(operation: JsonObject, item: JsonObject = {}, more: JsonObject = {}): Contract {
  const paths = { '/orders/{id}': { ...item, post: { operationId: 'Act', ...operation } } };
  return contractOfDocument({ swagger: '2.0', ...more, paths }, 'Orders');
}

function actOf({ operations }: Contract) {
  const operation = operations.get('Act');
  if (operation === undefined) throw new Error('no operation');
  return operation;
}

/** A call that gives a body of this schema in `body`, as `body` or in parts. */
function faultsWith(schema: JsonObject, given: Readonly<Record<string, JsonValue>>, more: JsonObject = {}) {
  const contract = contractWith(
    { parameters: [{ name: 'body', in: 'body', required: true, schema }] },
    {},
    more,
  );
  return faultsOf(given, actOf(contract), contract);
}

describe('parameters', () => {
  test.each([
    ['required', { name: 'a', in: 'query', required: true, type: 'string' }, true],
    ['not required', { name: 'a', in: 'query', type: 'string' }, false],
    ['with a default', { name: 'a', in: 'query', required: true, type: 'string', default: 'x' }, false],
    [
      'the address of a webhook',
      { name: 'a', in: 'query', required: true, 'x-ms-notification-url': true },
      false,
    ],
  ])('%s', (_, parameter, needed) => {
    expect(actOf(contractWith({ parameters: [parameter] })).parameters.map((one) => one.needed)).toEqual([
      needed,
    ]);
  });

  test('by reference, and of the path', () => {
    const contract = contractWith(
      { parameters: [{ $ref: '#/parameters/Top' }] },
      { parameters: [{ name: 'id', in: 'path', required: true, type: 'string' }] },
      { parameters: { Top: { name: 'top', in: 'query', type: 'integer' } } },
    );
    expect(actOf(contract).parameters.map(({ name, in: where }) => `${where} ${name}`)).toEqual([
      'path id',
      'query top',
    ]);
  });

  test('nothing is read of operations that nobody asks for', () => {
    const unread = {
      get operationId() {
        return 'Quiet';
      },
      get parameters(): never {
        throw new Error('read');
      },
      get responses(): never {
        throw new Error('read');
      },
    };
    // A document is JSON; this one tells when it is looked at.
    const document = { paths: { '/a': { get: unread } } } as unknown as JsonObject;
    const { operations } = contractOfDocument(document, 'Orders');
    expect(operations.get('Quiet')?.isTrigger).toBe(false);
    expect(() => operations.get('Quiet')?.parameters).toThrow('read');
  });
});

describe('results', () => {
  const typeOf = (responses: JsonObject): string => typeText(actOf(contractWith({ responses })).body);
  const text = { schema: { type: 'string' } };
  const whole = { schema: { type: 'integer' } };

  test.each([
    ['of success', { '200': text, '400': whole }, 'string'],
    ['of several successes', { '200': text, '201': whole }, 'string | integer'],
    ['of success without content', { '200': text, '204': { description: 'Nothing.' } }, 'string'],
    ['where only a default is described', { default: text }, 'string'],
    ['where a default is the error', { '200': whole, default: text }, 'integer'],
    ['unknown', { '200': { description: 'Something.' } }, 'any'],
    [
      'that another call describes',
      { '200': { schema: { type: 'object', 'x-ms-dynamic-schema': {} } } },
      'any',
    ],
  ])('%s', (_, responses, type) => {
    expect(typeOf(responses)).toBe(type);
  });

  const content = { 'x-ms-notification-content': { schema: { type: 'boolean' } } };
  const url = { name: 'url', in: 'query', type: 'string', 'x-ms-notification-url': true };

  test('of a webhook: what it is called with', () => {
    const operation = { 'x-ms-trigger': 'single', parameters: [url], responses: { '200': text } };
    const act = actOf(contractWith(operation, content));
    expect([act.isTrigger, act.isWebhook, typeText(act.body)]).toEqual([true, true, 'boolean']);
  });

  test('of an operation beside a webhook: its own', () => {
    const act = actOf(contractWith({ responses: { '200': text } }, content));
    expect([act.isTrigger, act.isWebhook, typeText(act.body)]).toEqual([false, false, 'string']);
  });

  test('the address may stand deep in what is sent', () => {
    const schema = { properties: { hook: { $ref: '#/definitions/Hook' } } };
    const Hook = { properties: { url: { type: 'string', 'x-ms-notification-url': 'true' } } };
    const parameters = [{ name: 'body', in: 'body', schema }];
    expect(actOf(contractWith({ parameters }, {}, { definitions: { Hook } })).isWebhook).toBe(true);
  });
});

describe('parts of a body', () => {
  const customer = {
    type: 'object',
    required: ['id'],
    properties: { id: { type: 'string' }, name: { type: 'string' } },
  };
  const order = {
    type: 'object',
    required: ['customer'],
    properties: { customer, 'a/b': { type: 'integer' } },
  };

  test.each<[string, JsonObject, Readonly<Record<string, JsonValue>>, readonly string[]]>([
    ['all that is required', order, { 'body/customer/id': '1' }, []],
    ['a required object in part', order, { 'body/customer/name': 'x' }, ['body/customer/id: missing']],
    ['no required object', order, { 'body/a~1b': 1 }, ['body/customer: missing']],
    ['an expression for the object', order, { 'body/customer': "@outputs('A')" }, []],
    [
      'an object that is written out',
      order,
      { 'body/customer': { name: 'x' } },
      ['body/customer: missing body/customer/id'],
    ],
    ['nothing', order, {}, ['body: missing']],
    ['an unknown part', customer, { 'body/id': '1', 'body/nme': 'x' }, ['body/nme: unknown']],
    ['an unknown member', customer, { body: { id: '1', nme: 'x' } }, ['body/nme: unknown-member']],
    ['a misspelt member is not missing', customer, { body: { idd: '1' } }, ['body/idd: unknown-member']],
    ['a part of a text', customer, { 'body/id/x': '1' }, ['body/id/x: unknown']],
    ['a free object', { type: 'object' }, { 'body/any': 1 }, []],
    ['an open object', { ...customer, additionalProperties: {} }, { 'body/id': '1', 'body/any': 1 }, []],
    ['a dynamic object', { type: 'object', 'x-ms-dynamic-properties': {} }, { 'body/any': 1 }, []],
    [
      'a closed object',
      { ...customer, additionalProperties: false },
      { 'body/id': '1', 'body/any': 1 },
      ['body/any: unknown'],
    ],
    ['one of several', { oneOf: [customer] }, { body: { any: 1 } }, []],
    [
      'all of several',
      { allOf: [customer, { properties: { age: { type: 'integer' } } }] },
      { 'body/id': '1', 'body/age': 'x' },
      ['body/age: not integer'],
    ],
    [
      'what is hidden is not asked for',
      { type: 'object', required: ['a'], properties: { a: { 'x-ms-visibility': 'internal' }, b: {} } },
      { 'body/b': 1 },
      [],
    ],
    [
      'nor what has a default',
      { type: 'object', required: ['a'], properties: { a: { default: 1 }, b: {} } },
      { 'body/b': 1 },
      [],
    ],
    [
      'nor an object of which nothing is required',
      {
        type: 'object',
        required: ['a'],
        properties: { a: { type: 'object', properties: { c: {} } }, b: {} },
      },
      { 'body/b': 1 },
      [],
    ],
    [
      'read-only',
      { type: 'object', properties: { a: { type: 'string', readOnly: true } } },
      { 'body/a': 'x' },
      ['body/a: read-only'],
    ],
  ])('%s', (_, schema, given, faults) => {
    expect(faultsWith(schema, given)).toEqual(faults);
  });

  test('schemas in a circle end', () => {
    const Node = { type: 'object', required: ['next'], properties: { next: { $ref: '#/definitions/Node' } } };
    const given = { 'body/next/next': { next: null } };
    expect(faultsWith({ $ref: '#/definitions/Node' }, given, { definitions: { Node } })).toEqual([]);
  });

  test('definitions that use each other many times are read in no time', () => {
    const definitions: Record<string, JsonObject> = {};
    for (let level = 0; level < 60; level += 1) {
      const next = { $ref: `#/definitions/L${level + 1}` };
      definitions[`L${level}`] = {
        type: 'object',
        required: ['a', 'b'],
        properties: { a: next, b: next },
        allOf: [next, next],
      };
    }
    expect(faultsWith({ $ref: '#/definitions/L0' }, { 'body/a/b': {} }, { definitions })).not.toEqual(['x']);
  });

  test('of two parameters with one name nothing is known', () => {
    const parameters = [
      { name: 'id', in: 'path', required: true, type: 'integer' },
      { name: 'id', in: 'query', type: 'boolean' },
    ];
    const contract = contractWith({ parameters });
    expect(partNamed('id', actOf(contract), contract)).toMatchObject({ kind: 'known', schema: undefined });
  });
});

describe('old calls, by method and path', () => {
  const { operationAt } = contractOfDocument(
    {
      paths: {
        '/orders': { get: { operationId: 'List' } },
        '/orders/{id}': { get: { operationId: 'Get' }, patch: { operationId: 'Change' } },
        '/orders/{id}/lines/{line}': { get: { operationId: 'Line' } },
        '/orders/open': { get: { operationId: 'Open' } },
      },
    },
    'Orders',
  );

  test.each([
    ['get', '/orders', 'List'],
    ['PATCH', "/orders/@{encodeURIComponent('a/b')}", 'Change'],
    ['get', "/orders/@{body('A')?['id']}/lines/1", 'Line'],
    ['get', '/orders/open', undefined],
    ['get', '/customers', undefined],
    ['delete', '/orders/1', undefined],
  ])('%s %s: %s', (method, path, operationId) => {
    expect(operationAt(method, path)?.operationId).toBe(operationId);
  });
});

test('the certified connector: without what it lacks, with what it has in addition, its answers unknown', () => {
  const parameters = [
    { name: 'a', in: 'query', type: 'string' },
    { name: 'b', in: 'query', type: 'string' },
  ];
  const responses = { '200': { schema: { type: 'string' } } };
  const { operations } = contractWith({ parameters, responses });
  const certified = certifiedOperations(operations, {
    missingOperations: ['Other'],
    missingParameters: { '*': ['b'] },
    extraParameters: { Act: { c: 'required' } },
  }).get('Act');
  expect(certified?.parameters.map(({ name, needed }) => [name, needed])).toEqual([
    ['a', false],
    ['c', true],
  ]);
  expect(certified?.body.kind).toBe('any');
});

test('whatever a document holds, nothing is thrown', () => {
  const word = fc.constantFrom(
    'paths',
    '/a',
    'get',
    'operationId',
    'parameters',
    'schema',
    'properties',
    'required',
    'type',
    '$ref',
    'allOf',
    'items',
    'responses',
    '200',
    'name',
    'in',
    'body',
    'enum',
    'object',
    'array',
    '#/paths',
    'x-ms-notification-content',
    'x-ms-trigger',
  );
  const { tree } = fc.letrec<{ tree: JsonValue }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 8 },
      fc.constantFrom<JsonValue>(null, true, 1, 'Act'),
      word,
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(word, tie('tree'), { maxKeys: 5 }),
    ),
  }));
  fc.assert(
    fc.property(tree, tree, tree, (item, operation, value) => {
      const documents: readonly JsonValue[] = [
        item,
        { paths: item },
        { paths: { '/a': { get: operation, 'x-ms-notification-content': item } }, definitions: item },
        {
          paths: {
            '/a': {
              get: { operationId: 'Act', parameters: [{ name: 'body', in: 'body', schema: operation }] },
            },
          },
        },
      ];
      for (const document of documents) {
        const contract = contractOfDocument(document, 'Any');
        for (const one of contract.operations.values()) {
          faultsOf({ body: value, 'body/name': value, 'body/properties/in': value }, one, contract);
          expect(typeof one.body.kind).toBe('string');
        }
      }
    }),
  );
});
