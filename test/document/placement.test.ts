/** Cells of a section that reach over columns and rows. */
import { expect, test } from 'vitest';
import type { PackedRow } from '../../src/packed/form.ts';
import { columnCount, placed } from '../../src/document/placement.ts';

function areas(rows: readonly PackedRow[], columns: number): readonly string[] {
  return placed(rows, columns).map((one) => [one.row, one.column, one.rowSpan, one.columnSpan].join(' '));
}

test('cells stand side by side and one row below the other', () => {
  expect(areas([{ cells: [{}, {}] }, { cells: [{}] }], 2)).toEqual(['1 1 1 1', '1 2 1 1', '2 1 1 1']);
});

test('a cell that reaches down keeps its place from the rows below', () => {
  const rows = [{ cells: [{ rowspan: '2' }, {}] }, { cells: [{}] }];
  expect(areas(rows, 2)).toEqual(['1 1 2 1', '1 2 1 1', '2 2 1 1']);
});

test('a cell reaches no further than its section', () => {
  expect(areas([{ cells: [{ colspan: '4' }] }], 2)).toEqual(['1 1 1 2']);
});

test('a span that is none counts as one', () => {
  expect(areas([{ cells: [{ colspan: 'x', rowspan: '0' }] }], 2)).toEqual(['1 1 1 1']);
});

test.each([
  ['1', 1],
  ['11', 2],
  ['1111', 4],
  [undefined, 1],
])('columns %s are %d', (columns, count) => {
  expect(columnCount(columns)).toBe(count);
});
