/** Which steps have ended before another one starts: compared with plain searches over drawn flows, and quick for large ones. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { graphOf } from '../../../src/analysis/graph/flow-graph.ts';
import { containersOf, runAfterOf, type Step } from '../../../src/analysis/graph/step.ts';
import type { JsonObject } from '../../../src/source/json-value.ts';
import { documentFor, documentOf, drawnBranch, runAfter } from './drawn-flow.ts';

/** Everything that a step waits for, found by following every wait. */
function closureOf(step: Step): ReadonlySet<Step> {
  const byName = new Map((step.branch?.steps ?? []).map((one) => [one.name, one]));
  const found = new Set<Step>();
  const open = [step];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const name of Object.keys(runAfterOf(next))) {
      const before = byName.get(name);
      if (before === undefined || found.has(before)) continue;
      found.add(before);
      open.push(before);
    }
  }
  return found;
}

function allBefore(step: Step, steps: readonly Step[]): ReadonlySet<Step> {
  const before = new Set([step, ...containersOf(step)].flatMap((here) => [...closureOf(here)]));
  return new Set(steps.filter((other) => [other, ...containersOf(other)].some((there) => before.has(there))));
}

test('as a plain search over every wait says it', () => {
  fc.assert(
    fc.property(drawnBranch, (branch) => {
      const { steps, standing, ranBefore: found } = graphOf(documentFor(branch));
      const wrong = steps.flatMap((step) => {
        const before = allBefore(step, steps);
        return steps.filter((other) => {
          const isBefore = before.has(other);
          if (found(other, step) !== isBefore) return true;
          return (
            (standing(other, step) === 'before') !== isBefore ||
            (standing(step, other) === 'after') !== isBefore
          );
        });
      });
      expect(wrong).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('one branch of many knots', () => {
  const knots = fc.array(fc.array(fc.nat(1000), { minLength: 1, maxLength: 3 }), { maxLength: 40 });
  fc.assert(
    fc.property(knots, (drawn) => {
      const actions = Object.fromEntries(
        drawn.map((waits, index): [string, JsonObject] => [
          `S${index}`,
          {
            type: 'Compose',
            runAfter: runAfter(
              index === 0 ? [] : waits.map((one) => `S${Math.max(0, index - 1 - (one % 8))}`),
            ),
          },
        ]),
      );
      const { steps, ranBefore: found } = graphOf(documentOf(actions));
      for (const step of steps) {
        const before = closureOf(step);
        expect(steps.filter((other) => found(other, step))).toEqual(
          steps.filter((other) => before.has(other)),
        );
      }
    }),
    { numRuns: 200 },
  );
});

describe('how two steps stand to each other', () => {
  const { stepNamed, standing } = graphOf(
    documentOf({
      First: { type: 'Compose' },
      Choice: {
        type: 'If',
        actions: { Yes: { type: 'Compose' }, Then: { type: 'Compose', runAfter: runAfter(['Yes']) } },
        else: { actions: { Loop: { type: 'Foreach', actions: { No: { type: 'Compose' } } } } },
        runAfter: runAfter(['First']),
      },
      Other: { type: 'Compose', runAfter: runAfter(['First']) },
      Round: { type: 'Compose', runAfter: runAfter(['Trip']) },
      Trip: { type: 'Compose', runAfter: runAfter(['Round']) },
      Later: { type: 'Compose', runAfter: runAfter(['Trip']) },
      Lost: { type: 'Compose', runAfter: runAfter(['Nowhere']) },
      Itself: { type: 'Compose', runAfter: runAfter(['Itself']) },
    }),
  );

  test.each([
    ['First', 'First', 'same'],
    ['First', 'Choice', 'before'],
    ['First', 'No', 'before'],
    ['Yes', 'First', 'after'],
    ['Yes', 'Then', 'before'],
    ['Yes', 'Choice', 'inside'],
    ['Choice', 'No', 'around'],
    ['Yes', 'No', 'apart'],
    ['Yes', 'Loop', 'apart'],
    ['No', 'Other', 'beside'],
    ['Other', 'Choice', 'beside'],
    ['First', 'Later', 'unknown'],
    ['Round', 'Trip', 'unknown'],
    ['First', 'Lost', 'unknown'],
    ['Itself', 'First', 'unknown'],
  ])('%s to %s: %s', (one, other, expected) => {
    const [a, b] = [stepNamed(one), stepNamed(other)];
    expect(a !== undefined && b !== undefined && standing(a, b)).toBe(expected);
  });

  test('names do not regard case', () => {
    expect(stepNamed('fIRST')?.name).toBe('First');
  });
});

describe('flows of 100,000 steps take seconds', () => {
  const SIZE = 100_000;
  const compose = (...after: readonly string[]): JsonObject => ({
    type: 'Compose',
    runAfter: runAfter(after),
  });
  const numbered = (make: (index: number) => JsonObject): [string, JsonObject][] =>
    Array.from({ length: SIZE }, (_, index) => [`S${index}`, make(index)]);

  test.each([
    ['a chain', numbered((index) => (index === 0 ? compose() : compose(`S${index - 1}`)))],
    ['all beside each other', numbered(() => compose())],
    ['each after the first', numbered((index) => (index === 0 ? compose() : compose('S0')))],
    [
      'each after the first and the one above',
      numbered((index) => (index < 2 ? compose() : compose('S0', `S${index - 1}`))),
    ],
    [
      'forks and joins of 300',
      numbered((index) => {
        const layer = Math.floor(index / 301);
        if (index % 301 > 0) return compose(`S${layer * 301}`);
        return compose(...Array.from({ length: layer === 0 ? 0 : 300 }, (_, arm) => `S${index - 300 + arm}`));
      }),
    ],
  ])('%s', (_, entries) => {
    const all = entries.map(([name]) => name);
    const actions = { ...Object.fromEntries(entries), Join: compose(...all), Last: compose('Join') };
    const { steps, ranBefore: found, stepNamed } = graphOf(documentOf(actions));
    const last = stepNamed('Last');
    const begun = performance.now();
    const wrong = steps.filter(
      (step) => last === undefined || found(last, step) || (step !== last && !found(step, last)),
    );
    expect(wrong).toEqual([]);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});
