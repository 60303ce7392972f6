/** Did-you-mean: what is left out to be fast changes no answer. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, suggest } from '../../src/diagnostics/suggest.ts';

/** The distance by the whole table. */
function plainDistance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : i)),
  );
  const at = (i: number, j: number): number => table[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const cost = Math.min(
        at(i, j - 1) + 1,
        at(i - 1, j) + 1,
        at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
        swapped ? at(i - 2, j - 2) + 1 : Infinity,
      );
      table[i]?.splice(j, 1, cost);
    }
  }
  return at(a.length, b.length);
}

function plainSuggest(name: string, candidates: readonly string[]): string | undefined {
  const wanted = name.toLowerCase();
  const limit = Math.min(wanted.length - 1, Math.max(1, Math.floor(wanted.length / 3)));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) > limit) continue;
    const distance = plainDistance(wanted, candidate.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

const few = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'A'), maxLength: 10 });
const many = fc.string({
  unit: fc.constantFrom('a', 'b', 'A', 'é', '!', 'İ', '한', '1', 'q'),
  maxLength: 14,
});
const text = fc.oneof(few, many);

test('without a limit it is the distance', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(editDistance(a, b)).toBe(plainDistance(a, b));
    }),
    { numRuns: 1000 },
  );
});

test('with a limit it is the distance, or Infinity beyond the limit', () => {
  fc.assert(
    fc.property(text, text, fc.integer({ min: 0, max: 8 }), (a, b, limit) => {
      const distance = plainDistance(a, b);
      expect(editDistance(a, b, limit)).toBe(distance > limit ? Infinity : distance);
    }),
    { numRuns: 3000 },
  );
});

test('the same name is suggested', () => {
  fc.assert(
    fc.property(text, fc.array(text, { maxLength: 12 }), (name, candidates) => {
      expect(suggest(name, candidates)).toBe(plainSuggest(name, candidates));
    }),
    { numRuns: 2000 },
  );
});

test('a swap at the edge of the limit is one edit', () => {
  expect(editDistance('abcd', 'badc', 2)).toBe(2);
  expect(editDistance('abcd', 'badc', 1)).toBe(Infinity);
});

test('thousands of long names that differ are told apart without the whole table', () => {
  // The table of these two has 10^10 cells; only those near its diagonal are filled.
  expect(editDistance(`${'ab'.repeat(50_000)}x`, `y${'ab'.repeat(50_000)}`, 2)).toBe(2);
});
