/** A table with more columns than a page can show. */
import { expect, test } from 'vitest';
import { findingsOf } from '../project.ts';

function project(columns: number): Record<string, string> {
  const lines = Array.from(
    { length: columns },
    (_, index) => `      c${index}: { name: C${index}, type: whole }`,
  );
  const text = `format: 1
publisher: { uniqueName: contoso, name: Contoso, prefix: contoso, optionPrefix: 27000 }
solution: { uniqueName: Orders, name: Orders, version: 1.0.0.0 }
tables:
  order:
    name: Order
    columns:
${lines.join('\n')}
`;
  return { 'solution.yaml': text };
}

test('a thousand columns, the primary one among them, are not too many', () => {
  expect(findingsOf(project(999)).codes).toEqual([]);
});

test('one more is', () => {
  expect(findingsOf(project(1000)).codes).toEqual(['table/many-columns']);
});
