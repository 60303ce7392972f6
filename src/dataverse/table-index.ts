/** Lists of tables → what can be asked of them. */
import type { DataverseTable, DataverseTables } from './dataverse-table.ts';

/** Of several tables of one name the first counts: what is known best stands first. */
export function tablesOf(...lists: readonly (readonly DataverseTable[])[]): DataverseTables {
  const byName = new Map<string, DataverseTable>();
  const bySet = new Map<string, DataverseTable>();
  for (const table of lists.flat()) {
    if (byName.has(table.logicalName)) continue;
    byName.set(table.logicalName, table);
    if (!bySet.has(table.entitySet)) bySet.set(table.entitySet, table);
  }
  return {
    named: (name) => byName.get(name),
    ofSet: (name) => bySet.get(name),
    all: [...byName.values()],
  };
}
