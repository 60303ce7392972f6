/** A map: both its columns and the maps themselves are sorted, as exports have them (42 of 42). */
import { compareNames } from '../format/table/naming.ts';
import type { TableMap } from '../model/relationship.ts';
import type { PackedTableMap } from '../packed/relationship.ts';

export function lowerMap({ from, to, columns }: TableMap): PackedTableMap {
  const byName = columns.toSorted((a, b) => compareNames(`${a.from} ${a.to}`, `${b.from} ${b.to}`));
  return { from, to, columns: byName };
}
