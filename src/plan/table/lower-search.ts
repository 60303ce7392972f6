/** The columns that a quick find view searches. */
import { logicalName } from '../../format/table/naming.ts';
import { SEARCHES, searchKindOf, type Search } from '../../format/table/searches.ts';
import { SYSTEM_COLUMNS } from '../../format/table/system-columns.ts';
import type { NewTable } from '../../model/table.ts';
import type { PackedFilter } from '../../packed/query.ts';
import { primaryNameOfTable } from './primary-name-of-table.ts';

/** The text that the user types stands for the mark in each condition. */
export function lowerSearch(find: readonly string[] | undefined, table: NewTable): PackedFilter {
  const columns = find ?? [primaryNameOfTable(table)];
  return {
    type: 'or',
    quickFind: '1',
    nodes: columns.map((attribute) => ({
      is: 'condition',
      value: { attribute, ...searchOf(attribute, table) },
    })),
  };
}

function searchOf(name: string, table: NewTable): Search {
  const own = table.columns.find((one) => logicalName(one.schemaName) === name);
  if (own !== undefined) return SEARCHES[searchKindOf(own.type) ?? 'text'];
  const system = SYSTEM_COLUMNS.find(({ column }) => logicalName(column.schemaName) === name);
  return SEARCHES[system?.column.type === 'datetime' ? 'date' : 'text'];
}
