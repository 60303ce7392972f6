/** What tables need from other solutions: the tables of Dynamics 365 that they extend or point at. */
import { COMPONENT, PART } from '../format/component-types.ts';
import { logicalName } from '../format/table/naming.ts';
import type { Column } from '../model/column.ts';
import { labelIn } from '../model/labels.ts';
import type { Dependency } from '../model/package.ts';
import type { Table } from '../model/table.ts';
import { requiredTable } from './required-table.ts';

export function tableDependencies(table: Table, language: number): readonly Dependency[] {
  const lookups = table.columns.flatMap((column) => lookupDependencies(table, column, language));
  if (table.kind === 'new' || table.solution === undefined) return lookups;
  const named = {
    type: COMPONENT.table,
    schemaName: logicalName(table.schemaName),
    displayName: labelIn(table.names, language),
  };
  return [{ required: { ...named, solution: table.solution }, dependent: named }, ...lookups];
}

/** A lookup to a table of Dynamics 365 needs the solution that brings it. */
function lookupDependencies(table: Table, column: Column, language: number): readonly Dependency[] {
  const { type } = column;
  if (type.kind !== 'lookup' && type.kind !== 'customer') return [];
  return type.targets.flatMap(({ table: target }) => {
    const required = requiredTable(target);
    if (required === undefined) return [];
    const dependent = {
      type: PART.column,
      schemaName: logicalName(column.schemaName),
      displayName: labelIn(column.names, language),
      parentSchemaName: logicalName(table.schemaName),
      parentDisplayName: labelIn(table.names, language),
    };
    return [{ required, dependent }];
  });
}
