/** The tables of an app, and which of their forms, views and charts it shows. */
import { PUBLIC_VIEW } from '../format/table/views.ts';
import { siteMapItems, type App } from '../model/app.ts';
import { GUID } from '../model/guid.ts';
import type { PackageTable } from '../model/package.ts';
import type { Table } from '../model/table.ts';
import type { PlanContext } from './context.ts';
import { formId } from './table/form-id.ts';
import { chartId, viewId } from './table/view-id.ts';

/** Logical names, those of the site map first. */
export function tablesOfApp(app: App): readonly string[] {
  const shown = siteMapItems(app).flatMap(({ target }) => (target.kind === 'table' ? [target.table] : []));
  return [...new Set([...shown, ...app.tables.map((one) => one.table)])];
}

/** Ids in braces. */
interface ShownParts {
  readonly charts: readonly string[];
  readonly forms: readonly string[];
  readonly views: readonly string[];
}

/**
 * What is listed of a table is all that the app shows of it. Of a table that exists already not everything is known, so nothing is
 * listed unless the maker says what.
 */
export function shownParts(name: string, app: App, tables: PackedTables, context: PlanContext): ShownParts {
  const table = context.tableOf(name);
  const packed = tables.get(name)?.table;
  const narrowed = app.tables.find((one) => one.table === name);
  const whole = table?.kind === 'new';
  return {
    charts: whole ? table.charts.map((one) => chartId(table, one.key, context)) : [],
    forms: whole || narrowed?.forms !== undefined ? shownForms(packed, table, narrowed?.forms, context) : [],
    views: whole || narrowed?.views !== undefined ? shownViews(packed, table, narrowed?.views, context) : [],
  };
}

/** The tables of the zip by logical name. */
export type PackedTables = ReadonlyMap<string, PackageTable>;

type Packed = PackageTable['table'] | undefined;
type Chosen = readonly string[] | undefined;

/** Main forms are chosen; cards, quick views and quick create forms serve others. */
function shownForms(
  packed: Packed,
  table: Table | undefined,
  chosen: Chosen,
  context: PlanContext,
): readonly string[] {
  const all = packed?.forms?.types ?? [];
  const kept = chosen === undefined ? all : all.filter((one) => one.type !== 'main');
  const own = chosenIds(table, chosen, (of, key) => formId(of, key, context));
  return [...own, ...kept.flatMap(({ forms = [] }) => forms.map((one) => one.id))];
}

/** Public views are chosen; lookups and searches need theirs. */
function shownViews(
  packed: Packed,
  table: Table | undefined,
  chosen: Chosen,
  context: PlanContext,
): readonly string[] {
  const all = packed?.views?.views ?? [];
  // No published app lists the views that only a few system pages use.
  const listed = all.filter((one) => one.queryType !== SYSTEM_PAGES);
  const kept = chosen === undefined ? listed : listed.filter((one) => one.queryType !== PUBLIC_VIEW);
  const own = chosenIds(table, chosen, (of, key) => viewId(of, key, context));
  return [...own, ...kept.map((one) => one.id)];
}

/** Query type of "My …", which has no grid. */
const SYSTEM_PAGES = 8192;

const ID = new RegExp(`^${GUID}$`);

/** By key, or by the id of one that exists already. */
function chosenIds(
  table: Table | undefined,
  chosen: Chosen,
  idOf: (table: Table, key: string) => string,
): readonly string[] {
  return (chosen ?? []).flatMap((key) => {
    if (ID.test(key)) return [`{${key}}`];
    return table === undefined ? [] : [idOf(table, key)];
  });
}
