import { isDefaultForm, FORM_TYPES } from '../../format/table/form-types.ts';
import { logicalName } from '../../format/table/naming.ts';
import type { Table } from '../../model/table.ts';
import type { PlanContext } from '../context.ts';

/**
 * Id of a form by its key, in braces; with `parts`, of a tab, section or cell of it. The forms that every table of one's own has keep
 * the ids of their types.
 */
export function formId(table: Table, key: string, context: PlanContext, ...parts: readonly string[]): string {
  const own = isDefaultForm(key) ? [FORM_TYPES[key].packed] : ['key', key];
  return context.idOf(logicalName(table.schemaName), 'form', ...own, ...parts);
}
