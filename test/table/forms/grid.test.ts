/** The grid of a section: nothing is lost, nothing overlaps, and rows are full. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { intoRows } from '../../../src/plan/table/forms/grid.ts';

const sections = fc.integer({ min: 1, max: 4 }).chain((columns) =>
  fc.record({
    columns: fc.constant(columns),
    items: fc.array(
      fc.record({ span: fc.integer({ min: 1, max: columns }), height: fc.integer({ min: 1, max: 5 }) }),
      { maxLength: 12 },
    ),
  }),
);

test('every item stands once, in its order, from left to right and top to bottom', () => {
  fc.assert(
    fc.property(sections, ({ columns, items }) => {
      const shown = intoRows(items, columns).flatMap((row) =>
        row.flatMap(({ item }) => (item === undefined ? [] : [item])),
      );
      expect(shown).toEqual(items);
    }),
  );
});

test('every slot of the section is covered once', () => {
  fc.assert(
    fc.property(sections, ({ columns, items }) => {
      const rows = intoRows(items, columns);
      const covered = rows.flatMap((row, at) =>
        row.flatMap(({ item, column }) => slots(at, column, item?.span ?? 1, item?.height ?? 1)),
      );
      const all = rows.flatMap((_, row) => slots(row, 0, columns, 1));
      expect(covered.toSorted()).toEqual(all.toSorted());
    }),
  );
});

function slots(row: number, column: number, span: number, height: number): readonly string[] {
  return Array.from({ length: span * height }, (_, index) =>
    [row + Math.floor(index / span), column + (index % span)].join(),
  );
}
