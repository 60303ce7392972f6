/** Names that the platform takes once among roles, choices, relationships and the rest; of tables also their names in the Web API. */
import { entitySetName } from '../../format/table/naming.ts';
import { systemRelationshipsOf } from '../../format/table/system-relationships.ts';
import type { Solution } from '../../model/solution.ts';
import { at } from '../../source/place.ts';
import type { Rule } from '../check.ts';
import { distinct, type Identity } from '../distinct.ts';
import { lookupsOf } from '../lookups.ts';

export const uniqueNames: Rule = (solution, report) => {
  const { choices, roles, columnProfiles, webResources, dashboards, apps } = solution;
  distinct('choice', choices.map((one) => ({ identity: one.model.schemaName, at: one.at })), report); // prettier-ignore
  distinct('relationship', relationships(solution), report);
  distinct('table in the Web API', setNames(solution), report);
  distinct('role', roles.map((one) => ({ identity: one.model.name, at: at(one.at, 'name') })), report); // prettier-ignore
  distinct('column security profile', columnProfiles.map((one) => ({ identity: one.model.name, at: at(one.at, 'name') })), report); // prettier-ignore
  distinct('web resource', webResources.map((one) => ({ identity: one.model.name, at: one.at })), report); // prettier-ignore
  distinct('app', apps.map((one) => ({ identity: one.model.uniqueName, at: one.at })), report); // prettier-ignore
  const withIds = [...roles, ...columnProfiles, ...webResources, ...dashboards];
  distinct('component', withIds.map((one) => ({ identity: one.model.id, at: at(one.at, 'id') })), report); // prettier-ignore
};

/** Of lookups, N:N ones, and those of the system (error 8004432B). Columns and tables that are there twice are reported as such. */
function relationships({ tables, relationships: manyToMany }: Solution): readonly Identity[] {
  const ofLookups = tables.flatMap((table) =>
    lookupsOf(table).flatMap(({ column, type, at: place }) =>
      type.targets.map(({ relationship }) => ({
        of: `${table.model.schemaName} ${column.schemaName}`,
        identity: relationship,
        at: at(place, 'to'),
      })),
    ),
  );
  const ofSystem = tables.flatMap(({ model, at: place }) =>
    model.kind === 'new'
      ? systemRelationshipsOf(model.ownership, false).map((one) => ({
          of: model.schemaName,
          identity: one.name.replace(/%S?/, model.schemaName),
          at: place,
        }))
      : [],
  );
  const ofPairs = manyToMany.map(({ model, at: place }) => ({
    of: model.key,
    identity: model.schemaName,
    at: place,
  }));
  const all = [...ofSystem, ...ofLookups, ...ofPairs];
  return [...new Map(all.map((one) => [`${one.of} ${one.identity}`.toLowerCase(), one])).values()];
}

/** contoso_Box and contoso_Boxe are both contoso_boxes (error 8006088E). Names of tables themselves are told apart elsewhere. */
function setNames({ tables, relationships: manyToMany }: Solution): readonly Identity[] {
  const own = tables.filter(({ model }) => model.kind === 'new');
  const sets = new Map(own.map((one) => [one.model.schemaName.toLowerCase(), one]));
  const ofTables = [...sets.values()].map((one) => ({
    identity: entitySetName(one.model.schemaName),
    at: one.at,
  }));
  const ofPairs = manyToMany
    .filter(({ model }) => sets.has(model.schemaName.toLowerCase()))
    .map(({ model, at: place }) => ({ identity: entitySetName(model.schemaName), at: place }));
  return [...ofTables, ...ofPairs];
}
