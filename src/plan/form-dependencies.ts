/** What forms need from other solutions: columns and tables of Dynamics 365 that they show. */
import { COMPONENT, PART } from '../format/component-types.ts';
import { standardColumnsOf } from '../format/standard-columns/index.ts';
import { logicalName } from '../format/table/naming.ts';
import { formItems, type FormField } from '../model/form.ts';
import { labelIn } from '../model/labels.ts';
import type { Dependency } from '../model/package.ts';
import type { Table, TableExtension } from '../model/table.ts';
import type { PlanContext } from './context.ts';
import { requiredTable } from './required-table.ts';
import { formId } from './table/form-id.ts';

export function formDependencies(table: Table, context: PlanContext): readonly Dependency[] {
  const [language] = context.languages;
  return table.forms.flatMap((form) => {
    const dependent = {
      type: COMPONENT.form,
      displayName: labelIn(form.names, language),
      parentDisplayName: labelIn(table.names, language),
      id: formId(table, form.key, context),
    };
    const items = [...formItems(form), ...form.header];
    const required = [
      ...items.map((item) => (item.kind === 'field' ? columnOf(item, table, language) : undefined)),
      ...items.map((item) => (item.kind === 'subgrid' ? requiredTable(item.table) : undefined)),
    ].filter((one) => one !== undefined);
    return required.map((one) => ({ required: one, dependent }));
  });
}

/** Columns that other solutions than the table's own bring. */
const FROM_ELSEWHERE = /^(?:msdyn_|campaignid$)/;

/** Exports list each column of the table's own solution, system columns too; those of account and contact belong to the platform. */
function columnOf(field: FormField, table: Table, language: number): Dependency['required'] | undefined {
  if (table.kind === 'new' || table.solution === undefined) return undefined;
  if (!isOfTableSolution(field.column, table)) return undefined;
  return {
    type: PART.column,
    schemaName: field.column,
    displayName: labelIn(field.labels, language),
    parentSchemaName: logicalName(table.schemaName),
    parentDisplayName: labelIn(table.names, language),
    solution: table.solution,
  };
}

function isOfTableSolution(column: string, table: TableExtension): boolean {
  const known = standardColumnsOf(logicalName(table.schemaName))?.columns ?? [];
  return known.some(([name]) => name === column) && !FROM_ELSEWHERE.test(column);
}
