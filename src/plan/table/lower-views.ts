/** The views of a table: the seven of a new one, with what is said of them, and those that are added. */
import { entitySetName, logicalName } from '../../format/table/naming.ts';
import { PUBLIC_VIEW, viewsOf, type PlatformView } from '../../format/table/views.ts';
import type { NewTable, Table } from '../../model/table.ts';
import type { Filter, View, ViewColumn } from '../../model/view.ts';
import type { PackedLabels } from '../../packed/labels.ts';
import type { PackedView } from '../../packed/view.ts';
import type { PlanContext } from '../context.ts';
import { introducedVersion } from './introduced-version.ts';
import { conditionsOf } from './lower-filter.ts';
import { lowerFetch, lowerGrid, type GridNames, type Query } from './lower-query.ts';
import { lowerSearch } from './lower-search.ts';
import { primaryNameOfTable } from './primary-name-of-table.ts';
import { viewId } from './view-id.ts';

export function lowerViews(table: Table, context: PlanContext): readonly PackedView[] {
  const standard =
    table.kind === 'new' ? viewsOf(table.ownership).map((one) => lowerStandardView(one, table, context)) : [];
  const extra = table.views.filter((one) => one.standard === undefined);
  return [...standard, ...extra.map((one) => lowerExtraView(one, table, context))];
}

/** The names of a view by its key. */
export function viewNames(table: Table, key: string, context: PlanContext): PackedLabels {
  const said = table.views.find((one) => one.key === key);
  if (said !== undefined && Object.keys(said.names).length > 0) return context.texts(said.names);
  const platform = table.kind === 'new' ? viewsOf(table.ownership).find((one) => one.key === key) : undefined;
  return platform === undefined ? context.texts({}) : context.platform(platform.name, table);
}

const LIST: GridNames = { grid: 'resultset', row: 'result' };

function lowerExtraView(view: View, table: Table, context: PlanContext): PackedView {
  const query: Query = {
    columns: view.columns ?? usualColumns(table),
    sort: view.sort ?? byName(table),
    filter: view.filter ?? EVERYTHING,
  };
  return {
    canBeDeleted: true,
    isDefault: view.isDefault,
    id: viewId(table, view.key, context),
    layout: { grid: lowerGrid(query, table, { names: LIST, preview: true }, context) },
    queryType: PUBLIC_VIEW,
    query: { fetch: lowerFetch(query, table, context) },
    introducedVersion: introducedVersion(table, context),
    names: viewNames(table, view.key, context),
    ...context.descriptions(view.descriptions),
  };
}

function lowerStandardView(platform: PlatformView, table: NewTable, context: PlanContext): PackedView {
  const said = table.views.find((one) => one.standard === platform.key);
  const query = standardQuery(platform, said, table);
  const fetch = lowerFetch(query, table, context);
  const description = descriptionOf(platform, said, table, context);
  return {
    canBeDeleted: platform.canBeDeleted,
    ...(platform.quickFind ? { quickFind: true } : {}),
    isDefault: isDefault(platform, table),
    id: viewId(table, platform.key, context),
    ...layoutOf(platform, query, table, context),
    queryType: platform.queryType,
    query: { fetch: platform.grid === 'none' ? { ...fetch, outputFormat: 'xml-platform' } : fetch },
    introducedVersion: table.introducedVersion,
    names: viewNames(table, platform.key, context),
    ...(description === undefined ? {} : { descriptions: description }),
  };
}

function standardQuery(platform: PlatformView, said: View | undefined, table: NewTable): Query {
  const columns = platform.grid === 'none' ? [] : (said?.columns ?? usualColumns(table));
  return {
    columns,
    sort: said?.sort ?? (platform.sorted ? byName(table) : []),
    filter: withPlatformFilter(platform, said?.filter),
    ...(platform.quickFind ? { search: lowerSearch(said?.find, table) } : {}),
  };
}

const EVERYTHING: Filter = { kind: 'all', parts: [] };

/** The platform's own conditions stay, unless the filter speaks of their column. */
function withPlatformFilter({ state, mine }: PlatformView, filter: Filter = EVERYTHING): Filter {
  const spoken = new Set(
    conditionsOf(filter).flatMap(({ path }) => (path.via === undefined ? [path.column] : [])),
  );
  const usual = [
    ...(state === undefined ? [] : [condition('statecode', 'eq', String(state))]),
    ...(mine ? [condition('ownerid', 'eq-userid')] : []),
  ].filter((one) => !spoken.has(one.path.column));
  if (usual.length === 0) return filter;
  return { kind: 'all', parts: [...usual, ...(filter.kind === 'all' ? filter.parts : [filter])] };
}

function condition(
  column: string,
  operator: string,
  ...values: readonly string[]
): Extract<Filter, { kind: 'condition' }> {
  return { kind: 'condition', path: { column }, operator, values };
}

/** What is said of `active` holds for all. */
function usualColumns(table: Table): readonly ViewColumn[] {
  const active = table.views.find((one) => one.standard === 'active');
  return active?.columns ?? [{ column: primaryNameOfTable(table) }, { column: 'createdon', width: 125 }];
}

function byName(table: Table): Query['sort'] {
  return [{ column: primaryNameOfTable(table), descending: false }];
}

/** One of the public views opens first; of the other types there is one view each. */
function isDefault({ queryType, key }: PlatformView, table: NewTable): boolean {
  if (queryType !== PUBLIC_VIEW) return true;
  return key === (table.views.find((one) => one.isDefault)?.key ?? 'active');
}

function layoutOf(
  { grid, preview }: PlatformView,
  query: Query,
  table: NewTable,
  context: PlanContext,
): Pick<PackedView, 'layout'> {
  if (grid === 'none') return {};
  const related = { grid: entitySetName(table.schemaName), row: logicalName(table.schemaName) };
  const names = grid === 'related' ? related : LIST;
  return { layout: { grid: lowerGrid(query, table, { names, preview }, context) } };
}

function descriptionOf(
  { description }: PlatformView,
  said: View | undefined,
  table: NewTable,
  context: PlanContext,
): PackedLabels | undefined {
  if (said !== undefined && Object.keys(said.descriptions).length > 0)
    return context.texts(said.descriptions);
  return description === undefined ? undefined : context.platform(description, table);
}
