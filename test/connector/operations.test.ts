/** Operations as flows call them, and where references lead. */
import { describe, expect, test } from 'vitest';
import { operationsOf } from '../../src/connector/operations.ts';
import { resolve } from '../../src/connector/references.ts';
import { OPENAPI, linesOf } from './helpers.ts';

const parameter = (name: string, place: string, required: boolean) => ({
  name,
  in: place,
  required,
  type: 'string',
});

describe('parameters', () => {
  const item = (shared: object[], own: object[]) =>
    operationsOf({
      paths: { '/a': { parameters: shared, get: { operationId: 'Get', parameters: own } } },
    } as never)[0]?.parameters;

  test("an operation's own takes the place of a shared one", () => {
    expect(item([parameter('top', 'query', true)], [parameter('top', 'query', false)])).toEqual([
      { name: 'top', in: 'query', needed: false },
    ]);
  });

  test('the same name in another place is another parameter', () => {
    expect(item([parameter('id', 'path', true)], [parameter('id', 'query', false)])).toEqual([
      { name: 'id', in: 'path', needed: true },
      { name: 'id', in: 'query', needed: false },
    ]);
  });
});

test('a flow need not give what its operation makes optional', () => {
  const openApi = OPENAPI.replace(
    '    get: { operationId: GetOrders }',
    `    parameters: [{ name: top, in: query, required: true, type: string }]
    get: { operationId: GetOrders, parameters: [{ name: top, in: query, required: false, type: string }] }`,
  );
  const solution = 'connections:\n  orders: { name: Orders, connector: orders }\nflows: [flows/call.yaml]\n';
  const flow = `format: 1
connections: [orders]
trigger: { request: Button }
steps:
  Get: { call: orders.GetOrders }
`;
  expect(linesOf({ openApi, solution, flow })).toEqual([]);
});

describe('references', () => {
  const document = {
    paths: { '/a': { parameters: [{ name: 'x' }] } },
    definitions: { '100%': 1, 'a/b': 2, 'c~1d': 3, 'e f': 4, '100': 5 },
  };

  test.each([
    ['#/paths/~1a/parameters/0/name', 'x'],
    ['#/paths/~1a/parameters/00', undefined],
    ['#/paths/~1a/parameters/1', undefined],
    ['#/paths/~1a/parameters/length', undefined],
    ['#/definitions/100%', 1],
    ['#/definitions/200%', undefined],
    ['#/definitions/a~1b', 2],
    ['#/definitions/c~01d', 3],
    // The percent signs are undone before the escapes of the pointer.
    ['#/definitions/a%7E1b', 2],
    ['#/definitions/c%7E01d', 3],
    ['#/definitions/e%20f', 4],
    ['#/definitions/toString', undefined],
  ])('%s', (reference, value) => {
    expect(resolve(document, reference)).toBe(value);
  });

  const referring = (reference: string): string => `${OPENAPI}  /other:
    parameters: [{ name: id, in: query, type: string }]
    get: { operationId: Other, parameters: [{ $ref: '${reference}' }] }
`;

  test('to a parameter of another path', () => {
    expect(linesOf({ openApi: referring('#/paths/~1other/parameters/0') })).toEqual([]);
  });

  test('with a percent sign that escapes nothing', () => {
    expect(linesOf({ openApi: referring('#/definitions/100%') })).toEqual([
      "error[connector/unknown-reference] Nothing stands at '#/definitions/100%'.",
    ]);
  });
});
