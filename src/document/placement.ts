/** Where the cells of a section stand: the packed form says only in which row each is, and how far it reaches. */
import type { PackedCell, PackedRow } from '../packed/form.ts';

export interface Placed {
  readonly cell: PackedCell;
  /** Lines of a grid, counted from 1. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** `columns` of a section is a digit for each of its columns: `11` are two. */
export function columnCount(columns: string | undefined): number {
  return Math.max(1, (columns ?? '1').length);
}

/** Cells in reading order. A cell that reaches down takes its place from the rows below, which are written empty. */
export function placed(rows: readonly PackedRow[], columns: number): readonly Placed[] {
  const taken = new Set<string>();
  return rows.flatMap((row, index) => {
    let next = 1;
    return (row.cells ?? []).map((cell): Placed => {
      const line = index + 1;
      while (taken.has(`${String(line)} ${String(next)}`)) next += 1;
      const column = Math.min(next, columns);
      const columnSpan = Math.min(spanOf(cell.colspan), columns - column + 1);
      const rowSpan = spanOf(cell.rowspan);
      for (let down = 1; down < rowSpan; down += 1)
        for (let right = 0; right < columnSpan; right += 1)
          taken.add(`${String(line + down)} ${String(column + right)}`);
      next = column + columnSpan;
      return { cell, row: line, column, rowSpan, columnSpan };
    });
  });
}

function spanOf(text: string | undefined): number {
  const span = Number(text ?? 1);
  return Number.isInteger(span) && span >= 1 && span <= 100 ? span : 1;
}
