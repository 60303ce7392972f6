import { suggest } from '../../../diagnostics/suggest.ts';
import { formTypeOf, isFormType } from '../../../format/table/form-types.ts';
import { standardTargets } from '../../../format/standard-lookups.ts';
import type { QuickView } from '../../../model/form.ts';
import { isObject } from '../../../source/json-value.ts';
import { at as into } from '../../../source/place.ts';
import type { ColumnFact } from '../table-facts.ts';
import type { FormContext, ItemSpec, Placed } from './form-context.ts';

type QuickViewSpec = NonNullable<Exclude<ItemSpec, string>['quickView']>;

/** A form of the row that a lookup points at. */
export function decodeQuickView(
  { spec, at }: Placed<QuickViewSpec>,
  room: { readonly span: number; readonly height: number },
  context: FormContext,
): QuickView | undefined {
  const { report } = context.loading.reader;
  const column = context.here.columnAt(spec.via, into(at, 'via'));
  if (column === undefined) return undefined;
  const targets = targetsOf(column, context);
  if (targets === undefined) {
    report('form/not-a-lookup', into(at, 'via'), { column: spec.via });
    return undefined;
  }
  const known = targets.map((table) => ({ table, forms: quickViewsOf(table, context) }));
  const tables = known.filter((one) => one.forms.includes(spec.form)).map((one) => one.table);
  if (tables.length === 0) {
    // A table that could not be read may have the form.
    if (targets.some(context.facts.isBroken)) return undefined;
    const forms = known.flatMap((one) => one.forms);
    report('form/no-quick-view', into(at, targets.length === 0 ? 'via' : 'form'), {
      lookup: spec.via,
      form: spec.form,
      tables: targets,
      known: forms,
      nearest: suggest(spec.form, forms),
    });
    return undefined;
  }
  return {
    kind: 'quickView',
    lookup: column.logicalName,
    labels: column.labels,
    tables,
    form: spec.form,
    ...room,
  };
}

const LOOKUPS = ['lookup', 'customer', 'owner', 'unknown'];

/** Logical names of the tables that a lookup points at, none when they are not known; undefined when it is no lookup. */
function targetsOf(
  { type, model, logicalName }: ColumnFact,
  { here }: FormContext,
): readonly string[] | undefined {
  if (!LOOKUPS.includes(type.kind)) return undefined;
  if (model === undefined) return standardTargets(here.logicalName, logicalName);
  return type.kind === 'lookup' || type.kind === 'customer' ? type.targets.map((one) => one.table) : [];
}

/** Keys of the quick view forms of a table of the solution. */
function quickViewsOf(table: string, { facts, loading }: FormContext): readonly string[] {
  const fact = facts.table(table);
  const model = fact?.model;
  // A table of the solution may have a key that is the logical name of another table.
  if (model === undefined || fact?.logicalName !== table) return [];
  const tables = loading.spec['tables'];
  const entry = isObject(tables) ? tables[model.key] : undefined;
  const forms = isObject(entry) && isObject(entry['forms']) ? Object.entries(entry['forms']) : [];
  const declared = forms.flatMap(([key, form]) => {
    const said = isObject(form) && typeof form['type'] === 'string' ? form['type'] : undefined;
    const type = said !== undefined && isFormType(said) ? said : undefined;
    return formTypeOf(key, type) === 'quickView' ? [key] : [];
  });
  return [...new Set([...(model.kind === 'new' ? ['quickView'] : []), ...declared])];
}
