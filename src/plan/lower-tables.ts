/** Tables and all that stands around them, model → zip. Lists are sorted by the names that the platform knows, as exports have them. */
import { compareNames } from '../format/table/naming.ts';
import type { Package } from '../model/package.ts';
import type { Solution } from '../model/solution.ts';
import { planContext } from './context.ts';
import { lowerApps } from './lower-apps.ts';
import { lowerChoice } from './lower-choice.ts';
import { lowerDashboards } from './lower-dashboards.ts';
import { columnImages, tableImages } from './lower-images.ts';
import { lowerMap } from './lower-map.ts';
import { lowerColumnProfile, lowerRole } from './lower-security.ts';
import { lowerSiteMaps } from './lower-site-maps.ts';
import { lowerWebResource } from './lower-web-resource.ts';
import { lowerManyToMany, lowerRelationships } from './table/lower-relationships.ts';
import { lowerTable } from './table/lower-table.ts';

type TableParts = Pick<
  Package,
  | 'tables'
  | 'relationships'
  | 'maps'
  | 'choices'
  | 'roles'
  | 'columnProfiles'
  | 'tableImages'
  | 'columnImages'
  | 'dashboards'
  | 'webResources'
  | 'siteMaps'
  | 'apps'
>;

/** A package without tables. */
export const NO_TABLES: TableParts = {
  tables: [],
  relationships: [],
  maps: [],
  choices: [],
  roles: [],
  columnProfiles: [],
  tableImages: [],
  columnImages: [],
  dashboards: [],
  webResources: [],
  siteMaps: [],
  apps: [],
};

export function lowerTables(solution: Solution): TableParts {
  const context = planContext(solution);
  const tables = solution.tables.map((one) => one.model);
  const packed = tables
    .map((one) => lowerTable(one, context))
    .sort(byName((one) => one.table.name.schemaName ?? ''));
  return {
    tables: packed,
    relationships: [
      ...tables.flatMap((one) => lowerRelationships(one, context)),
      ...solution.relationships.map((one) => lowerManyToMany(one.model, context)),
    ].sort(byName((one) => one.name)),
    maps: solution.maps.map((one) => lowerMap(one.model)).sort(byName((one) => `${one.from} ${one.to}`)),
    choices: solution.choices.map((one) => lowerChoice(one.model, context)).sort(byName((one) => one.name)),
    roles: solution.roles.map((one) => lowerRole(one.model, context)).sort(byName((one) => one.id)),
    columnProfiles: solution.columnProfiles
      .map((one) => lowerColumnProfile(one.model))
      .sort(byName((one) => one.id)),
    tableImages: tableImages(tables),
    columnImages: columnImages(tables),
    dashboards: lowerDashboards(context).toSorted(byName((one) => one.id)),
    webResources: solution.webResources
      .map((one) => lowerWebResource(one.model, context))
      .sort(byName((one) => one.resource.name)),
    siteMaps: lowerSiteMaps(context).toSorted(byName((one) => one.uniqueName)),
    apps: lowerApps(packed, context).toSorted(byName((one) => one.uniqueName)),
  };
}

function byName<T>(name: (one: T) => string): (a: T, b: T) => number {
  return (a, b) => compareNames(name(a), name(b));
}
