/** `views` of a table → the views that are changed or added. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { searchKindOf } from '../../format/table/searches.ts';
import { PUBLIC_KEYS, STANDARD_KEYS, isStandardView } from '../../format/table/views.ts';
import type { SortColumn, StandardView, View, ViewColumn } from '../../model/view.ts';
import type { JsonObject } from '../../source/json-value.ts';
import { at as into, keyOf, type Place } from '../../source/place.ts';
import type { ViewSpec } from '../../spec/solution-schema.ts';
import { view as viewSchema } from '../../spec/view-schema.ts';
import { misspelt } from '../../spec/validate.ts';
import { decodeLabels } from '../decode-labels.ts';
import { columnAtPath, type ColumnScope } from './column-path.ts';
import { decodeFilter } from './decode-filter.ts';
import type { PartsContext } from './parts-context.ts';

export function decodeViews(context: PartsContext): readonly View[] {
  const { spec, at, facts, loading } = context;
  const table = facts.table(context.table.key);
  if (table === undefined) return [];
  const scope = { table, facts, report: loading.reader.report };
  const views = Object.entries(spec.views ?? {});
  checkDefaults(views, context);
  return views.flatMap(
    ([key, one]) => decodeView(key, one, into(at, 'views', key), { ...context, scope }) ?? [],
  );
}

interface ViewContext extends PartsContext {
  readonly scope: ColumnScope;
}

function decodeView(key: string, spec: ViewSpec, place: Place, context: ViewContext): View | undefined {
  const { table, scope, loading } = context;
  const [base] = loading.head.languages;
  const standard = table.kind === 'new' && isStandardView(key) ? key : undefined;
  if (standard === undefined && spec.name === undefined) {
    if (!misspelt(viewSchema, spec).has('name')) reportNoName(key, place, context);
    return undefined;
  }
  checkSettings(key, spec, standard, place, scope.report);
  return {
    key,
    ...(standard === undefined ? {} : { standard }),
    names: decodeLabels(spec.name, base),
    descriptions: decodeLabels(spec.description, base),
    isDefault: spec.default === true,
    ...(spec.columns === undefined
      ? {}
      : { columns: decodeColumns(spec.columns, into(place, 'columns'), scope) }),
    ...(spec.filter === undefined
      ? {}
      : // The schema admits JSON data only, which its type does not say as well.
        { filter: decodeFilter(spec.filter as JsonObject, into(place, 'filter'), scope) }),
    ...(spec.sort === undefined ? {} : { sort: decodeSort(spec.sort, into(place, 'sort'), scope) }),
    ...(spec.find === undefined ? {} : { find: decodeFind(spec.find, into(place, 'find'), scope) }),
  };
}

function reportNoName(key: string, place: Place, { table, scope }: ViewContext): void {
  const extension = table.kind === 'extension';
  const nearest = extension ? undefined : suggest(key, STANDARD_KEYS);
  scope.report('view/name', keyOf(place), { key, extension, nearest });
}

/** What a view of the platform cannot take. */
function checkSettings(
  key: string,
  spec: ViewSpec,
  standard: StandardView | undefined,
  place: Place,
  report: Report,
): void {
  const fixed = standard !== undefined && !PUBLIC_KEYS.includes(standard);
  const wrong = {
    find: spec.find !== undefined && standard !== 'quickFind',
    columns: spec.columns !== undefined && standard === 'own',
    sort: spec.sort !== undefined && standard === 'own',
    default: spec.default !== undefined && fixed,
  };
  for (const setting of ['find', 'columns', 'sort', 'default'] as const) {
    if (wrong[setting]) report('view/setting', keyOf(into(place, setting)), { setting, view: key });
  }
}

/** One view of a table opens first. */
function checkDefaults(
  views: readonly (readonly [string, ViewSpec])[],
  { table, at, facts, loading }: PartsContext,
): void {
  const { report } = loading.reader;
  const place = (key: string): Place => into(at, 'views', key, 'default');
  const chosen = views.filter(([key, one]) => one.default === true && canOpenFirst(key, table.kind));
  const [first, ...others] = chosen.map(([key]) => key);
  for (const key of others) report('view/default', place(key), { others: [first ?? ''] });
  if (table.kind === 'extension') {
    const { logicalName = '' } = facts.table(table.key) ?? {};
    if (first !== undefined) report('view/default-elsewhere', place(first), { table: logicalName });
  } else if (first === undefined && views.some(([key, one]) => key === 'active' && one.default === false))
    report('view/default', place('active'), { others: [] });
}

function canOpenFirst(key: string, kind: PartsContext['table']['kind']): boolean {
  return kind === 'extension' || !isStandardView(key) || PUBLIC_KEYS.includes(key);
}

function decodeColumns(
  specs: NonNullable<ViewSpec['columns']>,
  place: Place,
  scope: ColumnScope,
): readonly ViewColumn[] {
  const isFirst = onceInList(scope.report);
  return specs.flatMap((spec, index): readonly ViewColumn[] => {
    const name = typeof spec === 'string' ? spec : spec.column;
    const here = typeof spec === 'string' ? into(place, index) : into(place, index, 'column');
    const found = columnAtPath(name, here, scope);
    if (found === undefined) return [];
    if (!isFirst(`${found.path.via?.lookup ?? ''}.${found.path.column}`, name, here)) return [];
    const width = typeof spec === 'string' ? undefined : spec.width;
    return [{ ...found.path, ...(width === undefined ? {} : { width }) }];
  });
}

/** Tells whether a column comes for the first time; another time it was reported. */
function onceInList(report: Report): (identity: string, name: string, at: Place) => boolean {
  const seen = new Set<string>();
  return (identity, name, at) => {
    const isFirst = !seen.has(identity);
    if (!isFirst) report('view/same-column', at, { column: name });
    seen.add(identity);
    return isFirst;
  };
}

function decodeSort(
  spec: NonNullable<ViewSpec['sort']>,
  place: Place,
  scope: ColumnScope,
): readonly SortColumn[] {
  const list = typeof spec === 'string' ? [spec] : spec;
  const isFirst = onceInList(scope.report);
  return list.flatMap((text, index): readonly SortColumn[] => {
    const here = typeof spec === 'string' ? place : into(place, index);
    const descending = text.startsWith('-');
    const name = descending ? text.slice(1) : text;
    const found = ownColumn(name, 'sort', here, scope);
    if (found === undefined || !isFirst(found.logicalName, name, here)) return [];
    return [{ column: found.logicalName, descending }];
  });
}

function decodeFind(names: readonly string[], place: Place, scope: ColumnScope): readonly string[] {
  const isFirst = onceInList(scope.report);
  return names.flatMap((name, index) => {
    const here = into(place, index);
    const found = ownColumn(name, 'find', here, scope);
    if (found === undefined || !isFirst(found.logicalName, name, here)) return [];
    if (searchKindOf(found.type) !== undefined) return [found.logicalName];
    scope.report('view/find-column', here, { column: name, type: found.type.kind });
    return [];
  });
}

function ownColumn(
  name: string,
  setting: 'sort' | 'find',
  place: Place,
  { table, report }: ColumnScope,
): ReturnType<typeof table.columnAt> {
  if (!name.includes('.')) return table.columnAt(name, place);
  report('view/own-column', place, { path: name, setting });
  return undefined;
}
