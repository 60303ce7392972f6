/** Model-driven apps: what each consists of, and who may open it. */
import { COMPONENT, PART } from '../format/component-types.ts';
import type { App } from '../model/app.ts';
import type { PackedApp, PackedAppComponent } from '../packed/app.ts';
import { DEFAULT_APP_ICON } from './app-dependencies.ts';
import type { PlanContext } from './context.ts';
import { shownParts, tablesOfApp } from './app-tables.ts';
import { MAKERS, rolesByKey } from './makers.ts';

export function lowerApps(context: PlanContext): readonly PackedApp[] {
  return context.solution.apps.map(({ model }) => lowerApp(model, context));
}

function lowerApp(app: App, context: PlanContext): PackedApp {
  const icon = context.solution.webResources.find(({ model }) => model.key === app.icon)?.model.id;
  return {
    uniqueName: app.uniqueName,
    introducedVersion: context.introducedVersion,
    icon: icon ?? DEFAULT_APP_ICON.id,
    components: componentsOf(app, context),
    // First in 115 of 115 exported apps.
    roles: [...MAKERS, ...rolesByKey(app.roles, context)],
    names: context.texts(app.names),
    ...context.descriptions(app.descriptions),
    settings: [{ name: 'AppChannel', value: '1' }],
  };
}

/** Grouped by type, as newer exports have them. */
function componentsOf(app: App, context: PlanContext): readonly PackedAppComponent[] {
  const names = tablesOfApp(app);
  const parts = names.map((name) => shownParts(name, app, context));
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
  const keys = app.areas
    .flatMap((area) => area.groups.flatMap((group) => group.items))
    .flatMap(({ target }) => (target.kind === 'dashboard' ? [target.key] : []));
  return solution.dashboards
    .filter(({ model }) => keys.includes(model.key))
    .map(({ model }) => `{${model.id}}`);
}
