/** Puts items into rows: from left to right and top to bottom, each in the first place that has room for it. */
interface Extent {
  /** Columns. */
  readonly span: number;
  /** Rows. */
  readonly height: number;
}

/** A cell of a row; without an item, one that stays empty. */
export interface GridCell<T> {
  readonly item?: T;
  readonly column: number;
}

/** The cells of each row. A row that is covered by cells from above has none. */
export function intoRows<T extends Extent>(
  items: readonly T[],
  columns: number,
): readonly (readonly GridCell<T>[])[] {
  const taken = new Set<number>();
  const starts = new Map<number, T>();
  let next = 0;
  let end = 0;
  for (const item of items) {
    while (!hasRoom(item, next, columns, taken)) next += 1;
    starts.set(next, item);
    for (const slot of slotsOf(item, next, columns)) taken.add(slot);
    end = Math.max(end, Math.floor(next / columns) + item.height);
    next += item.span;
  }
  return Array.from({ length: end }, (_, row) => rowOf(row, columns, { taken, starts }));
}

interface Placed<T> {
  /** Row × columns + column. */
  readonly taken: ReadonlySet<number>;
  readonly starts: ReadonlyMap<number, T>;
}

function rowOf<T>(row: number, columns: number, { taken, starts }: Placed<T>): readonly GridCell<T>[] {
  return Array.from({ length: columns }, (_, column) => column).flatMap((column): GridCell<T>[] => {
    const slot = row * columns + column;
    const item = starts.get(slot);
    if (item !== undefined) return [{ item, column }];
    return taken.has(slot) ? [] : [{ column }];
  });
}

function hasRoom({ span, height }: Extent, at: number, columns: number, taken: ReadonlySet<number>): boolean {
  return (
    (at % columns) + span <= columns &&
    slotsOf({ span, height }, at, columns).every((slot) => !taken.has(slot))
  );
}

function slotsOf({ span, height }: Extent, at: number, columns: number): readonly number[] {
  return Array.from(
    { length: span * height },
    (_, index) => at + Math.floor(index / span) * columns + (index % span),
  );
}
