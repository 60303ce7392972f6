/** What stands around the tables: relationships, maps, roles, column security, web resources, dashboards, apps. */
import type { Choice } from '../../model/choice.ts';
import type { Solution, Sourced } from '../../model/solution.ts';
import type { Table } from '../../model/table.ts';
import type { Loading } from '../load-components.ts';
import { checkIcons } from './check-icons.ts';
import { loadApps } from './load-apps.ts';
import { loadColumnProfiles } from './load-column-profiles.ts';
import { loadDashboards } from './load-dashboards.ts';
import { loadManyToMany } from './load-many-to-many.ts';
import { loadMaps } from './load-maps.ts';
import { loadRoles } from './load-roles.ts';
import { loadWebResources } from './load-web-resources.ts';
import { tableFacts } from './table-facts.ts';

type TableSurroundings = Pick<
  Solution,
  'relationships' | 'maps' | 'roles' | 'columnProfiles' | 'webResources' | 'dashboards' | 'apps'
>;

export function loadTableParts(
  loading: Loading,
  tables: readonly Sourced<Table>[],
  choices: readonly Sourced<Choice>[],
): TableSurroundings {
  const facts = tableFacts(
    tables.map((one) => one.model),
    choices.map((one) => one.model),
    loading,
  );
  checkIcons(tables, loading);
  return {
    relationships: loadManyToMany(loading, facts),
    maps: loadMaps(loading, facts),
    roles: loadRoles(loading, facts),
    columnProfiles: loadColumnProfiles(loading, facts),
    webResources: loadWebResources(loading),
    dashboards: loadDashboards(loading, facts),
    apps: loadApps(loading, facts),
  };
}
