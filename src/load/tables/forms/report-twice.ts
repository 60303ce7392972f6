import { FORM_TYPES } from '../../../format/table/form-types.ts';
import { logicalName } from '../../../format/table/naming.ts';
import { formItems, type FormTab } from '../../../model/form.ts';
import type { Place } from '../../../source/place.ts';
import type { TableFact } from '../table-facts.ts';
import type { FormContext, FormSpec, ItemSpec, Placed } from './form-context.ts';
import { itemsOf } from './items-of.ts';

/** Main forms may show a column twice (101 of 2,851 do); of the others none does, but for 5 of 2,403 cards. */
export function reportTwice(
  tabs: readonly FormTab[],
  { spec, at }: Placed<FormSpec>,
  { type, here, loading }: FormContext,
): void {
  if (FORM_TYPES[type].isMain) return;
  const columns = formItems({ tabs }).flatMap((item) => (item.kind === 'field' ? [item.column] : []));
  const twice = new Set(columns.filter((column, index) => columns.indexOf(column) !== index));
  for (const column of twice) {
    const [, second = at] = placesOf(column, itemsOf(spec, at), here);
    loading.reader.report('form/twice', second, { column, type });
  }
}

/** Where a column is named, by its key or its logical name. */
function placesOf(
  column: string,
  items: readonly Placed<ItemSpec>[],
  { model }: TableFact,
): readonly Place[] {
  const keys = (model?.columns ?? []).flatMap((one) =>
    logicalName(one.schemaName) === column ? [one.key] : [],
  );
  return items.flatMap(({ spec, at }) => {
    const name = typeof spec === 'string' ? spec : spec.field;
    return name !== undefined && (keys.includes(name) || name.toLowerCase() === column) ? [at] : [];
  });
}
