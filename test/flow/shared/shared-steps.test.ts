/** What becomes of shared steps in a flow, and that every finding inside leads to where it can be mended. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inspect } from '../../../src/compile.ts';
import { flowSchema, sharedStepsSchema } from '../../../src/flow/dialect/schema.ts';
import { memoryHost } from '../../../src/io/memory-host.ts';
import { newMemory } from '../../../src/load/memory.ts';
import { findingsOf } from '../../project.ts';
import { plain, said } from '../helpers.ts';
import { lowered, read } from './lowered-actions.ts';

/** The actions of a flow that uses the shared steps as `shared`, and those of another file as `other`, without what the designer wants. */
function actionsOf(
  shared: string,
  steps: string,
  other = 'format: 1\nsteps: { Any: { compose: 1 } }',
): unknown {
  const flow = `format: 1\ntrigger: { request: Button }\nsteps:\n${steps}`;
  const { actions, diagnostics } = lowered({ shared, other }, flow);
  expect(said(diagnostics)).toEqual([]);
  return actions;
}

describe('names', () => {
  it('are new ones wherever the steps name each other', () => {
    const shared = `
format: 1
steps:
  List: { compose: [1] }
  Each:
    foreach: "@outputs('list')"
    do:
      Add: { compose: "@add(items('Each'), iterationIndexes('Until'))" }
      Other: { compose: "@{body('Row')?['List']} @{concat('outputs(''List'')', actions('Add')?['name'])}" }
    after: [List]
  Until: { until: "@equals(body('Add'), 'Add')", do: { In: { compose: { "@{outputs('List')}": "@variables('List')" } } }, after: { Each: [Failed] } }
  Which:
    switch: "@outputs('List')"
    cases: { One: { when: "@outputs('List')", do: { Then: { compose: 1 } } } }
    default: { Else: { compose: 2 } }
    after: start
  Json:
    action: If
    expression: "@equals(outputs('Then'), 1)"
    actions: { A: { type: Compose, inputs: "@outputs('B')", runAfter: { B: [Succeeded] } }, B: { type: Compose, inputs: 1, runAfter: {} } }
    else: { actions: { C: { type: Compose, inputs: "@result('Json')", runAfter: {} } } }
  All:
    raw: { type: Scope, actions: { D: { type: Compose, inputs: "@outputs('d')", runAfter: {} } }, runAfter: { Json: [Succeeded] } }
    `;
    expect(actionsOf(shared, "  It's:\n    use: shared")).toMatchSnapshot();
  });

  it('stand outside as they are made', () => {
    const shared = 'format: 1\nsteps: { Row: { compose: 1 } }';
    const steps = `
  First: { compose: 0 }
  A: { use: shared, description: Once. }
  B: { use: shared, after: { A: [Failed] }, only: custom }
  C: { use: shared, only: certified }
  Last: { compose: "@outputs('A_Row')" }`;
    expect(actionsOf(shared, steps)).toEqual({
      First: { type: 'Compose', inputs: 0, runAfter: {} },
      A: {
        type: 'Scope',
        description: 'Once.',
        runAfter: { First: ['Succeeded'] },
        actions: { A_Row: { type: 'Compose', inputs: 1, runAfter: {} } },
      },
      B: {
        type: 'Scope',
        runAfter: { A: ['Failed'] },
        actions: { B_Row: { type: 'Compose', inputs: 1, runAfter: {} } },
      },
      Last: { type: 'Compose', inputs: "@outputs('A_Row')", runAfter: { B: ['Succeeded'] } },
    });
  });
});

describe('given', () => {
  const cases: readonly (readonly [text: string, given: string, made: unknown])[] = [
    ["@given('x')", '{ a: [1, "@utcNow()"] }', { a: [1, '@utcNow()'] }],
    ["@given('x')", '"@@home"', '@@home'],
    ["@given('x')", '1.0', 1],
    ["@{given('x')}", 'Hello', 'Hello'],
    ["@{given('x')}", '""', "@{''}"],
    ["a@{given('x')}b", '""', 'ab'],
    ["a@{ given('x') }b", '"a@b.c"', "a@{ 'a@b.c' }b"],
    ["a@{given('x')}b", '"it\'s @{utcNow()}"', "ait's @{utcNow()}b"],
    ["a@{given('x')}b", '"@utcNow()"', 'a@{utcNow()}b'],
    ["a@{given('x')}b", '7', 'a@{7}b'],
    ["@concat(given('x'),  given('x'))", '"it\'s"', "@concat('it''s',  'it''s')"],
    ["@length(GIVEN('x'))", '"@@a"', "@length('@a')"],
    ["@length(given('x'))", '"a @{body(\'Row\')} }"', "@length(concat('a ', body('Row'), ' }'))"],
    ["@given('x')?['a']", 'null', "@coalesce(null)?['a']"],
    ["@given('x')?['a']", '"@outputs(\'Own\')"', "@outputs('Own')?['a']"],
    ["@outputs(given('x'))", 'Own', "@outputs('Own')"],
    ["@outputs('Own')", 'Own', "@outputs('S_Own')"],
    ["@@given('x') given('x')", 'Own', "@@given('x') given('x')"],
  ];

  it.each(cases)('%s with %s', (text, given, made) => {
    const use = JSON.stringify(text);
    const shared = `format: 1\ngiven: { x: Any. }\nsteps:\n  Own: { compose: ${use} }\n  Used: { compose: "@given('x')" }`;
    const actions = actionsOf(shared, `  S: { use: shared, given: { x: ${given} } }`);
    expect(actions).toMatchObject({ S: { actions: { S_Own: { inputs: made } } } });
  });

  it('is the default where it is not said', () => {
    const shared = `format: 1\ngiven: { x: { default: "@outputs('A')" } }\nsteps:\n  A: { compose: 1 }\n  B: { compose: "@{given('x')}" }`;
    expect(actionsOf(shared, '  S: { use: shared }')).toMatchObject({
      S: { actions: { S_B: { inputs: "@{outputs('S_A')}" } } },
    });
  });
});

describe('shared steps that use others', () => {
  const other = `format: 1
given: { words: Any., more: { default: null } }
steps:
  Say: { compose: "@{given('words')}!" }
  Said: { compose: "@concat(outputs('Say'), given('more'))" }
  Data: { compose: "@given('more')" }`;
  const shared = `format: 1
given: { name: Any., data: Any. }
steps:
  Say: { compose: "@given('name')" }
  In: { scope: { Hint: { use: other, given: { words: "Dear @{given('name')}, @{outputs('say')}", more: "@given('data')" } } } }
  Last: { compose: "@concat(outputs('Hint_Said'), outputs('Hint_Other'))", after: { In: [Succeeded, Failed] } }`;

  it('know the steps in them by their names', () => {
    const steps = `
  A: { use: shared, given: { name: "@outputs('Say')", data: { of: "@utcNow()" } } }
  B: { compose: "@outputs('A_Hint_Say')" }`;
    const plainOther = other.replace("@concat(outputs('Say'), given('more'))", "@outputs('Say')");
    expect(actionsOf(shared, steps, plainOther)).toMatchSnapshot();
  });

  it('are there under their binding only', () => {
    const onlyCertified = 'format: 1\nsteps: { Hint: { use: other, only: certified }, Say: { compose: 1 } }';
    const plainOther =
      'format: 1\nsteps: { A: { compose: 1, only: certified }, B: { compose: 2, only: custom } }';
    const steps =
      '  X: { use: shared }\n  Y: { scope: { Z: { use: other } }, only: custom }\n  W: { use: other, only: certified }';
    const scope = { type: 'Scope', runAfter: {} };
    expect(actionsOf(onlyCertified, steps, plainOther)).toEqual({
      X: { ...scope, actions: { X_Say: { type: 'Compose', inputs: 1, runAfter: {} } } },
      Y: {
        ...scope,
        runAfter: { X: ['Succeeded'] },
        actions: {
          Z: { ...scope, actions: { Z_B: { type: 'Compose', inputs: 2, runAfter: {} } } },
        },
      },
    });
  });

  it('pass on that there is none', () => {
    expect(actionsOf(shared, '  A: { use: shared, given: { name: Row, data: null } }', other)).toMatchObject({
      A: { actions: { A_In: { actions: { A_Hint: { actions: { A_Hint_Data: { inputs: '@null' } } } } } } },
    });
  });
});

describe('docs/FLOWS.md', () => {
  const page = readFileSync(new URL('../../../docs/FLOWS.md', import.meta.url), 'utf8');
  const files = new Map(
    [...page.matchAll(/```yaml (\S+)\n([\s\S]*?)```/g)].map(([, path = '', text = '']) => [path, text]),
  );

  it('has an example that is right', () => {
    const [shared = '', flow = ''] = [files.get('steps/failed.yaml'), files.get('flows/sync.yaml')];
    const compile = (schema: object) => new Ajv2020({ allowUnionTypes: true }).compile(schema);
    expect(compile(plain(sharedStepsSchema()) as object)(plain(read(shared)))).toBe(true);
    expect(compile(plain(flowSchema()) as object)(plain(read(flow)))).toBe(true);
    const solution = `format: 1
publisher: { uniqueName: contoso, name: Contoso, prefix: contoso, optionPrefix: 27000 }
solution: { uniqueName: Orders, name: Orders, version: 1.0.0.0 }
connections: { dataverse: { name: Dataverse, api: shared_commondataserviceforapps } }
sharedSteps: { failed: steps/failed.yaml }
flows: [flows/sync.yaml]`;
    const { codes } = findingsOf({ ...Object.fromEntries(files), 'solution.yaml': solution });
    expect(codes).toEqual([]);
  });
});

describe('a project', () => {
  const project = (shared: string, ...flows: readonly string[]) => ({
    'solution.yaml': `format: 1
publisher: { uniqueName: contoso, name: Contoso, prefix: contoso, optionPrefix: 27000 }
solution: { uniqueName: Orders, name: Orders, version: 1.0.0.0 }
sharedSteps: { shared: steps/shared.yaml }
flows: [${flows.map((_, index) => `flows/f${index}.yaml`).join(', ')}]`,
    'steps/shared.yaml': shared,
    ...Object.fromEntries(
      flows.map((steps, index) => [
        `flows/f${index}.yaml`,
        `format: 1\ntrigger: { request: Button }\nsteps:\n${steps}`,
      ]),
    ),
  });
  const use = '  S: { use: shared }';

  it.each([
    ['one flow', [use], [['flows/f0.yaml', 'steps/shared.yaml']]],
    ['two flows', [use, use], [['steps/shared.yaml', 'flows/f0.yaml']]],
  ])('says where a mistake in the file is: %s', (_, flows, places) => {
    const { diagnostics } = findingsOf(
      project('format: 1\nsteps: { A: { compose: "@utcNwo()" } }', ...flows),
    );
    expect(diagnostics.map((one) => [one.at.file, one.related?.at.file])).toEqual(places);
  });

  const nested = (inner: string, shared: string, ...flows: readonly string[]) => ({
    ...project(shared, ...flows),
    'solution.yaml': project(shared, ...flows)['solution.yaml'].replace(
      'sharedSteps: { ',
      'sharedSteps: { inner: steps/inner.yaml, ',
    ),
    'steps/inner.yaml': inner,
  });
  const reads =
    'format: 1\ngiven: { x: Any. }\nsteps: { B: { compose: "@{given(\'x\')}" }, C: { compose: "@{given(\'x\')}." } }';
  const gives = (x: string): string =>
    `format: 1\ngiven: { x: Any. }\nsteps: { A: { use: inner, given: { x: "${x}" } } }`;
  const plainUse = 'format: 1\nsteps: { A: { use: inner } }';
  const needsVariable = 'format: 1\nsteps: { B: { compose: "@variables(\'v\')" } }';
  const givesRow = (x: string): string => `  Row: { compose: 1 }\n  S: { use: shared, given: { x: "${x}" } }`;
  const withVariable = '  V: { variable: v, type: string, value: a }\n  T: { use: inner }';

  it.each([
    [
      'a word in the innermost file',
      nested('format: 1\nsteps: { B: { compose: "@utcNwo()" } }', plainUse, use, use),
      [['steps/inner.yaml', 'steps.B.compose', 'steps/shared.yaml']],
    ],
    [
      'what one file gives another',
      nested(reads, gives("@outputs('Gone')").replace('given: { x: Any. }\n', ''), use, use),
      [['steps/shared.yaml', 'steps.A.given.x', 'flows/f0.yaml']],
    ],
    [
      'what one file does not give another',
      nested(reads, plainUse, use, use),
      [['steps/shared.yaml', 'steps.A.given', undefined]],
    ],
    [
      'what a flow gives, through one file to the other',
      nested(reads, gives("@given('x')"), givesRow("@outputs('Gone')"), givesRow("@outputs('Row')")),
      [['flows/f0.yaml', 'steps.S.given.x', undefined]],
    ],
    [
      'a part of what a flow gives',
      nested(
        reads,
        gives("@concat('a', given('x'))"),
        givesRow("@outputs('Gone')"),
        givesRow("@outputs('Row')"),
      ),
      [['flows/f0.yaml', 'steps.S.given.x', undefined]],
    ],
    [
      'what every use through one file has, and no other',
      nested(needsVariable, plainUse, use, use, withVariable),
      [['steps/shared.yaml', 'steps.A.use', 'steps/inner.yaml']],
    ],
    [
      'what the one flow has',
      nested(needsVariable, plainUse, use, withVariable),
      [['flows/f0.yaml', 'steps.S.use', 'steps/inner.yaml']],
    ],
    [
      'a circle',
      nested('format: 1\nsteps: { B: { use: shared } }', plainUse, use),
      [['steps/shared.yaml', 'steps.A.use', undefined]],
    ],
  ])('leads %s to where it stands', (_, files, places) => {
    const { diagnostics } = findingsOf(files);
    expect(diagnostics.map(({ at, related }) => [at.file, at.path.join('.'), related?.at.file])).toEqual(
      places,
    );
  });

  it('refuses shared steps that grow without end', () => {
    const keys = Array.from({ length: 9 }, (_, index) => `s${index}`);
    const uses = (key: string): string =>
      Array.from({ length: 10 }, (_, index) => `U${index}: { use: ${key} }`).join(', ');
    const files = keys.map((key, index): [string, string] => {
      const next = keys[index + 1];
      return [
        `steps/${key}.yaml`,
        `format: 1\nsteps: { ${next === undefined ? 'A: { compose: 1 }' : uses(next)} }`,
      ];
    });
    const plainProject = project('format: 1\nsteps: { A: { compose: 1 } }', '  S: { use: s0 }');
    const { diagnostics } = findingsOf({
      ...plainProject,
      ...Object.fromEntries(files),
      'solution.yaml': plainProject['solution.yaml'].replace(
        'shared: steps/shared.yaml',
        ['shared', ...keys].map((key) => `${key}: steps/${key}.yaml`).join(', '),
      ),
    });
    expect(diagnostics.map(({ code, at }) => [code, at.file])).toEqual([
      ['flow/over-limit', 'steps/s5.yaml'],
    ]);
  });

  it('warns of steps that no flow uses', () => {
    const { codes } = findingsOf(project('format: 1\nsteps: { A: { compose: 1 } }', '  A: { compose: 1 }'));
    expect(codes).toEqual(['solution/unused']);
  });

  it('checks the flows again when the file changed', () => {
    const memory = newMemory();
    const codes = (shared: string): readonly string[] =>
      inspect(memoryHost(project(shared, use)), 'solution.yaml', { memory }).diagnostics.map(
        (one) => one.code,
      );
    expect(codes('format: 1\nsteps: { A: { compose: 1 } }')).toEqual([]);
    expect(codes('format: 1\nsteps: { A: { compose: "@outputs(\'B\')" } }')).toEqual(['flow/unknown-step']);
    expect(codes('format: 1\nsteps: { A: { compose: 1 } }')).toEqual([]);
  });

  it('reads any data without an exception', () => {
    const odd = [
      'null',
      '[]',
      '1',
      'x',
      '{}',
      '{ A: null }',
      '{ A: [] }',
      '{ A: { use: shared } }',
      '{ A: { raw: 1 } }',
    ];
    for (const steps of odd)
      for (const given of [
        'null',
        '[]',
        'x',
        '{ a: null }',
        '{ a: [] }',
        '{ a: { default: { b: "@given(\'a\')" } } }',
      ])
        for (const step of [
          'use: shared',
          'use: 1',
          'use: shared, given: 1',
          'use: shared, given: { a: { b: 1 } }',
        ])
          findingsOf(project(`format: 1\ngiven: ${given}\nsteps: ${steps}`, `  S: { ${step} }`));
  });
});
