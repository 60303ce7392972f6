/** Steps name connections that the flow has; connections name references, and a reference belongs to one connector. */
import { suggest } from '../../diagnostics/suggest.ts';
import { originOf } from '../../flow/origins.ts';
import { keyOf } from '../../source/place.ts';
import type { Rule } from '../check.ts';

export const flowConnections: Rule = (solution, report) => {
  const apis = new Map(solution.connections.map((one) => [one.model.logicalName, one.model.apiName]));
  for (const { model, origins, facts } of solution.flows) {
    const aliases = facts.connections.map((one) => one.alias);
    for (const { alias, path } of facts.steps) {
      // An expression as a name is resolved at run time.
      if (alias.startsWith('@') || aliases.includes(alias)) continue;
      const place = originOf(model.document, [...path, 'host', 'connectionName'], origins);
      report('flow/alias-unknown', place, { alias, nearest: suggest(alias, aliases) });
    }
    for (const { alias, path, logicalName, apiName } of facts.connections) {
      const place = keyOf(originOf(model.document, path, origins));
      if (logicalName === undefined) report('flow/unbound-connection', place, { alias });
      if (logicalName === undefined || apiName === undefined) continue;
      const other = apis.get(logicalName) ?? apiName;
      if (other !== apiName) report('flow/reference-clash', place, { logicalName, api: apiName, other });
      apis.set(logicalName, other);
    }
  }
};
