/** What a data file may say of a run, and what is said of one that is wrong. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collect } from '../../src/diagnostics/diagnostic.ts';
import { chanceFrom } from '../../src/expression/run/chance.ts';
import { jsonText } from '../../src/expression/json/json-print.ts';
import { runDataFrom } from '../../src/expression/run/run-data-from.ts';
import { EMPTY_RUN, type RunData } from '../../src/expression/run/run-data.ts';
import { parseYaml } from '../../src/load/yaml-source.ts';
import type { JsonValue } from '../../src/source/json-value.ts';
import { documentPlace } from '../../src/source/place.ts';
import { resultOf } from './evaluate-text.ts';

interface Read {
  readonly run: RunData | undefined;
  /** `code path` of each finding. */
  readonly said: readonly string[];
}

function read(yaml: string): Read {
  const { diagnostics, report } = collect();
  const { value = null } = parseYaml('run.yaml', yaml, report);
  const run = runDataFrom(value, documentPlace('run.yaml'), EMPTY_RUN, report);
  return { run, said: diagnostics.map((one) => `${one.code} ${one.at.path.join('.')}`) };
}

function runOf(yaml: string): RunData {
  const { run, said } = read(yaml);
  expect(said).toEqual([]);
  return run ?? EMPTY_RUN;
}

describe('what is wrong is said at its place', () => {
  test.each([
    ['[1]', ['spec/wrong-type ']],
    ['tigger: { body: 1 }', ['spec/unknown-key tigger']],
    ['trigger: { bodi: 1 }', ['spec/unknown-key trigger.bodi']],
    ['actions: { A: 3 }', ['spec/wrong-type actions.A']],
    ['actions: { A: { status: Suceeded } }', ['spec/not-allowed actions.A.status']],
    ['actions: { A: { statusCode: "200" } }', ['spec/wrong-type actions.A.statusCode']],
    ['iterationIndexes: { U: -1 }', ['spec/out-of-range iterationIndexes.U']],
    ['iterationIndexes: { U: 1.5 }', ['spec/wrong-type iterationIndexes.U']],
    ['results: { Try: [{ status: Failed }] }', ['spec/missing-key results.Try.0']],
    ['now: yesterday', ['spec/bad-form now']],
    ['now: 2026-02-30', ['spec/bad-form now']],
    ['now: 0000-01-01', ['spec/bad-form now']],
    ['now: 2026-01-31T24:00:00Z', ['spec/bad-form now']],
    ['seed: x', ['spec/wrong-type seed']],
    ['trigger: { outputs: {}, body: 1 }', ['eval/outputs-twice trigger.body']],
    ['action: { outputs: {}, headers: {} }', ['eval/outputs-twice action.headers']],
    [
      'actions: { A: { outputs: { body: 1 }, body: 1, statusCode: 200 } }',
      ['eval/outputs-twice actions.A.statusCode', 'eval/outputs-twice actions.A.body'],
    ],
    ['results: { Try: [{ name: A, outputs: 1, body: 2 }] }', ['eval/outputs-twice results.Try.0.body']],
  ])('%s', (yaml, expected) => {
    expect(read(yaml)).toEqual({ run: undefined, said: expected });
  });
});

describe('the clock', () => {
  test.each([
    ['2026-01-31', '2026-01-31T00:00:00.000Z'],
    ['2026-01-31T08:00', '2026-01-31T08:00:00.000Z'],
    ['2026-01-31T08:00:01.1234567Z', '2026-01-31T08:00:01.123Z'],
    ['2026-01-31T08:00:00', '2026-01-31T08:00:00.000Z'],
    ['2026-01-31T08:00:00+05:30', '2026-01-31T02:30:00.000Z'],
    ['2024-02-29T23:59:59-08:00', '2024-03-01T07:59:59.000Z'],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
  ])('%s', (now, expected) => {
    expect(new Date(runOf(`now: ${now}`).now()).toISOString()).toBe(expected);
  });

  test('is the one handed in without `now`', () => {
    expect(runOf('seed: 1').now).toBe(EMPTY_RUN.now);
  });
});

describe('chance', () => {
  test('follows from the seed alone, on every machine', () => {
    const random = runOf('seed: 7').random;
    expect([random(), random(), random()]).toMatchInlineSnapshot(`
      [
        0.8936956597893718,
        0.1866056277136604,
        0.38037295531019955,
      ]
    `);
  });

  test('is from 0 to below 1, and spread evenly', () => {
    fc.assert(
      fc.property(fc.bigInt(-(2n ** 63n), 2n ** 63n), (seed) => {
        const random = chanceFrom(seed);
        const numbers = Array.from({ length: 400 }, random);
        expect(numbers.every((one) => one >= 0 && one < 1)).toBe(true);
        expect(Math.abs(numbers.reduce((sum, one) => sum + one, 0) / 400 - 0.5)).toBeLessThan(0.12);
      }),
    );
  });

  test('seeds that differ give other numbers', () => {
    expect(chanceFrom(1n)()).not.toBe(chanceFrom(2n)());
    expect(chanceFrom(1n)()).not.toBe(chanceFrom(1n + 2n ** 40n)());
  });
});

test('numbers keep their kind, and integers all of their digits', () => {
  const run = runOf('variables: { v: [1, 1.0, 1e2, -0.50, 9223372036854775807, 1200.50] }');
  expect(resultOf("@variables('v')", run)).toEqual({
    json: '[1,1.0,100.0,-0.5,9223372036854775807,1200.5]',
  });
});

test('a name that no YAML key needs quotes for is one', () => {
  const run = runOf('parameters: { "Tenant (admin_Tenant)": t, "": e, "__x": 1 }');
  expect(resultOf("@concat(parameters('Tenant (admin_Tenant)'), parameters(''))", run)).toEqual({
    json: '"te"',
  });
});

test('texts may hold any character', () => {
  const body = '"\\u0000\\ud800\\ufffe"';
  expect(resultOf('@triggerBody()', runOf(`trigger: { body: ${body} }`))).not.toHaveProperty('fails');
  expect(resultOf("@parameters('p')", runOf(`parameters: { p: ${body} }`))).not.toHaveProperty('fails');
});

test('any data give a run or findings', () => {
  const keys = fc.constantFrom(
    'now',
    'seed',
    'trigger',
    'actions',
    'results',
    'item',
    'A',
    'outputs',
    'body',
  );
  const { tree } = fc.letrec<{ tree: JsonValue }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom<JsonValue>(null, true, 0, 1.5, 'x', '2026-01-31'),
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(keys, tie('tree'), { maxKeys: 4 }),
    ),
  }));
  fc.assert(
    fc.property(tree, (data) => {
      const { diagnostics, report } = collect();
      const run = runDataFrom(data, documentPlace('x'), EMPTY_RUN, report);
      expect(run === undefined).toBe(diagnostics.length > 0);
      if (run !== undefined) for (const [, record] of run.actions) jsonText(record);
    }),
    { numRuns: 2000 },
  );
});
