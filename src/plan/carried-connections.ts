/** Connection references that exported flows carry themselves: what they say is enough to ship the reference. */
import type { ConnectionReference } from '../model/connection-reference.ts';
import type { Solution } from '../model/solution.ts';

export function carriedConnections(solution: Solution): readonly ConnectionReference[] {
  // The platform compares logical names without regard to case.
  const known = new Set(solution.connections.map((one) => one.model.logicalName.toLowerCase()));
  const connectors = solution.binding === 'custom' ? solution.connectors : [];
  const found = new Map<string, ConnectionReference>();
  for (const { facts } of solution.flows) {
    for (const { logicalName, apiName, connector } of facts.connections) {
      if (logicalName === undefined || apiName === undefined || known.has(logicalName.toLowerCase()))
        continue;
      const own = connectors.find((one) => one.model.logicalName === connector)?.model;
      // Without the id of a custom connector a reference to it cannot be shipped; it becomes a dependency.
      if (connector !== undefined && own === undefined) continue;
      const custom =
        own === undefined ? {} : { customConnector: { id: own.id, logicalName: own.logicalName } };
      found.set(logicalName.toLowerCase(), {
        key: logicalName,
        logicalName,
        name: logicalName,
        apiName,
        ...custom,
      });
    }
  }
  return [...found.values()];
}
