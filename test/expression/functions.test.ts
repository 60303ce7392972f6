/** functions/<name>.yaml: cases of each function, with the source of what is expected. A function without cases fails here. */
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { FUNCTIONS } from '../../src/expression/functions/index.ts';
import { jsonText } from '../../src/expression/json/json-print.ts';
import type { Value } from '../../src/expression/value.ts';
import { resultOf } from './evaluate-text.ts';
import { runOf } from './run-of.ts';

interface Case {
  readonly expr: string;
  readonly value?: unknown;
  /** The kind of the failure. */
  readonly fails?: string;
  readonly data?: unknown;
  readonly source: string;
}

const FOLDER = new URL('functions/', import.meta.url);
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));

function casesIn(file: string): readonly Case[] {
  // Integers are bigints, so 1 and 1.0 stay apart, and maps keep the order of names like '1'.
  return plain(
    parse(readFileSync(new URL(file, FOLDER), 'utf8'), { intAsBigInt: true, mapAsMap: true }),
  ) as Case[];
}

/** The list and its cases as objects; what they hold stays as it is. */
function plain(cases: unknown): unknown {
  return (cases as Map<string, unknown>[]).map((one) => Object.fromEntries(one));
}

test('every function has its file, every file its function', () => {
  expect(files.map((name) => name.replace('.yaml', ''))).toEqual(FUNCTIONS.map((one) => one.name).sort());
});

describe.each(files)('%s', (file) => {
  const name = file.replace('.yaml', '');
  const cases = casesIn(file);

  test('has values and failures, and calls its function', () => {
    expect(cases.filter((one) => !one.expr.toLowerCase().includes(`${name.toLowerCase()}(`))).toEqual([]);
    expect(cases.some((one) => one.fails !== undefined)).toBe(true);
  });

  test.each(cases)('$expr', ({ expr, value, fails, data, source }) => {
    expect(source.length).toBeGreaterThan(3);
    const expected = fails === undefined ? { json: jsonText(value as Value) } : { fails };
    expect(resultOf(expr, data === undefined ? undefined : runOf(data))).toEqual(expected);
  });
});
