/**
 * Results observed on the runtime, where they are at hand: COSELL_VECTORS names a JSON file of { expr, expected | error }. Those that are disputed
 * stand in disputed.yaml with the reason.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { resultOf } from './evaluate-text.ts';

interface Vector {
  readonly expr: string;
  readonly expected?: unknown;
  readonly error?: string;
}

const file = process.env['COSELL_VECTORS'];
const vectors = file === undefined ? [] : (JSON.parse(readFileSync(file, 'utf8')) as readonly Vector[]);
const disputed = parse(readFileSync(new URL('disputed.yaml', import.meta.url), 'utf8')) as readonly {
  readonly expr: string;
  readonly reason: string;
}[];

/** The order of members counts: it is the runtime's. */
function sameForm(value: unknown): string {
  return JSON.stringify(value);
}

describe.skipIf(file === undefined)('observed results', () => {
  const isDisputed = new Set(disputed.map((one) => one.expr));

  test.each(vectors.filter((one) => !isDisputed.has(one.expr)))('$expr', ({ expr, expected, error }) => {
    const result = resultOf(expr);
    if (error === undefined)
      // The file does not tell 1 from 1.0.
      expect('json' in result ? sameForm(JSON.parse(result.json)) : result).toEqual(sameForm(expected));
    else expect(result).toHaveProperty('fails');
  });
});
