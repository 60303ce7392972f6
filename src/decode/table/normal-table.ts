/** A table without what the packed form does not hold: two tables that pack to the same XML are the same after this. */
import type { TableContext } from '../../format/table/context.ts';
import { compareNames, logicalName } from '../../format/table/naming.ts';
import type { AlternateKey, Column, ColumnType, Table } from '../../model/table.ts';
import { plainLabels } from './read-labels.ts';
import { plainTarget } from './read-lookup.ts';

/** Keys become logical names, columns of an extension are sorted, labels and lookup targets are written as readTable reads them. */
export function normalTable(table: Table, context: TableContext): Table {
  const key = logicalName(table.schemaName);
  const columns = table.columns.map((column) => normalColumn(column, context));
  if (table.kind === 'extension') {
    return { ...table, key, columns: columns.toSorted((a, b) => compareNames(a.schemaName, b.schemaName)) };
  }
  return {
    ...table,
    key,
    names: plainLabels(table.names, context),
    pluralNames: plainLabels(table.pluralNames, context),
    descriptions: plainLabels(table.descriptions, context),
    columns,
    keys: table.keys.map((one) => normalKey(one, context)),
  };
}

function normalColumn(column: Column, context: TableContext): Column {
  return {
    ...column,
    key: logicalName(column.schemaName),
    names: plainLabels(column.names, context),
    descriptions: plainLabels(column.descriptions, context),
    type: normalType(column.type, context),
  };
}

function normalKey(key: AlternateKey, context: TableContext): AlternateKey {
  return { ...key, key: logicalName(key.schemaName), names: plainLabels(key.names, context) };
}

function normalType(type: ColumnType, context: TableContext): ColumnType {
  switch (type.kind) {
    case 'yesNo':
      return { ...type, yes: plainLabels(type.yes, context), no: plainLabels(type.no, context) };
    case 'choice':
      return {
        ...type,
        options: type.options.map((option) => ({ ...option, labels: plainLabels(option.labels, context) })),
      };
    case 'lookup':
      return { ...type, target: plainTarget(type.target, context) };
    case 'text':
    case 'memo':
    case 'whole':
    case 'decimal':
    case 'date':
    case 'dateTime':
      return type;
  }
}
