/** Nothing gets lost and nothing throws, whatever a flow holds. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getAt } from '../../src/flow/dialect/json-path.ts';
import { lowerFlow } from '../../src/flow/dialect/lower.ts';
import { flowSchema } from '../../src/flow/dialect/schema.ts';
import {
  Numeral,
  isArray,
  isObject,
  sameJson,
  type JsonObject,
  type JsonValue,
} from '../../src/source/json-value.ts';
import { context, fromYaml, plain, said, toYaml } from './helpers.ts';

const validate = new Ajv2020({ allowUnionTypes: true }).compile(plain(flowSchema()) as object);

const odd = [
  ...[
    '@@x',
    '@{a}',
    'yes',
    'null',
    '1.0',
    '# no',
    '- a',
    '',
    '  x ',
    'a\tb',
    'one\ntwo',
    'one\n',
    'one\n\n\ntwo\n\n',
    'a: b',
    'a #b',
  ],
  ...[
    'none',
    'start',
    'embedded',
    'invoker',
    "it's",
    '"q"',
    `"q" it's \\`,
    '\r\n',
    'a\r\nb',
    '%d',
    '| x',
    '> y',
    '---',
    '...',
    'é日本',
  ],
  ...[
    '[a]',
    '{a}',
    '~',
    'true',
    '0x1',
    '1e3',
    '\u2028',
    '\n lead',
    'trail  \nx',
    ' \n x',
    'x\n ',
    '? x',
    '& a',
    '* a',
    '! a',
    'a:',
    ':a',
  ],
  ...[
    '`x',
    '\u{1f600}',
    '\ud800',
    '\u0085',
    '\ufeff',
    '\u0000',
    'on',
    '2026-01-01',
    'x'.repeat(200),
    `@concat('${'y'.repeat(150)}', '"')`,
  ],
  ...[
    '--- \nx',
    'x\n---\ny',
    '\t\n',
    '\tx\n\ty',
    '1_000',
    '0o7',
    '.inf',
    'a, b',
    'Chunked',
    'PT5M',
    '5 Minute',
    '-1 Day',
  ],
];
const text = fc.oneof(fc.constantFrom(...odd), fc.string(), fc.string({ unit: 'binary', maxLength: 20 }));
const key = text.filter((name) => name !== '__proto__' && name !== '<<');
const number = fc.oneof(
  fc.integer(),
  fc.constantFrom(0.5, 1e21, -7),
  fc
    .constantFrom('1.0', '3e1', '-0', '9223372036854775807', '1E400', '0.10')
    .map((lexeme): JsonValue => new Numeral(lexeme)),
);
const { json } = fc.letrec<{ json: JsonValue }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    text,
    number,
    fc.constantFrom<JsonValue>(null, true, false),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(key, tie('json'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));
const map = fc.dictionary(key, json, { maxKeys: 5, noNullPrototype: true });

/** An action without `runAfter`; `inner` are branches. */
function body(inner: fc.Arbitrary<Branch>): fc.Arbitrary<JsonObject> {
  const value = fc.oneof(json, text);
  const all = (members: Record<string, fc.Arbitrary<JsonValue>>): fc.Arbitrary<JsonObject> =>
    fc.record(members);
  const some = (members: Record<string, fc.Arbitrary<JsonValue>>): fc.Arbitrary<JsonObject> =>
    fc.record(members, { requiredKeys: [] }) as fc.Arbitrary<JsonObject>;
  const of = (type: string, inputs: fc.Arbitrary<JsonValue>): fc.Arbitrary<JsonObject> =>
    all({ type: fc.constant(type), inputs });
  const named = (type: string): fc.Arbitrary<JsonObject> => of(type, some({ name: text, value }));
  const host = all({
    connectionName: fc.constantFrom('shared_a', 'shared_a.b', 'unknown'),
    operationId: text,
    apiId: fc.constantFrom('/providers/Microsoft.PowerApps/apis/shared_a', '', '/x'),
  });
  const retryPolicy = fc.oneof(
    some({ type: fc.constantFrom('none', 'fixed', 'exponential', 'odd'), count: value, interval: text }),
    value,
  );
  const authentication = fc.oneof(fc.constant<JsonValue>("@parameters('$authentication')"), value);
  const call = some({ host, parameters: fc.oneof(map, value), authentication, retryPolicy });
  const actions = inner as fc.Arbitrary<JsonObject>;
  const limit = fc.oneof(some({ count: value, timeout: text }), value);
  const caseOf = fc.oneof(fc.record({ case: value, actions }), value);
  return fc.oneof(
    of('Compose', value),
    of('OpenApiConnection', call),
    of('OpenApiConnectionWebhook', call),
    of(
      'InitializeVariable',
      all({ variables: fc.array(some({ name: text, type: text, value }), { maxLength: 2 }) }),
    ),
    ...[
      'SetVariable',
      'AppendToArrayVariable',
      'AppendToStringVariable',
      'IncrementVariable',
      'DecrementVariable',
    ].map(named),
    of('ParseJson', some({ content: value, schema: value })),
    of('Query', some({ from: value, where: value })),
    of('Select', some({ from: value, select: value })),
    of('Join', some({ from: value, joinWith: value })),
    of('Table', some({ from: value, format: value, columns: value })),
    of('Http', some({ method: text, uri: value, headers: value, body: value, retryPolicy, odd: value })),
    of(
      'Workflow',
      some({
        host: fc.constant<JsonValue>({ workflowReferenceName: '613b8c18-5ad4-ec11-a7b5-000d3af4ac06' }),
        body: value,
      }),
    ),
    of('Terminate', some({ runStatus: text, runError: some({ code: text, message: value }) })),
    of('Wait', some({ interval: some({ count: number, unit: text }), until: some({ timestamp: value }) })),
    some({
      type: fc.constant('Response'),
      kind: fc.constantFrom('Http', 'PowerApp', 'none'),
      inputs: some({ statusCode: value, body: value }),
    }),
    all({
      type: fc.constant('Expression'),
      kind: fc.constantFrom('CurrentTime', 'AddToTime', 'Odd'),
      inputs: value,
    }),
    all({ type: fc.constant('Scope'), actions }),
    some({ type: fc.constant('Foreach'), foreach: value, actions, runtimeConfiguration: value }),
    some({ type: fc.constant('Until'), expression: value, limit, actions }),
    some({
      type: fc.constant('If'),
      expression: value,
      actions,
      else: fc.oneof(fc.record({ actions }), value),
    }),
    some({
      type: fc.constant('Switch'),
      expression: value,
      cases: fc.dictionary(key, caseOf, { maxKeys: 3, noNullPrototype: true }),
      default: fc.record({ actions }),
    }),
    all({ type: text, after: value, inputs: value }),
    value as fc.Arbitrary<JsonObject>,
  );
}

type Branch = JsonObject & { readonly $branch?: never };

const STATUSES = [
  ['Succeeded'],
  ['Failed'],
  ['Failed', 'TimedOut'],
  ['Succeeded', 'Failed', 'Skipped', 'TimedOut'],
  ['SUCCEEDED'],
  [],
  ['odd'],
];
const extras = fc.record(
  {
    description: text,
    trackedProperties: json,
    operationOptions: text,
    metadata: fc.oneof(fc.record({ operationMetadataId: text, note: json }, { requiredKeys: [] }), json),
    runtimeConfiguration: fc.oneof(
      fc.record(
        { secureData: json, paginationPolicy: fc.record({ minimumItemCount: json }), contentTransfer: json },
        { requiredKeys: [] },
      ),
      json,
    ),
    limit: json,
  },
  { requiredKeys: [] },
);

const oneOf = <T>(
  bodyOf: fc.Arbitrary<T>,
): fc.Arbitrary<readonly [T, JsonObject, readonly (readonly [number, number])[], boolean, boolean]> =>
  fc.tuple(
    bodyOf,
    extras,
    fc.array(fc.tuple(fc.nat(5), fc.nat(STATUSES.length - 1)), { maxLength: 2 }),
    fc.boolean(),
    fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  );

/** Names are made unique later, by the place of the step. */
const { branch } = fc.letrec<{ branch: Branch }>((tie) => ({
  branch: fc.oneof(
    { maxDepth: 2, depthSize: 'small', withCrossShrink: true },
    fc.constant<Branch>({}),
    fc.array(oneOf(body(tie('branch'))), { maxLength: 5 }).map((steps) => {
      const members = steps.map(([step, more, waits, hasExtras, hasRunAfter], index): [string, JsonValue] => {
        const runAfter = Object.fromEntries(
          waits
            .filter(([back]) => back < index)
            .map(([back, status]) => [`s${index - 1 - back}`, STATUSES[status] ?? []]),
        );
        if (!isObject(step)) return [`s${index}`, step];
        return [`s${index}`, { ...(hasExtras ? more : {}), ...step, ...(hasRunAfter ? { runAfter } : {}) }];
      });
      return Object.fromEntries(members);
    }),
  ),
}));

const PREFIXES = [
  'Step',
  "Get_row's",
  'Zählen:(V3)',
  'yes',
  '1.0',
  '-',
  '@x',
  '{a}',
  'a,b',
  '"q"',
  '*',
  'constructor',
  '日本',
];

/** Gives every step of every branch a name of its own. */
function rename(actions: JsonObject, path: string): JsonObject {
  const nameOf = (name: string): string =>
    `${PREFIXES[(path.length + name.length * 3 + Number(name.slice(1))) % PREFIXES.length] ?? ''}_${path}${name}`;
  return Object.fromEntries(
    Object.entries(actions).map(([name, step]): [string, JsonValue] => {
      if (!isObject(step)) return [nameOf(name), step];
      const made: Record<string, JsonValue> = { ...step };
      if (isObject(step['runAfter'])) {
        made['runAfter'] = Object.fromEntries(
          Object.entries(step['runAfter']).map(([other, list]) => [nameOf(other), list]),
        );
      }
      const branch = step['actions'];
      if (isObject(branch)) made['actions'] = rename(branch, `${path}${name}a`);
      for (const one of ['else', 'default']) {
        const holder = step[one];
        if (isObject(holder) && isObject(holder['actions']))
          made[one] = { actions: rename(holder['actions'], `${path}${name}${one.charAt(0)}`) };
      }
      if (isObject(step['cases'])) {
        made['cases'] = Object.fromEntries(
          Object.entries(step['cases']).map(([key, one], index) => {
            if (!isObject(one) || !isObject(one['actions'])) return [key, one];
            return [key, { ...one, actions: rename(one['actions'], `${path}${name}c${index}`) }];
          }),
        );
      }
      return [nameOf(name), made];
    }),
  );
}

const trigger = fc.oneof(
  fc.record({
    type: fc.constant('Request'),
    kind: fc.constantFrom('Button', 'Http', 'PowerAppV2', 'none'),
    inputs: fc.record(
      {
        schema: fc.oneof(
          json,
          fc.constant<JsonValue>({ type: 'object', properties: { a: { type: 'string' } } }),
        ),
      },
      { requiredKeys: [] },
    ),
  }),
  fc.record({
    type: fc.constant('Recurrence'),
    recurrence: fc.oneof(fc.constant<JsonValue>({ frequency: 'Day', interval: 2 }), json),
  }),
  fc.record({
    type: fc.constant('OpenApiConnection'),
    splitOn: text,
    conditions: fc.oneof(fc.array(fc.record({ expression: text })), json),
    inputs: json,
  }),
  map,
  json,
);

const document = fc
  .record({
    actions: branch,
    trigger,
    name: fc.constantFrom('manual', 'Recurrence', 'When_it_happens'),
    parameters: map,
    rest: map,
  })
  .map(({ actions, trigger: one, name, parameters, rest }): JsonObject => ({
    schemaVersion: '1.0.0.0',
    properties: {
      ...rest,
      connectionReferences: {
        shared_a: { api: { name: 'shared_a' } },
        'shared_a.b': { api: { name: 'shared_a', logicalName: 'x' } },
      },
      definition: {
        ...rest,
        $schema: 'https://example.com',
        contentVersion: '1.0.0.0',
        parameters,
        triggers: { [name]: one },
        actions: rename(actions, ''),
      },
    },
  }));

function check(flow: JsonObject): void {
  const { data, text: yaml } = toYaml(flow);
  const { source, lowered, diagnostics } = fromYaml(yaml);
  // A character that no file of a solution may hold is wrong in any form.
  expect(said(diagnostics.filter((one) => one.code !== 'spec/character')), yaml).toEqual([]);
  expect(Object.hasOwn(data, 'raw'), yaml).toBe(false);
  expect(sameJson(source, data), yaml).toBe(true);
  expect(sameJson(lowered?.document, flow), yaml).toBe(true);
  expect(validate(plain(data)) ? [] : validate.errors, yaml).toEqual([]);
}

const RUNS = Number(process.env['FLOW_RUNS'] ?? 300);

describe('the dialect', () => {
  it('loses nothing of a flow', () => {
    fc.assert(fc.property(document, check), { numRuns: RUNS });
  });

  it('loses nothing of any JSON object', () => {
    fc.assert(
      fc.property(map, (flow) => {
        const { source } = fromYaml(toYaml(flow).text);
        expect(sameJson(getAt(source, ['raw']), flow)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('loses nothing of a document that no other form can hold', () => {
    fc.assert(
      fc.property(map, map, (definition, rest) => {
        const flow = {
          ...rest,
          properties: { connectionReferences: {}, definition: { ...definition, triggers: { a: {}, b: {} } } },
          schemaVersion: '1.0.0.0',
        };
        const { lowered, diagnostics } = fromYaml(toYaml(flow).text);
        expect(said(diagnostics)).toEqual([]);
        expect(sameJson(lowered?.document, flow)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('lowers any data without throwing', () => {
    fc.assert(
      fc.property(map, json, json, (data, one, other) => {
        lowerFlow(data, 'flow.yaml', context, () => undefined);
        lowerFlow(
          { ...data, format: 1, trigger: one, steps: other, designer: data },
          'flow.yaml',
          context,
          () => undefined,
        );
      }),
      { numRuns: 500 },
    );
  });

  it('lowers a flow with a part replaced by anything without throwing', () => {
    fc.assert(
      fc.property(document, json, fc.array(fc.nat(6), { maxLength: 8 }), (flow, other, way) => {
        const broken = replaced(toYaml(flow).data, other, way);
        if (isObject(broken)) lowerFlow(broken, 'flow.yaml', context, () => undefined);
      }),
      { numRuns: 500 },
    );
  });
});

function replaced(value: JsonValue, other: JsonValue, way: readonly number[]): JsonValue {
  const [step, ...rest] = way;
  if (step === undefined) return other;
  if (isArray(value))
    return value.map((item, index) => (index === step % value.length ? replaced(item, other, rest) : item));
  if (!isObject(value)) return other;
  const keys = Object.keys(value);
  const chosen = keys[step % Math.max(1, keys.length)];
  if (chosen === undefined) return other;
  return { ...value, [chosen]: replaced(value[chosen] ?? null, other, rest) };
}
