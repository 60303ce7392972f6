/** Filters: text → tree, or what is wrong and where. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holedText } from '../../src/dataverse/odata/holed-text.ts';
import { parseFilter } from '../../src/dataverse/odata/parse-filter.ts';
import { shown } from './filter-text.ts';

const cases = readFileSync(new URL('filters.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(' ⇒ '))
  .map(([text = '', expected = '']) => [text.trim().replaceAll('⏎', '\n'), expected] as const);

function told(text: string): string {
  const holed = holedText(text);
  if (holed === undefined) return '-';
  const { tree, problem } = parseFilter({ letters: holed.letters, from: 0, to: holed.letters.length });
  if (problem === undefined) return tree === undefined ? '-' : shown(tree);
  const { from, to } = holed.spot(problem.from, problem.to);
  return `${problem.sure ? '' : 'unsure '}${problem.facts.problem} «${text.slice(from, to)}»`;
}

describe('filters', () => {
  test.each(cases)('%s', (text, expected) => {
    expect(told(text)).toBe(expected);
  });
});

const name = fc.constantFrom('name', '_owner_value', 'statecode', 'App/appid', 'Größe');
const value = fc.oneof(
  fc
    .string({ maxLength: 8 })
    .filter((one) => !one.includes('@'))
    .map((one) => `'${one.replaceAll("'", "''")}'`),
  fc.integer().map(String),
  fc.constantFrom(
    'null',
    'true',
    'false',
    '116caea1-920d-415f-a21a-869d7f129463',
    '2026-01-31T08:00:00Z',
    '1.5',
  ),
);
const comparison = fc
  .tuple(name, fc.constantFrom('eq', 'ne', 'gt', 'ge', 'lt', 'le'), value)
  .map((parts) => parts.join(' '));
const { filter } = fc.letrec<{ filter: string }>((tie) => ({
  filter: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    comparison,
    fc.tuple(fc.constantFrom('contains', 'startswith'), name, value).map(([f, n, v]) => `${f}(${n},${v})`),
    tie('filter').map((one) => `not (${one})`),
    fc
      .array(tie('filter'), { minLength: 2, maxLength: 3 })
      .map((all) => all.map((one) => `(${one})`).join(' and ')),
    fc
      .array(tie('filter'), { minLength: 2, maxLength: 3 })
      .map((all) => all.map((one) => `(${one})`).join(' or ')),
  ),
}));

test('whatever the grammar makes is read', () => {
  fc.assert(
    fc.property(filter, (text) => {
      const { tree, problem } = parseFilter({ letters: text, from: 0, to: text.length });
      expect(problem).toBeUndefined();
      expect(tree).toBeDefined();
    }),
  );
});

test('whatever text there is, reading ends and places lie in it', () => {
  const pieces = fc.constantFrom(
    "'",
    '(',
    ')',
    ' and ',
    'eq',
    ' ',
    'name',
    '@{x()}',
    '@{',
    '}',
    '=',
    '[',
    '/',
    ':',
    ',',
    '5',
    '"',
  );
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 25 }).map((all) => all.join('')),
      (text) => {
        const holed = holedText(text);
        if (holed === undefined) return;
        const { problem } = parseFilter({ letters: holed.letters, from: 0, to: holed.letters.length });
        if (problem === undefined) return;
        const { from, to } = holed.spot(problem.from, problem.to);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(text.length);
        expect(from).toBeLessThanOrEqual(to);
      },
    ),
    { numRuns: 2000 },
  );
});

test('a filter of 100,000 parentheses is read in no time', () => {
  const text = `${'('.repeat(100_000)}a eq 1${')'.repeat(100_000)}`;
  expect(parseFilter({ letters: text, from: 0, to: text.length })).toEqual({});
});
