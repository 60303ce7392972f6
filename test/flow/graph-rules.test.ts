/** Order and scope in flows: what each rule says of documents that no page or case shows. */
import { describe, expect, test } from 'vitest';
import { flowGraphMessages } from '../../src/diagnostics/catalog/flow-graph.ts';
import { words } from '../../src/diagnostics/diagnostic.ts';
import type { JsonObject } from '../../src/source/json-value.ts';
import { findingsIn } from '../analysis/written-program.ts';

function findings(actions: JsonObject, trigger: JsonObject = { type: 'Request', kind: 'Button' }) {
  const document: JsonObject = {
    properties: { definition: { parameters: {}, triggers: { manual: trigger }, actions } },
  };
  return findingsIn(document);
}

/** Order and scope are told by these; the small flows here may be odd otherwise. */
const CODES: ReadonlySet<string> = new Set([
  ...Object.keys(flowGraphMessages),
  ...['flow/run-after-unknown', 'flow/run-after-cycle', 'flow/unknown-status', 'spec/wrong-type'],
]);

/** `<code> <where> <what of the text>`. */
function told(actions: JsonObject, trigger?: JsonObject): readonly string[] {
  const found = findings(actions, trigger).filter((one) => CODES.has(one.code));
  return found.map((one) => {
    const { path, inside } = one.at;
    const part = inside === undefined ? '' : ` ${inside.text.slice(inside.from, inside.to)}`;
    return `${one.code} ${path.slice(3).join('/')}${part}`;
  });
}

const after = (...names: readonly string[]): JsonObject =>
  Object.fromEntries(names.map((name) => [name, ['Succeeded']]));
const compose = (inputs: JsonObject[string], runAfter: JsonObject = {}): JsonObject => ({
  type: 'Compose',
  inputs,
  runAfter,
});
const scope = (actions: JsonObject, more: JsonObject = {}): JsonObject => ({
  type: 'Scope',
  actions,
  runAfter: {},
  ...more,
});
const foreach = (actions: JsonObject, more: JsonObject = {}): JsonObject => ({
  ...scope(actions),
  type: 'Foreach',
  foreach: '@triggerBody()',
  ...more,
});
const initialize = (name: string, type = 'string', runAfter: JsonObject = {}): JsonObject => ({
  type: 'InitializeVariable',
  inputs: { variables: [{ name, type }] },
  runAfter,
});
const set = (name: string, value: JsonObject[string], runAfter: JsonObject = {}): JsonObject => ({
  type: 'SetVariable',
  inputs: { name, value },
  runAfter,
});

describe('what a step waits for', () => {
  test.each<[string, JsonObject, readonly string[]]>([
    [
      'one inside of a step beside it',
      { Try: scope({ Note: compose(1) }), Last: compose(2, after('Note')) },
      ['flow/run-after-unknown Last/runAfter/Note'],
    ],
    [
      'other case',
      { Note: compose(1), Last: compose("@outputs('Note')", after('note')) },
      ['flow/other-case Last/runAfter/note'],
    ],
    [
      'statuses of other forms',
      {
        Note: compose(1),
        A: compose(1, { Note: 'Succeeded' }),
        B: compose(1, { Note: [] }),
        C: compose(1, { Note: ['SUCCEEDED', 'Failure', 3] }),
      },
      [
        'spec/wrong-type A/runAfter/Note',
        'flow/run-after-empty B/runAfter/Note',
        'flow/unknown-status C/runAfter/Note/1',
        'spec/wrong-type C/runAfter/Note/2',
      ],
    ],
    [
      'a circle, of which no other finding follows',
      {
        A: compose(1, after('B')),
        B: compose(1, after('A')),
        C: compose("@outputs('Z')", after('B')),
        Z: compose(1),
      },
      ['flow/run-after-cycle A/runAfter'],
    ],
  ])('%s', (_, actions, expected) => {
    expect(told(actions)).toEqual(expected);
  });

  test('the words say where it is', () => {
    const said = (actions: JsonObject) =>
      findings(actions).map((one) => [words(one).message, words(one).help, one.related?.note]);
    expect(
      said({ Try: scope({ In: scope({ Note: compose(1) }) }), Last: compose(2, after('Note')) }),
    ).toEqual([
      [
        "'Note' is not a step of the same branch.",
        "It stands inside of 'Try': wait for that.",
        'it stands here',
      ],
    ]);
    expect(said({ Try: scope({ Note: compose(1, after('Try')) }) })).toEqual([
      [
        "'Try' is not a step of the same branch.",
        'It is the container around this step. The first steps in it wait for nothing.',
        'it stands here',
      ],
    ]);
    expect(said({ Note: compose(1, after('manual')) })).toEqual([
      [
        "'manual' is the trigger; steps do not wait for it.",
        'Leave it out: the first steps run when the trigger has fired.',
        undefined,
      ],
    ]);
  });
});

describe('names and places', () => {
  const until = { ...scope({ Note: compose(1) }), type: 'Until', limit: { count: 5 } };

  test.each<[string, JsonObject, readonly string[]]>([
    [
      'a computed name',
      { Note: compose(1), A: compose("@outputs(concat('No', 'te'))", after('Note')) },
      ["flow/computed-name A/inputs concat('No', 'te')"],
    ],
    ['a computed parameter', { A: compose("@parameters(concat('a', 'b'))") }, []],
    ['the step itself', { A: compose("@action()['status']") }, ['flow/action-place A/inputs action()']],
    [
      'a function of Logic Apps Standard',
      { A: compose("@appsetting('x')") },
      ['flow/function-elsewhere A/inputs appsetting'],
    ],
    [
      'the step itself, where it is known',
      {
        A: { ...compose(1), trackedProperties: { how: "@action()['status']" } },
        B: { ...until, expression: "@equals(action()?['status'], 'Succeeded')", runAfter: after('A') },
      },
      [],
    ],
  ])('%s', (_, actions, expected) => {
    expect(told(actions)).toEqual(expected);
  });

  test('result is known to be refused', () => {
    const severity = (called: string) =>
      findings({ Try: scope({}), A: compose(`@${called}(concat('T', 'ry'))`, after('Try')) })
        .filter((one) => one.code === 'flow/computed-name')
        .map((one) => words(one).severity);
    expect([severity('result'), severity('actions')]).toEqual([['error'], ['warning']]);
  });
});

describe('what an expression reads', () => {
  const read = (name: string, called = 'outputs'): string => `@${called}('${name}')`;

  test.each<[string, JsonObject, readonly string[]]>([
    ['itself', { A: compose(read('A')) }, ["not-run-before A/inputs 'A'"]],
    [
      'what comes later',
      { A: compose(read('B')), B: compose(1, after('A')) },
      ["not-run-before A/inputs 'B'"],
    ],
    ['what stands beside it', { A: compose(read('B')), B: compose(1) }, ["not-run-before A/inputs 'B'"]],
    [
      'the container around it',
      { S: scope({ A: compose(read('S', 'actions')) }) },
      ["not-run-before S/actions/A/inputs 'S'"],
    ],
    [
      'another branch of a condition',
      {
        If: {
          ...scope({ A: compose(1) }),
          type: 'If',
          expression: '@equals(triggerBody(), 1)',
          else: { actions: { B: compose(read('A')) } },
        },
      },
      ["not-run-before If/else/actions/B/inputs 'A'"],
    ],
    [
      'what it holds',
      { E: foreach({ A: compose(1) }, { foreach: read('A') }) },
      ["not-run-before E/foreach 'A'"],
    ],
    [
      'the steps of an Until in its condition',
      {
        U: {
          ...scope({ A: compose(1) }),
          type: 'Until',
          expression: "@equals(outputs('A'), 1)",
          limit: { count: "@outputs('A')" },
        },
      },
      [],
    ],
    ['its own outputs, tracked', { A: { ...compose(1), trackedProperties: { a: read('A') } } }, []],
    [
      'what is in a scope, a condition and an Until before it',
      {
        S: scope({ A: compose(1) }),
        U: {
          ...scope({ B: compose(read('A')) }),
          type: 'Until',
          expression: "@equals(outputs('B'), 1)",
          runAfter: after('S'),
        },
        C: compose([read('A'), read('B')], after('U')),
      },
      [],
    ],
    [
      'a loop from outside: a member, or all',
      {
        E: foreach({ A: compose({ x: "@items('E')" }) }),
        B: compose("@outputs('A')?['x']", after('E')),
        C: compose(read('A'), after('E')),
        D: compose("@first(outputs('A'))?['x']", after('E')),
      },
      ["out-of-loop B/inputs 'A'", "out-of-loop C/inputs 'A'", "out-of-loop D/inputs 'A'"],
    ],
    ['no step', { A: compose(read('Nope', 'body')) }, ["unknown-step A/inputs 'Nope'"]],
    ['the trigger', { A: compose(read('manual', 'body')) }, ["trigger-as-step A/inputs 'manual'"]],
    [
      'the result of a step',
      { A: compose(1), B: compose(read('A', 'result'), after('A')) },
      ["result-of-step B/inputs 'A'"],
    ],
    [
      'the result of a scope',
      { S: scope({ A: compose(1) }), B: compose(read('S', 'result'), after('S')) },
      [],
    ],
    [
      'in other case, told once',
      { A: compose(1), B: compose([read('a'), read('a', 'body')], after('A')) },
      ["other-case B/inputs/0 'a'"],
    ],
    [
      'in a text and in a key',
      { A: compose({ [read('X')]: "x @{outputs('Y')}" }) },
      ["unknown-step A/inputs/@outputs('X') 'X'", "unknown-step A/inputs/@outputs('X') 'Y'"],
    ],
    ['form data', { A: compose("@formDataValue('X', 'k')") }, ["unknown-step A/inputs 'X'"]],
  ])('%s', (_, actions, expected) => {
    expect(told(actions)).toEqual(expected.map((one) => `flow/${one}`));
  });

  test('a trigger reads no steps', () => {
    const trigger = {
      type: 'Request',
      conditions: [{ expression: "@equals(outputs('A'), variables('v'))" }],
    };
    expect(told({ A: compose(1) }, trigger).map((one) => one.split(' ').at(0))).toEqual([
      'flow/trigger-reads',
      'flow/trigger-reads',
    ]);
  });

  test('the words say why', () => {
    const actions = {
      S: scope({ A: compose(1) }),
      B: compose(1),
      T: scope({ C: compose(read('A')) }, { runAfter: after('B') }),
    };
    expect(findings(actions).map((one) => [words(one).message, words(one).help])).toEqual([
      ["'A' stands in a parallel branch; this step does not wait for it.", "Let 'T' run after 'S'."],
    ]);
  });
});

describe('variables', () => {
  const add = (name: string, type: string, runAfter: JsonObject = {}): JsonObject => ({
    type,
    inputs: { name, value: 1 },
    runAfter,
  });

  test.each<[string, JsonObject, readonly string[]]>([
    [
      'unknown',
      { A: set('v', 1), B: compose("@variables('w')") },
      ['unknown-variable A/inputs/name', "unknown-variable B/inputs 'w'"],
    ],
    ['beside', { V: initialize('v'), A: set('v', 1) }, ['variable-not-ready A/inputs/name']],
    [
      'in itself',
      {
        V: {
          type: 'InitializeVariable',
          inputs: { variables: [{ name: 'v', type: 'string', value: "@variables('v')" }] },
        },
      },
      ["variable-not-ready V/inputs/variables/0/value 'v'"],
    ],
    ['made in a scope', { S: scope({ V: initialize('v') }), A: set('v', 1) }, ['variable-place S/actions/V']],
    [
      'made twice',
      { V: initialize('v'), W: initialize('V'), A: set('v', 1) },
      ['variable-twice W/inputs/variables/0/name'],
    ],
    [
      'of no type',
      { V: initialize('v', 'text'), A: set('v', 1, after('V')) },
      ['variable-type V/inputs/variables/0/type'],
    ],
    [
      'that do not fit',
      {
        V: initialize('v', 'Boolean'),
        A: add('v', 'IncrementVariable', after('V')),
        B: add('V', 'AppendToArrayVariable', after('A')),
        C: add('v', 'AppendToStringVariable', after('B')),
      },
      [
        'variable-fit A/inputs/name',
        'other-case B/inputs/name',
        'variable-fit B/inputs/name',
        'variable-fit C/inputs/name',
      ],
    ],
    [
      'that read themselves',
      { V: initialize('v'), A: set('v', "@{variables('V')}x", after('V')) },
      ["other-case A/inputs/value 'V'", "variable-reads-itself A/inputs/value 'V'"],
    ],
    ['unused', { V: initialize('v') }, ['unused-variable V/inputs/variables/0/name']],
    [
      'none, and two',
      { V: { type: 'InitializeVariable', inputs: { variables: [] } } },
      ['variable-count V/inputs/variables'],
    ],
  ])('%s', (_, actions, expected) => {
    expect(told(actions)).toEqual(expected.map((one) => `flow/${one}`));
  });
});

describe('loops', () => {
  test.each<[string, JsonObject, readonly string[]]>([
    [
      'of another name',
      { E: foreach({ A: compose("@items('F')") }) },
      ["not-in-loop E/actions/A/inputs 'F'"],
    ],
    [
      'outside',
      { E: foreach({ A: compose(1) }), B: compose("@items('E')", after('E')) },
      ["not-in-loop B/inputs 'E'"],
    ],
    [
      'the list of the loop itself',
      { E: foreach({ A: compose(1) }, { foreach: "@items('E')" }) },
      ["not-in-loop E/foreach 'E'"],
    ],
    ['no loop', { S: scope({ A: compose("@items('S')") }) }, ["not-in-loop S/actions/A/inputs 'S'"]],
    ['item of nothing', { A: compose('@item()') }, ['no-item A/inputs item()']],
    [
      'item of a filter, not of its list',
      { A: { type: 'Query', inputs: { from: '@item()', where: '@equals(item(), 1)' }, runAfter: {} } },
      ['no-item A/inputs/from item()'],
    ],
    [
      'item of the innermost loop',
      { E: foreach({ F: foreach({ A: compose('@item()') }, { foreach: '@item()' }) }) },
      [],
    ],
    [
      'rounds of an Until, in its condition too',
      {
        U: {
          ...scope({ A: compose("@iterationIndexes('U')") }),
          type: 'Until',
          expression: "@equals(iterationIndexes('U'), 3)",
        },
      },
      [],
    ],
    [
      'rounds of another loop',
      { E: foreach({ A: compose("@iterationIndexes('E')") }) },
      ["not-in-loop E/actions/A/inputs 'E'"],
    ],
  ])('%s', (_, actions, expected) => {
    expect(told(actions)).toEqual(expected.map((one) => `flow/${one}`));
  });
});

describe('what runs at the same time', () => {
  const many = { runtimeConfiguration: { concurrency: { repetitions: 20 } } };
  const made = { V: initialize('v') };
  const use = compose("@variables('v')", after('A'));

  test.each<[string, JsonObject, readonly string[]]>([
    [
      'set and read',
      { ...made, E: foreach({ A: set('v', '@item()'), B: use }, { ...many, runAfter: after('V') }) },
      ['race-in-loop E/actions/A/inputs/name'],
    ],
    [
      'one after the other',
      { ...made, E: foreach({ A: set('v', '@item()'), B: use }, { runAfter: after('V') }) },
      [],
    ],
    [
      'set to a constant, read later',
      {
        ...made,
        E: foreach({ A: set('v', 'yes') }, { ...many, runAfter: after('V') }),
        B: compose("@variables('v')", after('E')),
      },
      [],
    ],
    [
      'loops in loops run one after the other',
      {
        ...made,
        E: foreach({ F: foreach({ A: set('v', '@item()'), B: use }, many) }, { runAfter: after('V') }),
      },
      [],
    ],
    [
      'branches',
      { ...made, A: set('v', 1, after('V')), B: compose("@variables('v')", after('V')) },
      ['race A/inputs/name'],
    ],
    ['the same constant', { ...made, A: set('v', 1, after('V')), B: set('v', 1, after('V')) }, []],
    [
      'branches of which one runs',
      { ...made, A: set('v', 1, after('V')), B: compose(1, { V: ['Failed'] }), C: set('v', 2, after('B')) },
      [],
    ],
  ])('%s', (_, actions, expected) => {
    expect(told(actions)).toEqual(expected.map((one) => `flow/${one}`));
  });
});

describe('what never happens', () => {
  const terminate = { type: 'Terminate', inputs: { runStatus: 'Succeeded' }, runAfter: {} };

  test.each<[string, JsonObject, readonly string[]]>([
    [
      'after the end, told once',
      { T: terminate, A: compose(1, after('T')), B: compose(1, after('A')) },
      ['never-runs A/runAfter/T'],
    ],
    [
      'an end that was skipped',
      { T: terminate, A: compose(1, { T: ['Skipped'] }), B: compose(1, { T: ['Succeeded', 'Failed'] }) },
      [],
    ],
    [
      'two branches of which one runs',
      {
        A: compose(1),
        B: compose(1, { A: ['Failed'] }),
        C: compose(1, { A: ['Succeeded'], B: ['Succeeded'] }),
      },
      ['never-runs C/runAfter/A'],
    ],
    [
      'by way of others',
      {
        A: compose(1),
        B: compose(1, { A: ['Failed', 'TimedOut'] }),
        C: compose(1, after('B')),
        D: compose(1, after('A')),
        E: compose(1, after('C', 'D')),
        F: compose(1, after('E', 'D')),
      },
      ['never-runs E'],
    ],
    [
      'where it may have been skipped',
      {
        A: compose(1),
        B: compose(1, { A: ['Failed'] }),
        C: compose(1, { A: ['Succeeded'], B: ['Succeeded', 'Skipped'] }),
      },
      [],
    ],
  ])('%s', (_, actions, expected) => {
    expect(told(actions)).toEqual(expected.map((one) => `flow/${one}`));
  });
});

describe('conditions, cases and lists', () => {
  const condition = (expression: JsonObject[string]): JsonObject => ({
    A: { type: 'If', expression, actions: { B: compose(1) }, runAfter: {} },
  });
  const cases = (...values: JsonObject[string][]): JsonObject => ({
    A: {
      type: 'Switch',
      expression: '@length(string(triggerBody()))',
      cases: Object.fromEntries(values.map((one, index) => [`C${index}`, { case: one, actions: {} }])),
      runAfter: {},
    },
  });

  test.each<[string, JsonObject, readonly string[]]>([
    ['constant', condition('@equals(1, add(0, 1))'), ['constant-condition A/expression']],
    [
      'constant, as a tree',
      condition({ and: [{ not: { equals: ['a', '@null'] } }, { equals: [1, 1] }] }),
      ['constant-condition A/expression'],
    ],
    ['of the run', condition({ or: [{ equals: ['@triggerBody()', 1] }] }), []],
    ['a text', condition('equals(1, 1)'), ['not-boolean A/expression']],
    ['a number', condition('@length(string(triggerBody()))'), ['not-boolean A/expression']],
    ['in a text', condition('@{equals(triggerBody(), 1)}'), ['not-boolean A/expression']],
    ['cases that are the same', cases(1, '1', 1), ['case-type A/cases/C1/case', 'same-case A/cases/C2/case']],
    [
      'a list that is none',
      { E: foreach({ A: compose(1) }, { foreach: '@length(string(triggerBody()))' }) },
      ['not-a-list E/foreach'],
    ],
    [
      'a list in a text',
      { E: foreach({ A: compose(1) }, { foreach: '@{triggerBody()}' }) },
      ['not-a-list E/foreach'],
    ],
    ['a written list', { E: foreach({ A: compose(1) }, { foreach: [1, 2] }) }, []],
  ])('%s', (_, actions, expected) => {
    expect(told(actions)).toEqual(expected.map((one) => `flow/${one}`));
  });

  test('the words tell what is meant', () => {
    const help = (actions: JsonObject) => findings(actions).map((one) => words(one).help);
    expect(help(condition("equals(triggerBody(), 'a')"))).toEqual([
      "Did you mean '@equals(triggerBody(), 'a')'?",
    ]);
    expect(help({ E: foreach({ A: compose(1) }, { foreach: '@{triggerBody()}' }) })).toEqual([
      "Did you mean '@triggerBody()'?",
    ]);
  });
});

test.each<[string, JsonObject]>([
  ['null', { A: null, B: { type: null, runAfter: null, inputs: null } }],
  [
    'lists',
    {
      A: [],
      B: { type: 'InitializeVariable', inputs: { variables: [null, 1, [], { name: 1 }] }, runAfter: [] },
    },
  ],
  [
    'numbers',
    {
      A: {
        type: 'Switch',
        cases: { a: 1, b: { case: [] }, c: { case: {} } },
        expression: 4,
        runAfter: { A: 3 },
      },
    },
  ],
  [
    'texts',
    {
      A: { type: 'SetVariable', inputs: 'x', runAfter: 'A' },
      B: { type: 'If', expression: [], actions: 'x', else: [] },
    },
  ],
  [
    'maps',
    { A: { type: 'Foreach', foreach: {}, actions: { B: { type: 'Until', expression: {}, limit: 3 } } } },
  ],
])('odd documents: %s', (_, actions) => {
  expect(() => findings(actions)).not.toThrow();
});
