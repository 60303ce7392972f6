/** Says that a name is none that a table has, or not in this form. */
import { valueName } from './columns.ts';
import type { DataverseTable } from './dataverse-table.ts';
import { meaningOf, namesOf, unknownName, type Meaning } from './known-columns.ts';
import type { Extent, Name } from './odata/tree.ts';
import { gradeOf, type QueryReport } from './query-context.ts';

/** What the name means; undefined when it means nothing that can be used, which was reported if it is known to be wrong. */
export function usedName(name: Name, table: DataverseTable, report: QueryReport): Meaning | undefined {
  const meaning = meaningOf(name.text, table);
  switch (meaning.kind) {
    case 'unknown':
      reportUnknown(name, table, namesOf(table), report);
      return undefined;
    case 'other-case':
      if (table.knowledge !== 'unknown')
        report(
          'dataverse/unknown-column',
          name,
          { name: name.text, table: table.logicalName, nearest: meaning.name },
          gradeOf(table),
        );
      return undefined;
    case 'no-lookup': {
      const { logicalName: column } = meaning.column;
      report('dataverse/no-lookup', name, { name: name.text, column }, gradeOf(table));
      return undefined;
    }
    case 'column':
    case 'value':
    case 'lookup':
    case 'navigation':
    case 'collection':
      return meaning;
  }
}

export function reportUnknown(
  name: Name,
  table: DataverseTable,
  names: readonly string[],
  report: QueryReport,
): void {
  const found = unknownName(name.text, table, names);
  if (found === undefined) return;
  const facts = { name: name.text, table: table.logicalName, nearest: found.nearest };
  report('dataverse/unknown-column', name, facts, found.severity);
}

/** A lookup that is named by its logical name, where its value is wanted. */
export function reportLookup(name: string, at: Extent, table: DataverseTable, report: QueryReport): void {
  report('dataverse/lookup-name', at, { name, instead: [valueName(name)] }, gradeOf(table));
}
