/** Model-driven apps: what each consists of, and who may open it. */
import { COMPONENT, PART } from '../format/component-types.ts';
import { logicalName } from '../format/table/naming.ts';
import { siteMapItems, type App } from '../model/app.ts';
import type { PackageTable } from '../model/package.ts';
import type { PackedApp, PackedAppComponent } from '../packed/app.ts';
import { DEFAULT_APP_ICON } from './app-dependencies.ts';
import type { PlanContext } from './context.ts';
import { shownParts, tablesOfApp, type PackedTables } from './app-tables.ts';
import { MAKERS, rolesByKey } from './makers.ts';

export function lowerApps(tables: readonly PackageTable[], context: PlanContext): readonly PackedApp[] {
  const byName = new Map(tables.map((one) => [logicalName(one.table.name.schemaName ?? ''), one]));
  return context.solution.apps.map(({ model }) => lowerApp(model, byName, context));
}

function lowerApp(app: App, tables: PackedTables, context: PlanContext): PackedApp {
  const icon = context.solution.webResources.find(({ model }) => model.key === app.icon)?.model.id;
  return {
    uniqueName: app.uniqueName,
    introducedVersion: context.introducedVersion,
    icon: icon ?? DEFAULT_APP_ICON.id,
    components: componentsOf(app, tables, context),
    // First in 115 of 115 exported apps.
    roles: [...MAKERS, ...rolesByKey(app.roles, context)],
    names: context.texts(app.names),
    ...context.descriptions(app.descriptions),
    settings: [{ name: 'AppChannel', value: '1' }],
  };
}

/** Grouped by type, as newer exports have them. */
function componentsOf(app: App, tables: PackedTables, context: PlanContext): readonly PackedAppComponent[] {
  const names = tablesOfApp(app);
  const parts = names.map((name) => shownParts(name, app, tables, context));
  const byId = (type: string, ids: readonly string[]): readonly PackedAppComponent[] =>
    [...new Set(ids)].map((id) => ({ type, id }));
  return [
    ...byId(
      PART.chart,
      parts.flatMap((one) => one.charts),
    ),
    ...names.map((schemaName) => ({ type: COMPONENT.table, schemaName })),
    ...byId(COMPONENT.form, [...parts.flatMap((one) => one.forms), ...dashboardIds(app, context)]),
    { type: COMPONENT.siteMap, schemaName: app.uniqueName },
    ...byId(
      PART.view,
      parts.flatMap((one) => one.views),
    ),
  ];
}

function dashboardIds(app: App, { solution }: PlanContext): readonly string[] {
  const keys = siteMapItems(app).flatMap(({ target }) => (target.kind === 'dashboard' ? [target.key] : []));
  return solution.dashboards
    .filter(({ model }) => keys.includes(model.key))
    .map(({ model }) => `{${model.id}}`);
}
