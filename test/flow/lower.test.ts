/** What lowering fills in: order, ids, connections, bindings. */
import { describe, expect, it } from 'vitest';
import { definitionOf } from '../../src/flow/walk.ts';
import { guidOf } from '../../src/model/guid.ts';
import type { JsonObject, JsonValue } from '../../src/source/json-value.ts';
import { getAt } from '../../src/flow/dialect/json-path.ts';
import { context, fromYaml, said } from './helpers.ts';

function lower(steps: string, binding: 'custom' | 'certified' = 'custom', more = ''): JsonObject {
  const text = `format: 1\nconnections: [referrals]\ntrigger: { when: referrals.Changed }\n${more}steps:\n${steps}`;
  const { lowered, diagnostics } = fromYaml(text, { ...context, binding });
  expect(said(diagnostics)).toEqual([]);
  return definitionOf(lowered?.document ?? {}) ?? {};
}

function runAfter(definition: JsonObject, ...path: readonly string[]): JsonValue | undefined {
  return getAt(definition, ['actions', ...path, 'runAfter']);
}

describe('order', () => {
  it('implies what a step waits for', () => {
    const made = lower(
      '  A: { compose: 1 }\n  B: { compose: 1 }\n  C: { compose: 1, after: start }\n  D: { compose: 1, after: [B, C] }',
    );
    expect(['A', 'B', 'C', 'D'].map((name) => runAfter(made, name))).toEqual([
      {},
      { A: ['Succeeded'] },
      {},
      { B: ['Succeeded'], C: ['Succeeded'] },
    ]);
  });

  it('knows try, catch and finally', () => {
    const made = lower(
      '  A: { try: {} }\n  B: { catch: {} }\n  C: { finally: {} }\n  D: { compose: 1, after: { A: Succeeded, B: [Skipped] } }',
    );
    expect(runAfter(made, 'B')).toEqual({ A: ['Failed', 'TimedOut'] });
    expect(runAfter(made, 'C')).toEqual({ B: ['Succeeded', 'Failed', 'Skipped', 'TimedOut'] });
    expect(runAfter(made, 'D')).toEqual({ A: ['Succeeded'], B: ['Skipped'] });
  });
});

describe('bindings', () => {
  const steps = [
    '  A: { compose: 1 }',
    '  B: { compose: 1, only: custom }',
    '  C: { compose: 1 }',
    '  D: { compose: 1, after: [A, B] }',
    '  E: { call: referrals.Op, with: { a: 1 }, withOnly: { custom: { If-Match: "*" }, certified: { a: 2 } } }',
  ].join('\n');

  it('custom', () => {
    const made = lower(steps);
    expect(runAfter(made, 'C')).toEqual({ B: ['Succeeded'] });
    expect(getAt(made, ['actions', 'E', 'inputs', 'parameters'])).toEqual({ a: 1, 'If-Match': '*' });
  });

  it('certified', () => {
    const made = lower(steps, 'certified');
    expect(Object.keys(made['actions'] ?? {})).toEqual(['A', 'C', 'D', 'E']);
    expect(runAfter(made, 'C')).toEqual({ A: ['Succeeded'] });
    expect(runAfter(made, 'D')).toEqual({ A: ['Succeeded'] });
    expect(getAt(made, ['actions', 'E', 'inputs', 'parameters'])).toEqual({ a: 2 });
  });
});

describe('a step of the other binding', () => {
  it('does not change a wait that is written', () => {
    const made = lower(
      '  P: { compose: 1 }\n  A: { compose: 1, only: certified, after: { P: Failed } }\n  S: { compose: 1, after: [P, A] }',
    );
    expect(runAfter(made, 'S')).toEqual({ P: ['Succeeded'] });
  });

  it('gives its waits once, in whatever order they are found', () => {
    const made = lower(
      '  P: { compose: 1 }\n  A: { compose: 1, only: certified, after: { P: [Failed, Succeeded] } }\n  B: { compose: 1, only: certified, after: { P: [Succeeded, Failed] } }\n  S: { compose: 1, after: [A, B] }',
    );
    expect(runAfter(made, 'S')).toEqual({ P: ['Failed', 'Succeeded'] });
  });

  it('is known to the designer block', () => {
    const made = lower(
      '  A: { only: certified, scope: { X: { compose: 1 } } }',
      'custom',
      'designer: { ids: { A: a, X: x, Changed: c } }\n',
    );
    expect(made['actions']).toEqual({});
  });
});

describe('many steps', () => {
  const inTime = (steps: readonly string[]): void => {
    const start = performance.now();
    lower(steps.join('\n'));
    expect(performance.now() - start).toBeLessThan(5000);
  };

  it('of the other binding, each waiting for two, are bridged once each', () => {
    const levels = Array.from({ length: 60 }, (_, level) =>
      ['A', 'B'].map((name) => {
        const after = level === 0 ? 'start' : `[A${level - 1}, B${level - 1}]`;
        return `  ${name}${level}: { compose: 1, only: certified, after: ${after} }`;
      }),
    );
    inTime([...levels.flat(), '  S: { compose: 1, after: [A59, B59] }']);
  });

  it('in a long chain of the other binding overflow nothing', () => {
    const chain = Array.from(
      { length: 4000 },
      (_, index) =>
        `  S${index}: { compose: 1, only: certified, after: ${index === 3999 ? 'start' : `S${index + 1}`} }`,
    );
    inTime([...chain, '  End: { compose: 1, after: S0 }']);
  });
});

describe('two steps for the two bindings', () => {
  it('may hold steps of the same names', () => {
    const steps =
      '  A: { only: custom, scope: { X: { compose: 1 } } }\n  B: { only: certified, scope: { X: { compose: 2 } } }';
    expect(getAt(lower(steps), ['actions', 'A', 'actions', 'X', 'inputs'])).toBe(1);
    expect(getAt(lower(steps, 'certified'), ['actions', 'B', 'actions', 'X', 'inputs'])).toBe(2);
  });
});

describe('what the sources leave out', () => {
  it('is filled in', () => {
    const made = lower(
      '  A: { call: referrals.Op }\n  B: { runFlow: child }',
      'custom',
      'environment: [dealField]\n',
    );
    expect(getAt(made, ['actions', 'A'])).toEqual({
      runAfter: {},
      metadata: { operationMetadataId: guidOf(context.idSeed, 'step', 'A') },
      type: 'OpenApiConnection',
      inputs: {
        host: { connectionName: 'shared_x', operationId: 'Op', apiId: '' },
        parameters: {},
        authentication: "@parameters('$authentication')",
      },
    });
    expect(getAt(made, ['actions', 'B', 'inputs', 'host', 'workflowReferenceName'])).toBe(
      context.flow('child'),
    );
    expect(Object.keys(made['triggers'] ?? {})).toEqual(['Changed']);
    expect(Object.keys(made['parameters'] ?? {})).toEqual([
      '$connections',
      '$authentication',
      'Deal field (cosell_DealField)',
    ]);
  });

  it('stays as it is when the designer block says so', () => {
    const made = lower(
      '  A: { compose: 1 }\n  B: { compose: 1 }',
      'custom',
      'designer: { ids: { A: x }, withoutRunAfter: [B] }\n',
    );
    expect(made['actions']).toEqual({
      A: { runAfter: {}, metadata: { operationMetadataId: 'x' }, type: 'Compose', inputs: 1 },
      B: { type: 'Compose', inputs: 1 },
    });
  });
});
