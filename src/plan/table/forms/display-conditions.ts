/** Who sees a form, and in which order forms are offered. */
import type { Form } from '../../../model/form.ts';
import type { Table } from '../../../model/table.ts';
import type { PackedFormBody } from '../../../packed/form.ts';
import { MAKERS, rolesByKey } from '../../makers.ts';
import type { FormAround } from './form-around.ts';

export function displayConditions(around: FormAround): Pick<PackedFormBody, 'displayConditions'> {
  const { form, table, context } = around;
  if (form.type === 'quickView' || form.type === 'card') return {};
  const order = String(orderOf(form, table));
  if (form.type === 'quickCreate') {
    return { displayConditions: { order, fallback: 'true', roles: MAKERS } };
  }
  if (form.roles.length === 0) {
    // Beside the forms that the table has already, ours takes no place of its own: the administrator gives it one.
    return table.kind === 'extension' ? {} : { displayConditions: { order, fallback: 'true', everyone: {} } };
  }
  const roles = rolesByKey(form.roles, context);
  const fallback = String(isLastResort(form, table));
  return { displayConditions: { order, fallback, roles: [...roles, ...MAKERS] } };
}

/** The main form that the table has anyway comes first; so do the forms that a table of Dynamics has already. */
function orderOf(form: Form, table: Table): number {
  const isFirst = ({ key }: Form): boolean => table.kind === 'new' && key === 'main';
  if (isFirst(form)) return 0;
  const others = table.forms.filter((one) => one.type === form.type && !isFirst(one));
  const start = form.type === 'main' || table.kind === 'extension' ? 1 : 0;
  return start + others.findIndex((one) => one.key === form.key);
}

/** A table needs one form for those who may see none: when every main form is kept for roles, it is the table's first. */
function isLastResort(form: Form, table: Table): boolean {
  const changed = table.kind === 'new' ? table.forms.find((one) => one.key === 'main') : undefined;
  const isOpen = table.forms.some((one) => one.type === 'main' && one.roles.length === 0);
  return changed === form && !isOpen;
}
