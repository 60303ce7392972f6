import { formItems } from '../../model/form.ts';
import type { Table } from '../../model/table.ts';
import type { PackedTable } from '../../packed/table.ts';

type Related = Pick<NonNullable<NonNullable<PackedTable['info']>['entity']>, 'hasNotes' | 'hasActivities'>;

/** A timeline shows notes and activities, so its table has both: every table of real exports with a timeline has the first, half have both. */
export function relatedRows({ forms }: Pick<Table, 'forms'>): Related {
  const items = forms.flatMap(formItems);
  return items.some((item) => item.kind === 'timeline') ? { hasNotes: 'True', hasActivities: 'True' } : {};
}
