/** Calls of connectors in flows that others exported. */
import { describe, expect, test } from 'vitest';
import type { FlowSource } from '../../src/analysis/flow-program.ts';
import { checkFlows } from '../../src/check/check-flows.ts';
import { worldOfExport } from '../../src/check/world-of-export.ts';
import { collect, words } from '../../src/diagnostics/diagnostic.ts';
import { factsOf } from '../../src/flow/facts.ts';
import { verbatim } from '../../src/load/decode-flow.ts';
import type { JsonObject, JsonValue } from '../../src/source/json-value.ts';
import { documentPlace } from '../../src/source/place.ts';

const ORDER = {
  type: 'object',
  required: ['name'],
  properties: { name: { type: 'string' }, count: { type: 'integer' } },
};
const connector = {
  logicalName: 'contoso_Orders',
  name: 'Orders',
  openApi: {
    paths: {
      '/orders': {
        post: {
          operationId: 'AddOrder',
          parameters: [{ name: 'order', in: 'body', required: true, schema: ORDER }],
        },
      },
    },
  },
};

const ORDERS = {
  runtimeSource: 'embedded',
  connection: { connectionReferenceLogicalName: 'contoso_orders' },
  api: { name: 'shared_contoso-5forders-5f0', logicalName: 'contoso_orders' },
};

function call(parameters: JsonValue, operationId = 'AddOrder', connectionName = 'orders'): JsonObject {
  const host = { apiId: '', connectionName, operationId };
  return { type: 'OpenApiConnection', inputs: { host, parameters }, runAfter: {} };
}

function flowOf(
  actions: Readonly<Record<string, JsonObject>>,
  references: JsonObject = { orders: ORDERS },
): FlowSource {
  const parameters = {
    $connections: { defaultValue: {}, type: 'Object' },
    $authentication: { defaultValue: {}, type: 'SecureObject' },
  };
  const triggers = { manual: { type: 'Request', kind: 'Button', inputs: { schema: { type: 'object' } } } };
  const document: JsonObject = {
    properties: {
      connectionReferences: references,
      definition: { $schema: 'x', contentVersion: '1.0.0.0', parameters, triggers, actions },
    },
    schemaVersion: '1.0.0.0',
  };
  return {
    id: '',
    title: 'Flow',
    document,
    facts: factsOf(document),
    origins: verbatim('flow.json'),
    at: documentPlace('flow.json'),
  };
}

/** What is about connectors. */
const OURS =
  /^flow\/(?:parameter|operation|alias|unbound|unused-connection|connector|invoker|other-api|input)/;

/** Severity, code and the end of the path of each finding about connectors. */
function findings(flow: FlowSource, connectors = [connector]): readonly string[] {
  const { diagnostics, report } = collect();
  checkFlows(worldOfExport([flow], { connectors }), report);
  const found = diagnostics.filter((one) => OURS.test(one.code));
  return found.map((one) => `${words(one).severity} ${one.code} ${one.at.path.slice(3).join('/')}`);
}

describe('a connector that came with the flow', () => {
  test.each<[string, JsonObject, readonly string[]]>([
    ['what it has', call({ 'order/name': 'Bolts', 'order/count': '5' }), []],
    [
      'what it has not, which may be newer',
      call({ 'order/name': 'Bolts', 'order/price': 1 }),
      ['warning flow/parameter-unknown A/inputs/parameters/order/price'],
    ],
    [
      'no such operation',
      call({}, 'RemoveOrder'),
      ['error flow/operation-unknown A/inputs/host/operationId'],
    ],
    ['less than it needs', call({ 'order/count': 1 }), ['error flow/parameter-missing A/inputs/parameters']],
    ['what is computed', call("@variables('all')"), []],
  ])('%s', (_, action, expected) => {
    expect(findings(flowOf({ A: action }))).toEqual(expected);
  });

  test('another one', () => {
    expect(findings(flowOf({ A: call({ any: 1 }) }), [])).toEqual([]);
  });
});

describe('connections', () => {
  const invoker = { ...ORDERS, runtimeSource: 'invoker', connection: {} };
  const legacy = {
    connectionName: 'x',
    source: 'Embedded',
    id: '/providers/Microsoft.PowerApps/apis/shared_x',
  };

  test.each<[string, JsonObject, readonly string[]]>([
    ['of a reference', ORDERS, []],
    ['of none', { ...ORDERS, connection: {} }, ['warning flow/unbound-connection ']],
    [
      'of a reference without a name',
      { ...ORDERS, connection: { connectionReferenceLogicalName: '' } },
      ['warning flow/unbound-connection '],
    ],
    ['of an unknown word', { ...ORDERS, runtimeSource: 'Embed' }, ['warning flow/input-word runtimeSource']],
    ['in another case', { ...ORDERS, runtimeSource: 'Embedded' }, []],
    ['of no connector', { ...ORDERS, api: {} }, ['warning flow/input-missing ']],
    ['of whoever runs the flow', invoker, ['info flow/unbound-connection ']],
    ['of a package, which has none', legacy, []],
  ])('%s', (_, entry, expected) => {
    const flow = flowOf({ A: call({ 'order/name': 'Bolts' }) }, { orders: entry });
    expect(findings(flow).map((one) => one.replace(/orders$/, ''))).toEqual(expected);
  });

  test('that no step uses', () => {
    const flow = flowOf({ A: call({ 'order/name': 'Bolts' }) }, { orders: ORDERS, other: ORDERS });
    expect(findings(flow)).toEqual(['info flow/unused-connection ']);
  });

  test('whose step names another one', () => {
    const rows = { ...ORDERS, api: { name: 'shared_commondataserviceforapps' } };
    const apiId = '/providers/Microsoft.PowerApps/apis/shared_contoso-5forders-5f0';
    const host = { apiId, connectionName: 'rows', operationId: 'AddOrder' };
    const step = { type: 'OpenApiConnection', inputs: { host, parameters: {} }, runAfter: {} };
    const found = findings(flowOf({ A: step }, { orders: ORDERS, rows }));
    expect(found.filter((one) => one.includes('connection') || one.includes('api'))).toEqual([
      'warning flow/other-api A/inputs/host/apiId',
    ]);
  });

  test.each<[string, string, readonly string[]]>([
    ['the certified one', 'shared_orders', ['warning flow/other-api A/inputs/host/apiId']],
    ['its own of another environment', 'shared_contoso-5forders-5f2bf6af0c4e1b88a0', []],
  ])('of a custom connector, and the step calls %s', (_, name, expected) => {
    const host = {
      apiId: `/providers/Microsoft.PowerApps/apis/${name}`,
      connectionName: 'orders',
      operationId: 'AddOrder',
    };
    const inputs = { host, parameters: { 'order/name': 'Bolts' } };
    expect(findings(flowOf({ A: { type: 'OpenApiConnection', inputs, runAfter: {} } }))).toEqual(expected);
  });

  test('that an expression uses', () => {
    const connection = { name: "@parameters('$connections')['other']['connectionId']" };
    const old = {
      type: 'ApiConnection',
      inputs: { host: { connection }, method: 'get', path: '/' },
      runAfter: {},
    };
    const flow = flowOf({ A: call({ 'order/name': 'Bolts' }), B: old }, { orders: ORDERS, other: ORDERS });
    expect(findings(flow)).toEqual([]);
  });

  test.each(['connectionName', 'connectionReferenceName', 'connection'])('named as %s', (key) => {
    const host = { apiId: '', [key]: 'ordres', operationId: 'AddOrder' };
    const action = { type: 'OpenApiConnection', inputs: { host, parameters: {} }, runAfter: {} };
    expect(findings(flowOf({ A: action })).filter((one) => one.includes('alias'))).toEqual([
      `error flow/alias-unknown A/inputs/host/${key}`,
    ]);
  });
});

describe('anything may stand where a map is expected', () => {
  const odd: readonly JsonValue[] = [null, 1, 'x', [], {}, [{}], true];

  test.each(odd)('%j', (value) => {
    const flows = [
      flowOf({ A: { type: 'OpenApiConnection', inputs: value } }),
      flowOf({
        A: { type: 'OpenApiConnection', inputs: { host: value, parameters: value, authentication: value } },
      }),
      flowOf({ A: call(value) }),
      flowOf({ A: call({ order: value, 'order/name': value }) }),
      flowOf({
        A: {
          type: 'ApiConnection',
          inputs: { host: { connection: value }, method: value, path: value, queries: value },
        },
      }),
      flowOf({ A: call({}) }, { orders: value }),
    ];
    for (const flow of flows) expect(() => findings(flow)).not.toThrow();
  });
});
