/** The columns that the platform gives a new table: its key and those of `SYSTEM_COLUMNS`. */
import { logicalName, optionSetName } from '../../format/table/naming.ts';
import { STATES, systemColumnsOf, type SystemColumn } from '../../format/table/system-columns.ts';
import type { NewTable } from '../../model/table.ts';
import type { PackedChoice } from '../../packed/choice.ts';
import type { PackedColumn } from '../../packed/column.ts';
import type { PlanContext } from '../context.ts';

export function lowerSystemColumns(table: NewTable, context: PlanContext): readonly PackedColumn[] {
  const columns = systemColumnsOf(table.ownership, hasMoney(table)).map((one) => lower(one, table, context));
  return [primaryKey(table, context), ...columns];
}

export function hasMoney(table: NewTable): boolean {
  return table.columns.some((column) => column.type.kind === 'money');
}

function primaryKey(table: NewTable, context: PlanContext): PackedColumn {
  const name = `${logicalName(table.schemaName)}id`;
  return {
    schemaName: `${table.schemaName}Id`,
    type: 'primarykey',
    name,
    logicalName: name,
    required: 'systemrequired',
    displayMask: 'ValidForAdvancedFind|RequiredForGrid',
    validForUpdate: false,
    custom: false,
    audit: false,
    introducedVersion: table.introducedVersion,
    canModifyRequirementLevel: false,
    filterable: true,
    retrievable: true,
    names: context.texts(table.names),
    descriptions: context.platform('Unique identifier for entity instances'),
  };
}

function lower(
  { column, label, description }: SystemColumn,
  table: NewTable,
  context: PlanContext,
): PackedColumn {
  const name = logicalName(column.schemaName);
  return {
    ...column,
    name,
    logicalName: name,
    introducedVersion: table.introducedVersion,
    ...statesOf(column, label, description, { table, context }),
    names: context.platform(label),
    descriptions: context.platform(description, table),
  };
}

interface Around {
  readonly table: NewTable;
  readonly context: PlanContext;
}

/** State and status reason have options: the same two in every new table. */
function statesOf(
  { schemaName, type }: SystemColumn['column'],
  label: string,
  description: string,
  { table, context }: Around,
): Pick<PackedColumn, 'choice'> {
  if (type !== 'state' && type !== 'status') return {};
  const choice: PackedChoice = {
    name: optionSetName(table.schemaName, schemaName),
    type,
    introducedVersion: table.introducedVersion,
    names: context.platform(label),
    descriptions: context.platform(description, table),
    ...(type === 'state'
      ? {
          states: STATES.map((one) => ({
            value: String(one.value),
            defaultStatus: String(one.status),
            invariantName: one.name,
            labels: context.platform(one.name),
          })),
        }
      : {
          statuses: STATES.map((one) => ({
            value: String(one.status),
            state: String(one.value),
            labels: context.platform(one.name),
          })),
        }),
  };
  return { choice };
}
