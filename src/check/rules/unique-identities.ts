/** Two components of a kind never share the name or the id that the platform knows them by; case does not count. */
import { at, type Place } from '../../source/place.ts';
import type { Rule } from '../check.ts';
import { distinct } from '../distinct.ts';
import { columnPlace } from '../places.ts';

export const uniqueIdentities: Rule = (solution, report) => {
  const { connectors, connections, variables, tables, flows } = solution;
  distinct('connector', connectors.map((one) => ({ identity: one.model.logicalName, at: one.at })), report); // prettier-ignore
  distinct('connection reference', connections.map((one) => ({ identity: one.model.logicalName, at: one.at })), report); // prettier-ignore
  distinct('environment variable', variables.map((one) => ({ identity: one.model.schemaName, at: one.at })), report); // prettier-ignore
  distinct('table', tables.map((one) => ({ identity: one.model.schemaName, at: one.at })), report); // prettier-ignore
  distinct('flow', flows.map((one) => ({ identity: one.model.id, at: idPlace(one.at) })), report); // prettier-ignore
  for (const { model, at: place } of tables) {
    distinct('alternate key', model.keys.map((one) => ({ identity: one.schemaName, at: at(place, 'keys', one.key) })), report); // prettier-ignore
    for (const key of model.keys) {
      const columns = at(place, 'keys', key.key, 'columns');
      distinct('column of the key', key.columns.map((identity, index) => ({ identity, at: at(columns, index) })), report); // prettier-ignore
    }
    distinct('column', model.columns.map((one, index) => ({ identity: one.schemaName, at: columnPlace(model, index, place) })), report); // prettier-ignore
  }
};

/** Where the id of a flow stands in its file, if it is given there. */
function idPlace(at: Place): Place {
  return { file: at.file, path: ['id'], part: 'value' };
}
