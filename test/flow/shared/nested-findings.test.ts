/** Where findings in shared steps are shown, and how often, when these use each other, cannot be read, or are there under one binding only. */
import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../project.ts';

/** Each finding in short: its code, its place, and the one it leads to. */
function found(shared: Readonly<Record<string, string>>, ...flows: readonly string[]): readonly string[] {
  const keys = Object.keys(shared);
  const { diagnostics } = findingsOf({
    'solution.yaml': `format: 1
publisher: { uniqueName: contoso, name: Contoso, prefix: contoso, optionPrefix: 27000 }
solution: { uniqueName: Orders, name: Orders, version: 1.0.0.0 }
sharedSteps: { ${keys.map((key) => `${key}: ${key}.yaml`).join(', ')} }
flows: [${flows.map((_, index) => `f${String(index)}.yaml`).join(', ')}]`,
    ...Object.fromEntries(
      Object.entries(shared).map(([key, steps]) => [`${key}.yaml`, `format: 1\nsteps: ${steps}`]),
    ),
    ...Object.fromEntries(
      flows.map((steps, index) => [
        `f${String(index)}.yaml`,
        `format: 1\ntrigger: { request: Button }\nsteps:\n${steps}`,
      ]),
    ),
  });
  const word = ({ file, path }: { file: string; path: readonly unknown[] }): string =>
    [file, ...path].join(' ');
  return diagnostics.map(
    ({ code, at, related }) =>
      `${code}: ${word(at)}${related === undefined ? '' : ` -> ${word(related.at)}`}`,
  );
}

const USE = '  A: { use: outer }';

describe('two steps of one name', () => {
  const inner = '{ Say: { compose: 1 } }';
  const inOuter = 'flow/same-name: outer.yaml steps Hint use -> outer.yaml steps Hint_Say';

  it.each([
    ['one flow', [USE]],
    ['two flows', [USE, `${USE}\n  B: { use: outer }`]],
  ])('are told in the file that has both: %s', (_, flows) => {
    const own = 'Hint_Say: { compose: 1 }';
    const hint = 'Hint: { use: inner }';
    expect(found({ inner, outer: `{ ${own}, ${hint} }` }, ...flows)).toEqual([inOuter]);
    expect(found({ inner, outer: `{ ${hint}, ${own} }` }, ...flows)).toEqual([inOuter]);
    expect(found({ inner, outer: `{ ${hint}, In: { scope: { ${own} } } }` }, ...flows)).toEqual([
      'flow/same-name: outer.yaml steps In scope Hint_Say -> outer.yaml steps Hint use',
    ]);
  });

  it('are told in the file between others', () => {
    const shared = {
      inner,
      middle: '{ Hint_Say: { compose: 1 }, Hint: { use: inner } }',
      outer: '{ M: { use: middle } }',
    };
    expect(found(shared, USE, USE)).toEqual([
      'flow/same-name: middle.yaml steps Hint use -> middle.yaml steps Hint_Say',
    ]);
  });

  it('are told in the flow where one of them is its own, or each is of another use', () => {
    const shared = { inner, outer: '{ Hint: { use: inner } }' };
    expect(found(shared, USE, `  A_Hint_Say: { compose: 1 }\n${USE}`)).toEqual([
      'flow/same-name: f1.yaml steps A use -> f1.yaml steps A_Hint_Say',
    ]);
    // `outer.yaml` has both names, and nothing is wrong with it.
    const both = { outer: '{ B: { compose: 1 }, X_B: { compose: 2 } }' };
    const twice = '  A: { use: outer }\n  A_X: { use: outer }';
    expect(found(both, twice, '  C: { use: outer }')).toEqual([
      'flow/same-name: f0.yaml steps A_X use -> outer.yaml steps X_B',
    ]);
  });
});

describe('shared steps that cannot be read', () => {
  const reads = `${USE}
  V: { variable: v, type: string, value: a }
  B: { compose: "@{outputs('A_X')} @{body('a_y')}" }
  C: { until: "@equals(body('A_Y'), variables('v'))", do: { D: { use: outer } } }
  E: { compose: "@outputs('D_X')" }`;

  it.each([
    ['a circle', { outer: '{ X: { use: inner } }', inner: '{ Y: { use: outer } }' }, 'flow/use-circle'],
    ['no steps', { outer: '7' }, 'spec/wrong-type'],
    ['another that is not there', { outer: '{ X: { use: gone } }' }, 'solution/unknown-name'],
    ['a file of another one', { outer: '{ X: { use: inner } }', inner: '[]' }, 'spec/wrong-type'],
  ])('are one mistake: %s', (_, shared, code) => {
    const codes = found(shared, reads, reads).map((one) => one.split(':')[0]);
    expect(codes).toEqual([code]);
  });

  it('are one mistake at each `use` of what is not there', () => {
    const places = found({ other: '{ X: { compose: 1 } }' }, `${reads}\n  F: { use: other }`);
    expect(places).toEqual([
      'solution/unknown-name: f0.yaml steps A use',
      'solution/unknown-name: f0.yaml steps C do D use',
    ]);
  });

  it('may deal with a failure, and answer who runs the flow', () => {
    const fails = `  T: { try: { A: { compose: 1 } } }\n  C: { catch: { B: { use: outer } } }`;
    const runs = '  R: { runFlow: f0 }';
    expect(found({ outer: '{ X: { compose: 1 } }' }, fails, runs).map((one) => one.split(':')[0])).toEqual([
      'flow/failure-swallowed',
      'flow/child-no-response',
    ]);
    expect(found({ outer: '7' }, fails, runs)).toEqual(['spec/wrong-type: outer.yaml steps']);
  });

  it('hide no other mistake', () => {
    const others = `${reads}\n  G: { compose: "@{outputs('AX')} @{outputs('G_X')}" }`;
    expect(found({ outer: '7' }, others)).toEqual([
      'flow/unknown-step: f0.yaml steps G compose',
      'flow/unknown-step: f0.yaml steps G compose',
      'spec/wrong-type: outer.yaml steps',
    ]);
  });

  it('are known again when they can be read', () => {
    const flow = `${USE}\n  V: { variable: v, type: string, value: a }\n  B: { compose: "@{outputs('A_X')} @{outputs('A_Y')}" }`;
    expect(found({ outer: '{ X: { compose: 1 } }' }, flow)).toEqual([
      'flow/unused-variable: f0.yaml steps V variable',
      'flow/unknown-step: f0.yaml steps B compose',
    ]);
  });

  it('are told of once for each use that closes a circle', () => {
    const back = (key: string): string => `{ A: { use: ${key} } }`;
    const reader = `  D: { use: d }\n  E: { compose: "@outputs('D_C_A')" }`;
    // Two circles through one file: each is closed by a use of its own.
    const two = { a: '{ B: { use: b }, D: { use: d } }', b: back('a'), d: back('a') };
    expect(found(two, reader)).toEqual([
      'flow/use-circle: b.yaml steps A use',
      'flow/use-circle: d.yaml steps A use',
    ]);
    // Both go through c, and the same use closes them.
    const joined = {
      a: '{ B: { use: b }, D: { use: d } }',
      b: '{ C: { use: c } }',
      c: back('a'),
      d: '{ C: { use: c } }',
    };
    expect(found(joined, reader)).toEqual(['flow/use-circle: c.yaml steps A use']);
  });
});

describe('the same mistake in two steps', () => {
  const twice = '{ A: { compose: "@utcNwo()" }, B: { compose: "@utcNwo()" } }';
  const code = 'expression/unknown-function';

  it('is two findings at one use', () => {
    expect(found({ outer: twice }, USE)).toEqual([
      `${code}: f0.yaml steps A use -> outer.yaml steps A compose`,
      `${code}: f0.yaml steps A use -> outer.yaml steps B compose`,
    ]);
  });

  it('is two findings at a use of a use', () => {
    expect(found({ inner: twice, outer: '{ Hint: { use: inner } }' }, USE)).toEqual([
      `${code}: f0.yaml steps A use -> inner.yaml steps A compose`,
      `${code}: f0.yaml steps A use -> inner.yaml steps B compose`,
    ]);
  });
});

describe('uses under the other binding', () => {
  const wrong = '{ A: { compose: "@outputs(\'B\')" } }';

  it.each([
    ['at the use', '  A: { use: outer, only: certified }'],
    ['around it', '  S: { only: certified, scope: { A: { use: outer } } }'],
  ])('are not asked for what rules find: %s', (_, absent) => {
    expect(found({ outer: wrong }, absent, USE, USE)).toEqual([
      'flow/unknown-step: outer.yaml steps A compose -> f1.yaml steps A use',
    ]);
  });

  it('are not asked for it when they stand in shared steps', () => {
    const shared = { inner: wrong, outer: '{ Hint: { use: inner, only: certified }, B: { compose: 1 } }' };
    expect(found(shared, USE, '  I: { use: inner }', '  I: { use: inner }')).toEqual([
      'flow/unknown-step: inner.yaml steps A compose -> f1.yaml steps I use',
    ]);
  });

  it('leave what only one present use has where it is', () => {
    expect(found({ outer: wrong }, '  A: { use: outer, only: certified }', USE)).toEqual([
      'flow/unknown-step: f1.yaml steps A use -> outer.yaml steps A compose',
    ]);
  });

  it('count for what the reading of a flow finds', () => {
    const call = '{ A: { call: dataverse.GetItem, with: { entityName: accounts } } }';
    const certified = '  A: { use: outer, only: certified }';
    expect(found({ outer: '{ A: { compose: 1, after: B } }' }, certified, USE)).toEqual([
      'flow/run-after-unknown: outer.yaml steps A after',
    ]);
    expect(found({ outer: call }, certified, USE)).toEqual([
      'flow/alias-unknown: f0.yaml steps A use -> outer.yaml steps A call',
      'flow/alias-unknown: f1.yaml steps A use -> outer.yaml steps A call',
    ]);
  });
});
