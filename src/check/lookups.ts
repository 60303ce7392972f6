/** The lookups of a solution with their places, and what they mean for the rows of their table. */
import { knownTable } from '../format/known-tables.ts';
import { logicalName } from '../format/table/naming.ts';
import type { Column, LookupType } from '../model/column.ts';
import type { Solution, Sourced } from '../model/solution.ts';
import type { Table } from '../model/table.ts';
import { at, type Place } from '../source/place.ts';

export interface PlacedLookup {
  readonly table: Table;
  readonly column: Column;
  readonly type: LookupType;
  /** Of the column. */
  readonly at: Place;
}

/** The lookups of a table in the order of its columns. */
export function lookupsOf({ model: table, at: place }: Sourced<Table>): readonly PlacedLookup[] {
  return table.columns.flatMap((column): readonly PlacedLookup[] => {
    const { type } = column;
    return type.kind === 'lookup' || type.kind === 'customer'
      ? [{ table, column, type, at: at(place, 'columns', column.key) }]
      : [];
  });
}

/**
 * A parental relationship in the words of the platform: at least one deed goes over to the rows that point at the row it is done to
 * (learn.microsoft.com, "Table relationships", Parental table relationships).
 */
export function isParental({ onDelete, cascade }: LookupType): boolean {
  return onDelete === 'cascade' || Object.values(cascade).some((range) => range !== 'none');
}

/** Who owns the rows of a table; undefined for a table that is not known. */
export function ownershipOf(
  name: string,
  { tables }: Solution,
): 'user' | 'organization' | 'business' | undefined {
  const own = tables.find(({ model }) => logicalName(model.schemaName) === name)?.model;
  if (own?.kind === 'new') return own.ownership;
  return knownTable(name)?.ownership;
}
