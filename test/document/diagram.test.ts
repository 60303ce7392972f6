/** Pictures of steps: of our flows, of drawn ones, and of published ones when COSELL_CORPUS names a folder of them. */
import { basename } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FlowProgram } from '../../src/analysis/flow-program.ts';
import type { FlowWorld } from '../../src/analysis/flow-world.ts';
import { worldOfExport } from '../../src/check/world-of-export.ts';
import type { DiagramStep } from '../../src/document/diagram/diagram.ts';
import { layoutOf } from '../../src/document/diagram/layout.ts';
import { textWidth } from '../../src/document/diagram/text-width.ts';
import { wrap } from '../../src/document/diagram/wrap.ts';
import type { FlowScope } from '../../src/document/flow/flow-scope.ts';
import { diagramSteps } from '../../src/document/flow/steps.ts';
import { callViews } from '../../src/document/flow/calls.ts';
import { failureTexts } from '../../src/document/flow/failures.ts';
import { tableUseViews } from '../../src/document/flow/table-use-view.ts';
import { indexOf } from '../../src/document/index.ts';
import { scopeOf } from '../../src/document/scope.ts';
import { factsOf } from '../../src/flow/facts.ts';
import { verbatim } from '../../src/load/decode-flow.ts';
import type { JsonObject } from '../../src/source/json-value.ts';
import { documentPlace } from '../../src/source/place.ts';
import { corpusFiles, hasCorpus, readFlow } from '../flow/helpers.ts';
import { faultsOf } from './layout-faults.ts';
import { PROJECT, madeOf } from './pages.ts';

function scopeAround(program: FlowProgram, world: FlowWorld, language = 1033): FlowScope {
  const scope = scopeOf(indexOf([]), language, 1033);
  return { scope, words: scope.words.flowWords, world, program, flowRef: () => undefined, isRun: false };
}

/** Steps with all that they hold. */
function countOf(steps: readonly DiagramStep[]): number {
  return steps.reduce(
    (sum, { parts }) => sum + 1 + parts.reduce((inner, one) => inner + countOf(one.steps), 0),
    0,
  );
}

describe('flows of the project', () => {
  const { world } = madeOf(PROJECT);
  test.each(world.programs)('$title', (program) => {
    for (const language of [1033, 1042]) {
      const steps = diagramSteps(scopeAround(program, world, language));
      const layout = layoutOf(steps);
      expect(faultsOf(layout)).toEqual([]);
      expect(layout.boxes).toHaveLength(program.graph().all.length);
    }
  });
});

test.skipIf(!hasCorpus)('published flows', { timeout: 300_000 }, () => {
  const faults = corpusFiles()
    .toSorted()
    .flatMap((path) => {
      const around = aroundExported(basename(path), readFlow(path));
      const steps = diagramSteps(around);
      const layout = layoutOf(steps);
      expect(countOf(steps)).toBe(around.program.graph().all.length);
      expect(layout.boxes).toHaveLength(countOf(steps));
      // The other parts of the page hold with any flow.
      for (const make of [tableUseViews, callViews, failureTexts]) make(around);
      return faultsOf(layout).map((one) => `${basename(path)}: ${one}`);
    });
  expect(faults).toEqual([]);
});

function aroundExported(title: string, document: JsonObject): FlowScope {
  const facts = factsOf(document);
  const world = worldOfExport([
    { id: '', title, document, facts, origins: verbatim(title), at: documentPlace(title) },
  ]);
  const [program] = world.programs;
  if (program === undefined) throw new Error('one flow makes one program');
  return scopeAround(program, world);
}

describe('drawn steps', () => {
  const words = fc.string({ maxLength: 60, unit: fc.constantFrom('a', 'W', ' ', '_', '가', 'i', '@') });
  const wait = fc.record({
    on: fc.nat(7),
    statuses: fc.constantFrom('succeeded', 'failed or timed out', '실패 또는 시간 초과', 'in any case'),
    isPlain: fc.boolean(),
    isFailure: fc.boolean(),
  });
  const listOf = (depth: number): fc.Arbitrary<readonly DiagramStep[]> =>
    fc
      .array(
        fc.record({
          tone: fc.constantFrom('rows', 'logic', 'plain', 'trigger'),
          title: words,
          detail: words,
          waits: fc.array(wait, { maxLength: 3 }),
          parts:
            depth === 0
              ? fc.constant([])
              : fc.array(fc.record({ label: words, steps: listOf(depth - 1) }), { maxLength: 3 }),
        }),
        { maxLength: 7 },
      )
      .map((steps) =>
        steps.map((step, index): DiagramStep => {
          // A step waits for earlier ones, for each once.
          const waits = new Map(step.waits.filter(({ on }) => on < index).map((one) => [one.on, one]));
          return { ...step, waits: [...waits.values()] };
        }),
      );

  test('boxes stand apart, frames hold what is in them, arrows lead from box to box', () => {
    fc.assert(
      fc.property(listOf(2), (steps) => {
        const layout = layoutOf(steps);
        expect(faultsOf(layout)).toEqual([]);
        expect(layout.boxes).toHaveLength(countOf(steps));
      }),
      { numRuns: 300 },
    );
  });

  test('the same steps give the same picture', () => {
    fc.assert(
      fc.property(listOf(1), (steps) => {
        expect(layoutOf(structuredClone(steps))).toEqual(layoutOf(steps));
      }),
    );
  });
});

describe('texts in lines', () => {
  const measure = { width: 100, size: 10, maxLines: 3 };

  test('no line is wider than it may be, and no letter gets lost but at the end', () => {
    const text = fc.string({ maxLength: 120, unit: fc.constantFrom('a', 'W', ' ', 'i', '가', '_', '…') });
    fc.assert(
      fc.property(text, (one) => {
        const lines = wrap(one, measure);
        expect(lines.length).toBeLessThanOrEqual(3);
        for (const line of lines) expect(textWidth(line, 10)).toBeLessThanOrEqual(100);
        const [shown, all] = [lines.join('').replace(/\s/g, ''), one.replace(/\s/g, '')];
        if (shown !== all) expect(all.startsWith(shown.replace(/…$/, ''))).toBe(true);
      }),
    );
  });

  test.each([
    ['', []],
    ['Get order', ['Get order']],
    ['Get the order of the customer', ['Get the order of the', 'customer']],
    ['WWWWWWWWWWWWWWW', ['WWWWWWWWWW', 'WWWWW']],
    [
      'one two three four five six seven eight nine ten eleven twelve',
      ['one two three four', 'five six seven eight', 'nine ten eleven…'],
    ],
    ['주문을가져오고계정을찾기', ['주문을가져오고계정을', '찾기']],
  ])('%s', (text, lines) => {
    expect(wrap(text, measure)).toEqual(lines);
  });
});
