/** The examples of docs/TABLES.md, put together, are a solution without findings. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { COLUMN_TYPES } from '../../src/spec/column-schema.ts';
import { findingsOf } from '../project.ts';

const page = readFileSync(new URL('../../docs/TABLES.md', import.meta.url), 'utf8');
const blocks = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']): unknown => parse(text));

function merged(a: unknown, b: unknown): unknown {
  if (!isMap(a) || !isMap(b)) return b;
  return {
    ...a,
    ...Object.fromEntries(Object.entries(b).map(([key, value]) => [key, merged(a[key], value)])),
  };
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const head = {
  format: 1,
  publisher: { uniqueName: 'contoso', name: 'Contoso', prefix: 'contoso', optionPrefix: 27000 },
  solution: { uniqueName: 'Projects', name: 'Projects', version: '1.0.0.0' },
};

test('the examples together are a solution without findings', () => {
  const solution = blocks.reduce(merged, head);
  const project = {
    'solution.yaml': stringify(solution),
    'web/project.svg': '<svg xmlns="http://www.w3.org/2000/svg" />',
  };
  expect(findingsOf(project).codes).toEqual([]);
});

test('every type of column is explained', () => {
  expect(COLUMN_TYPES.filter((type) => !page.includes(`\`${type}\``))).toEqual([]);
});
