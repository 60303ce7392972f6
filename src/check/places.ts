/** Where parts of the model stand whose place is not that of their key. */
import type { Table } from '../model/table.ts';
import { at, type Place } from '../source/place.ts';

/** The place of a column: the first one of a new table is its primary column. */
export function columnPlace(table: Table, index: number, place: Place): Place {
  if (table.kind === 'new' && index === 0) return at(place, 'primary');
  return at(place, 'columns', table.columns[index]?.key ?? '');
}
