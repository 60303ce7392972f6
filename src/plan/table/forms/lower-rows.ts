import type { FormItem } from '../../../model/form.ts';
import type { PackedCell, PackedRow } from '../../../packed/form.ts';
import type { FormAround } from './form-around.ts';
import { intoRows, type GridCell } from './grid.ts';
import { lowerItem } from './lower-item.ts';

/** How the cells of a form of this type look. */
interface CellStyle {
  /** An empty cell that fills a row. */
  readonly filler: PackedCell;
}

/** Rows of a section; `path` are its keys in the form. Empty cells fill rows that are not full. */
export function lowerRows(
  items: readonly FormItem[],
  columns: number,
  path: readonly string[],
  around: FormAround,
  { filler }: CellStyle = FILLER,
): readonly PackedRow[] {
  const lower = ({ item, column }: GridCell<FormItem>, row: number): PackedCell => {
    const isEmpty = item === undefined || item.kind === 'blank';
    // An empty cell has nothing but its place to be known by.
    const key = isEmpty ? `blank-${String(row)}-${String(column)}` : around.controlId(item);
    const cell =
      item === undefined ? { ...filler, labels: around.context.platform('') } : lowerItem(item, around);
    return { ...cell, id: around.partId('cell', ...path, key) };
  };
  return intoRows(items, columns).map((row, index) =>
    row.length === 0 ? {} : { cells: row.map((cell) => lower(cell, index)) },
  );
}

const FILLER: CellStyle = { filler: { showLabel: 'false' } };
