/** The forms of a table: the three that every table of one's own has, changed or as they are, and further ones. */
import { DEFAULT_FORMS, FORM_TYPES } from '../../format/table/form-types.ts';
import { DEFAULT_LAYOUTS } from '../../format/table/forms.ts';
import type { Table } from '../../model/table.ts';
import type { PackedForms } from '../../packed/form.ts';
import type { PlanContext } from '../context.ts';
import { lowerDefaultForm } from './forms/default-form.ts';
import { lowerForm } from './forms/lower-form.ts';

/** Types in the order in which exports have them. */
const ORDER = ['card', 'main', 'quick', 'quickCreate'] as const;

export function lowerForms(table: Table, context: PlanContext): readonly PackedForms[] {
  const missing =
    table.kind === 'new' ? DEFAULT_FORMS.filter((key) => !table.forms.some((form) => form.key === key)) : [];
  const defaults = missing.map((key) => ({
    type: DEFAULT_LAYOUTS[key].type,
    form: lowerDefaultForm(DEFAULT_LAYOUTS[key], table, context),
  }));
  const declared = table.forms.map((form) => ({
    type: FORM_TYPES[form.type].packed,
    form: lowerForm(form, table, context),
  }));
  return ORDER.flatMap((type) => {
    const forms = [...defaults, ...declared].flatMap((one) => (one.type === type ? [one.form] : []));
    return forms.length === 0 ? [] : [{ type, forms }];
  });
}
