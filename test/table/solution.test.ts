/** Whatever solution is drawn: it loads without an error, builds, and what is packed reads back as it was planned. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plain } from '../../src/cli/paint.ts';
import { renderPretty } from '../../src/cli/render/pretty.ts';
import { compile } from '../../src/compile.ts';
import { isError } from '../../src/diagnostics/diagnostic.ts';
import { memoryHost } from '../../src/io/memory-host.ts';
import { anySolution } from './arbitrary-solution.ts';
import { kindsIn, KINDS } from './drawn-kinds.ts';

const SEED = 20261127;

test('a drawn solution is built and proven', () => {
  fc.assert(
    fc.property(anySolution, ({ files }) => {
      const { zips, diagnostics, sources } = compile(memoryHost(files), 'solution.yaml', () => 'INSTALL');
      expect(renderPretty(diagnostics.filter(isError), sources, plain)).toBe('');
      expect(zips.map((one) => one.management)).toEqual(['managed', 'unmanaged']);
    }),
    { numRuns: 100, seed: SEED },
  );
});

test('a hundred of them have everything that there is', () => {
  const found = fc.sample(anySolution, { numRuns: 100, seed: SEED }).flatMap(({ spec }) => kindsIn(spec));
  const counts = KINDS.map((kind) => ({ kind, count: found.filter((one) => one === kind).length }));
  expect(counts.filter((one) => one.count < 3)).toEqual([]);
  expect(found.filter((one) => !KINDS.includes(one))).toEqual([]);
});
