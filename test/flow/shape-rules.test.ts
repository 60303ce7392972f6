/** Shapes of definitions, triggers, settings and built-in steps: what each rule says, and the near miss of which it says nothing. */
import { expect, test } from 'vitest';
import { lostExpression } from '../../src/check/flow-rules/lost-expression.ts';
import { words } from '../../src/diagnostics/diagnostic.ts';
import type { JsonObject, JsonValue } from '../../src/source/json-value.ts';
import { findingsIn } from '../analysis/written-program.ts';

const BUTTON = { type: 'Request', kind: 'Button' };

/** `<severity> <code> <where>` of what a definition gives, without advice. */
function told(definition: JsonObject): readonly string[] {
  const document: JsonObject = {
    properties: { definition: { parameters: {}, triggers: { manual: BUTTON }, actions: {}, ...definition } },
  };
  return findingsIn(document)
    .map((one) => `${words(one).severity} ${one.code} ${one.at.path.slice(2).join('/')}`)
    .filter((one) => !one.startsWith('info'));
}

const ofStep = (step: JsonObject): readonly string[] => told({ actions: { A: { runAfter: {}, ...step } } });
const ofTrigger = (trigger: JsonObject): readonly string[] => told({ triggers: { manual: trigger } });
const every = (recurrence: JsonObject, more: JsonObject = {}): readonly string[] =>
  ofTrigger({ type: 'Recurrence', recurrence, ...more });
const parameter = (declared: JsonObject): readonly string[] => told({ parameters: { p: declared } });
const note = { Note: { type: 'Compose', inputs: 'x', runAfter: {} } };
const ask = (more: JsonObject): JsonObject => ({
  type: 'If',
  expression: { equals: ["@triggerBody()?['a']", 1] },
  actions: {},
  ...more,
});
const http = (inputs: JsonObject): JsonObject => ({
  type: 'Http',
  inputs: { method: 'POST', uri: 'https://contoso.com', ...inputs },
});
const read = (content: JsonValue, schema: JsonObject): JsonObject => ({
  type: 'ParseJson',
  inputs: { content, schema },
});
const json = { headers: { 'Content-Type': 'application/json' } };
const retry = (retryPolicy: JsonObject): JsonObject => http({ retryPolicy });

test.each<readonly [string, readonly string[], readonly string[]]>([
  // Parts that the language does not know.
  ['steps in else', ofStep(ask({ else: note })), ['error flow/part-unknown actions/A/else/Note']],
  ['else', ofStep(ask({ else: { actions: note } })), []],
  ['a definition of steps', told({ steps: note }), ['error flow/part-unknown steps']],
  [
    'runAfter of a trigger',
    ofTrigger({ ...BUTTON, runAfter: {} }),
    ['error flow/part-unknown triggers/manual/runAfter'],
  ],
  [
    'a new setting',
    ofStep({ ...http({}), runtimeConfiguration: { retryPolicy: {} } }),
    ['warning flow/part-unknown actions/A/runtimeConfiguration/retryPolicy'],
  ],
  [
    'variables as a map',
    ofStep({ type: 'InitializeVariable', inputs: { variables: { name: 'x', type: 'string' } } }),
    ['error flow/input-kind actions/A/inputs/variables'],
  ],
  // Conditions.
  [
    'not of a list',
    ofStep(ask({ expression: { not: [{ equals: ["@triggerBody()?['a']", 1] }] } })),
    ['warning flow/condition-form actions/A/expression/not'],
  ],
  [
    'and of a list of one',
    ofStep(ask({ expression: { and: [{ equals: ["@triggerBody()?['a']", 1] }] } })),
    [],
  ],
  // Parameters.
  [
    'Boolean',
    parameter({ type: 'Boolean', defaultValue: true }),
    ['error flow/input-word parameters/p/type'],
  ],
  ['no type', parameter({ defaultValue: true }), ['error flow/input-missing parameters/p']],
  [
    'a Bool that says yes',
    parameter({ type: 'Bool', defaultValue: 'yes' }),
    ['error flow/input-kind parameters/p/defaultValue'],
  ],
  ['bool in lower case', parameter({ type: 'bool', defaultValue: false }), []],
  ['a Float', parameter({ type: 'Float', defaultValue: 0.8 }), []],
  // Conditions of triggers.
  [
    'no sign',
    ofTrigger({ ...BUTTON, conditions: [{ expression: "equals(triggerBody()?['a'], 1)" }] }),
    ['error flow/not-boolean triggers/manual/conditions/0/expression'],
  ],
  [
    'texts',
    ofTrigger({ ...BUTTON, conditions: ["@equals(triggerBody()?['a'], 1)"] }),
    ['error flow/input-kind triggers/manual/conditions/0'],
  ],
  [
    'a condition',
    ofTrigger({ ...BUTTON, conditions: [{ expression: "@equals(triggerBody()?['a'], 1)" }] }),
    [],
  ],
  // Schemas, and what is parsed.
  [
    'type text',
    ofStep(read('@triggerBody()', { type: 'text' })),
    ['error flow/input-word actions/A/inputs/schema/type'],
  ],
  ['type any', ofStep(read('@triggerBody()', { type: 'any' })), []],
  [
    'required of draft 3',
    ofStep(read('@triggerBody()', { type: 'object', properties: { a: { required: true } } })),
    [],
  ],
  [
    'propertys',
    ofStep(read('@triggerBody()', { type: 'object', propertys: {} })),
    ['warning flow/input-unknown actions/A/inputs/schema/propertys'],
  ],
  ['null', ofStep(read('@null', { type: 'object' })), ['error flow/parsed-content actions/A/inputs/content']],
  [
    'a list for an object',
    ofStep(read([1], { type: 'object' })),
    ['error flow/parsed-content actions/A/inputs/content'],
  ],
  ['an object for a list: a file may be one', ofStep(read({ a: 1 }, { type: 'array' })), []],
  [
    'a lost expression',
    ofStep(read("triggerBody()?['a']", { type: 'object' })),
    ['warning flow/lost-expression actions/A/inputs/content'],
  ],
  // When.
  [
    '600 days',
    every({ frequency: 'Day', interval: 600 }),
    ['error flow/out-of-range triggers/manual/recurrence/interval'],
  ],
  ['500 days', every({ frequency: 'Day', interval: 500 }), []],
  [
    '5 seconds',
    every({ frequency: 'Second', interval: 5 }),
    ['warning flow/out-of-range triggers/manual/recurrence/interval'],
  ],
  [
    'hours of an hour',
    every({ frequency: 'Hour', interval: 1, schedule: { hours: [8] } }),
    ['warning flow/setting-conflict triggers/manual/recurrence/schedule/hours'],
  ],
  [
    'hours of a week',
    every({ frequency: 'Week', interval: 1, schedule: { hours: ['8'], weekDays: ['Monday'] } }),
    [],
  ],
  [
    'the 32nd',
    every({ frequency: 'Month', interval: 1, schedule: { monthDays: [32] } }),
    ['error flow/out-of-range triggers/manual/recurrence/schedule/monthDays/0'],
  ],
  ['the last day', every({ frequency: 'Month', interval: 1, schedule: { monthDays: [-1] } }), []],
  [
    'a split schedule',
    every({ frequency: 'Day', interval: 1 }, { splitOn: "@triggerBody()?['value']" }),
    ['warning flow/setting-conflict triggers/manual/splitOn'],
  ],
  // HTTP.
  ['a path', ofStep(http({ uri: '/api' })), ['warning flow/address actions/A/inputs/uri']],
  ['a part of an address', ofStep(http({ uri: "@{triggerBody()?['a']}/api" })), []],
  [
    'no secret',
    ofStep(
      http({ authentication: { type: 'ActiveDirectoryOAuth', tenant: 't', audience: 'a', clientId: 'c' } }),
    ),
    ['warning flow/input-missing actions/A/inputs/authentication'],
  ],
  [
    'a comma too many',
    ofStep(http({ ...json, body: '{"a": 1,}' })),
    ['warning flow/body-no-json actions/A/inputs/body'],
  ],
  ['an expression as a value', ofStep(http({ ...json, body: '{"a": @{triggerBody()?[\'a\']}}' })), []],
  // Settings.
  [
    'fixed without interval',
    ofStep(retry({ type: 'fixed', count: 3 })),
    ['warning flow/input-missing actions/A/inputs/retryPolicy'],
  ],
  ['none', ofStep(retry({ type: 'none' })), []],
  [
    '40 days',
    ofStep({ ...http({}), limit: { timeout: 'P40D' } }),
    ['warning flow/out-of-range actions/A/limit/timeout'],
  ],
  [
    'repetitions of a trigger',
    ofTrigger({ ...BUTTON, runtimeConfiguration: { concurrency: { repetitions: 1 } } }),
    ['warning flow/input-unknown triggers/manual/runtimeConfiguration/concurrency/repetitions'],
  ],
  [
    'options as a list',
    ofStep({ ...http({}), operationOptions: ['DisableAsyncPattern'] }),
    ['error flow/input-kind actions/A/operationOptions'],
  ],
  [
    'a wait of less than nothing',
    ofStep({ type: 'Wait', inputs: { interval: { count: -5, unit: 'Second' } } }),
    ['warning flow/out-of-range actions/A/inputs/interval/count'],
  ],
  ['Compose of nothing', ofStep({ type: 'Compose' }), ['warning flow/input-missing actions/A']],
  ['Compose of null', ofStep({ type: 'Compose', inputs: null }), []],
  // One mistake, one finding.
  [
    'a loop misspelt',
    ofStep({
      type: 'Foreeach',
      foreach: '@triggerBody()',
      actions: { B: { type: 'Compose', inputs: "@items('A')", runAfter: {} } },
    }),
    ['error flow/step-type-unknown actions/A/type'],
  ],
  [
    'no variable',
    told({
      actions: {
        A: { type: 'InitializeVariable', inputs: { variables: [] }, runAfter: {} },
        B: { type: 'Compose', inputs: "@variables('x')", runAfter: { A: ['Succeeded'] } },
      },
    }),
    ['error flow/variable-count actions/A/inputs/variables'],
  ],
])('%s', (_name, found, expected) => {
  expect(found).toEqual(expected);
});

test.each([
  ["concat('a', 'b')", "@concat('a', 'b')"],
  [" @body('A')", "@body('A')"],
  ['@@utcNow()', '@utcNow()'],
  ["Hello @ {triggerBody()?['a']}", "@{triggerBody()?['a']}"],
  ["Hello ${variables('x')}", "@{variables('x')}"],
  ["Hello {{variables('x')}}!", "@{variables('x')}"],
])('%s was meant to be an expression', (text, meant) => {
  expect(lostExpression(text)?.meant).toBe(meant);
});

test.each([
  'Items (3)',
  'length(cm)',
  'Call utcNow() here',
  "@concat('a', '{body(''x'')}')",
  "@@{variables('x')}",
  "Hello @{variables('x')}",
  "@{json(concat('{', 'a'))}",
  'function f() { return first(list); }',
  'body { margin: calc(1px) }',
])('%s says what it says', (text) => {
  expect(lostExpression(text)).toBeUndefined();
});
