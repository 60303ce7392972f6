import { logicalName } from '../../format/table/naming.ts';
import { primaryNameOf } from '../../format/table/primary-name.ts';
import type { Table } from '../../model/table.ts';

/** Logical name of the column that stands for a row. */
export function primaryNameOfTable(table: Table): string {
  const [first] = table.columns;
  return table.kind === 'new'
    ? logicalName(first?.schemaName ?? '')
    : primaryNameOf(logicalName(table.schemaName));
}
