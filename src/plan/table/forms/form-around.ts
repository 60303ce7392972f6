import type { Form, FormItem, FormSection } from '../../../model/form.ts';
import type { Table } from '../../../model/table.ts';
import type { PlanContext } from '../../context.ts';
import { formId } from '../form-id.ts';
import { controlIds } from './control-ids.ts';
import { sectionNames } from './section-names.ts';

/** A form that is being lowered, and what its parts need to know. */
export interface FormAround {
  readonly form: Form;
  readonly table: Table;
  readonly context: PlanContext;
  /** Id of a tab, section or cell, in braces. */
  readonly partId: (...parts: readonly string[]) => string;
  /** Id of the control of an item, unique in the form; empty for a blank. */
  readonly controlId: (item: FormItem) => string;
  /** Name of a section for scripts, unique in the form. */
  readonly sectionName: (section: FormSection) => string;
}

export function formAround(form: Form, table: Table, context: PlanContext): FormAround {
  const ids = controlIds(form);
  const names = sectionNames(form);
  return {
    form,
    table,
    context,
    partId: (...parts) => formId(table, form.key, context, ...parts),
    controlId: (item) => ids.get(item) ?? '',
    sectionName: (section) => names.get(section) ?? section.key,
  };
}
