/** What checks of a query ask: the table, the tables around it, and where a finding goes. */
import type { ArgsOf, Code } from '../diagnostics/catalog.ts';
import type { Severity } from '../diagnostics/entry.ts';
import type { DataverseTable, DataverseTables } from './dataverse-table.ts';
import type { Extent } from './odata/tree.ts';

export type QueryReport = <C extends Code>(code: C, at: Extent, args: ArgsOf<C>, severity?: Severity) => void;

export interface QueryContext {
  /** Undefined when nothing is known of it. */
  readonly table: DataverseTable | undefined;
  readonly tables: DataverseTables;
  readonly report: QueryReport;
  /** What stands there, as it is written. */
  readonly written?: (at: Extent) => string;
}

/** How sure a finding is that follows from what a column of the table is: of a table of another solution it may have changed. */
export function gradeOf({ knowledge }: DataverseTable): Severity {
  return knowledge === 'own' ? 'error' : 'warning';
}
