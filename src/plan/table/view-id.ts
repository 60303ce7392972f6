/** Ids of views and charts. Forms, dashboards and apps name a view by its key: they ask here for its id. */
import { isStandardView } from '../../format/table/views.ts';
import { logicalName } from '../../format/table/naming.ts';
import type { Table } from '../../model/table.ts';
import type { StandardView } from '../../model/view.ts';
import type { PlanContext } from '../context.ts';

/** The words in the ids of the seven; they can never change. */
const WORDS: Readonly<Record<StandardView, string>> = {
  active: 'active',
  inactive: 'inactive',
  advancedFind: 'advanced-find',
  associated: 'associated',
  quickFind: 'quick-find',
  lookup: 'lookup',
  own: 'own',
};

/** The id of a view of a table of the solution, lower case in braces. */
export function viewId(
  table: Pick<Table, 'kind' | 'schemaName'>,
  key: string,
  context: Pick<PlanContext, 'idOf'>,
): string {
  const name = logicalName(table.schemaName);
  return table.kind === 'new' && isStandardView(key)
    ? context.idOf(name, 'view', WORDS[key])
    : context.idOf(name, 'public-view', key);
}

/** The id of a chart of a table of the solution, lower case in braces. */
export function chartId(
  table: Pick<Table, 'schemaName'>,
  key: string,
  context: Pick<PlanContext, 'idOf'>,
): string {
  return context.idOf(logicalName(table.schemaName), 'chart', key);
}
