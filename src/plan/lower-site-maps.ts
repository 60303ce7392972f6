/** The site map of an app, as the app designer writes it. */
import type { App, Dashboard, SiteMapArea, SiteMapGroup, SiteMapItem } from '../model/app.ts';
import { guidOf } from '../model/guid.ts';
import type { Labels } from '../model/labels.ts';
import type { PackedArea, PackedGroup, PackedSiteMap, PackedSubArea } from '../packed/app.ts';
import type { PlanContext } from './context.ts';

export function lowerSiteMaps(context: PlanContext): readonly PackedSiteMap[] {
  return context.solution.apps.map(({ model }) => ({
    uniqueName: model.uniqueName,
    map: {
      introducedVersion: MAP_VERSION,
      areas: model.areas.map((area) => lowerArea(area, model, context)),
    },
    names: context.texts(model.names),
  }));
}

/** The version of the site map's own format (114 of 122). */
const MAP_VERSION = '7.0.0.0';

function lowerArea(area: SiteMapArea, app: App, context: PlanContext): PackedArea {
  return {
    id: partId('area', [app.key, area.key], context),
    resourceId: 'SitemapDesigner.NewTitle',
    descriptionResourceId: 'SitemapDesigner.NewTitle',
    showGroups: 'true',
    introducedVersion: MAP_VERSION,
    titles: titlesOf(area.names, context),
    groups: area.groups.map((group) => lowerGroup(group, [app.key, area.key], context)),
  };
}

function lowerGroup(group: SiteMapGroup, path: readonly string[], context: PlanContext): PackedGroup {
  return {
    id: partId('group', [...path, group.key], context),
    resourceId: 'SitemapDesigner.NewGroup',
    descriptionResourceId: 'SitemapDesigner.NewGroup',
    introducedVersion: MAP_VERSION,
    isProfile: 'false',
    // Microsoft's own spelling of the attribute.
    toolTipResourceId: 'SitemapDesigner.Unknown',
    titles: titlesOf(group.names, context),
    items: group.items.map((item) => lowerItem(item, [...path, group.key], context)),
  };
}

const EVERYWHERE = {
  client: 'All,Outlook,OutlookLaptopClient,OutlookWorkstationClient,Web',
  offline: 'true',
  passParams: 'false',
  sku: 'All,OnPremise,Live,SPLA',
} as const;

function lowerItem(item: SiteMapItem, path: readonly string[], context: PlanContext): PackedSubArea {
  const names = { ...targetNames(item, context), ...item.names };
  return {
    id: partId('subarea', [...path, item.key], context),
    ...iconOf(item, context),
    ...targetOf(item, context),
    ...EVERYWHERE,
    // A table without a title is called by its plural name, in the language of the user.
    ...(Object.keys(names).length === 0 ? {} : { titles: titlesOf(names, context) }),
  };
}

/** The designer's picture for an entry without one: a table then shows its own icon. */
const NO_ICON = '/_imgs/imagestrips/transparent_spacer.gif';

function iconOf({ icon }: SiteMapItem, context: PlanContext): Pick<PackedSubArea, 'icon' | 'vectorIcon'> {
  const name = context.webResourceName(icon);
  if (name === undefined) return { icon: NO_ICON };
  return { vectorIcon: `/WebResources/${name}`, icon: `/WebResources/${name}` };
}

function targetOf({ target }: SiteMapItem, context: PlanContext): Partial<PackedSubArea> {
  switch (target.kind) {
    case 'table':
      return { table: target.table };
    case 'dashboard': {
      const dashboard = context.solution.dashboards.find(({ model }) => model.key === target.key)?.model;
      return {
        descriptionResourceId: 'Dashboards_Description',
        url: '/workplace/home_dashboards.aspx',
        // Without braces, unlike every other id.
        dashboard: dashboard?.id ?? '',
        toolTipResourceId: 'DashboardTooltip',
        ...privilegesFor(dashboard),
      };
    }
    case 'webResource':
      return { ...NEW_ITEM, url: `$webresource:${context.webResourceName(target.key) ?? ''}` };
    case 'url':
      return { ...NEW_ITEM, url: target.url };
  }
}

/** An entry cannot ask for a role: one that is for some roles asks for the right to read what it shows. */
function privilegesFor(dashboard: Dashboard | undefined): Pick<PackedSubArea, 'privileges'> {
  if (dashboard === undefined || dashboard.roles.length === 0) return {};
  const tables = [...new Set(dashboard.items.map((one) => one.table))];
  return { privileges: tables.map((table) => ({ table, privilege: 'Read' })) };
}

const NEW_ITEM = { resourceId: 'SitemapDesigner.NewSubArea' } as const;

/** What an entry is called when it has no name of its own. */
function targetNames({ target }: SiteMapItem, { solution, languages }: PlanContext): Labels {
  switch (target.kind) {
    case 'table':
    case 'url':
      return {};
    case 'dashboard':
      return solution.dashboards.find(({ model }) => model.key === target.key)?.model.names ?? {};
    case 'webResource': {
      const resource = solution.webResources.find(({ model }) => model.key === target.key)?.model;
      return resource === undefined ? {} : { [String(languages[0])]: resource.displayName };
    }
  }
}

function titlesOf(names: Labels, context: PlanContext): NonNullable<PackedArea['titles']> {
  return Object.entries(context.texts(names)).map(([language, text]) => ({ language, text }));
}

/** `subarea_62d9c827`: letters, digits and underscores are all that a site map takes, so keys do not serve. */
function partId(kind: 'area' | 'group' | 'subarea', path: readonly string[], context: PlanContext): string {
  const [digits = ''] = guidOf(context.solution.publisher.prefix, 'app', ...path).split('-');
  return `${kind}_${digits}`;
}
