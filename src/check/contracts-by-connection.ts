/** Contracts by what a flow says of its connections. The contract of a connector is made once, however many flows and references lead to it. */
import type { Contract } from '../analysis/contract/contract.ts';
import type { ContractOf } from '../analysis/flow-world.ts';
import type { FlowFacts, UsedConnection } from '../model/flow-facts.ts';

export function contractsByConnection<Connector>(
  connectorOf: (connection: UsedConnection) => Connector | undefined,
  contractOf: (connector: Connector) => Contract | undefined,
): ContractOf {
  const contracts = new Map<Connector, Contract | undefined>();
  const byFlow = new WeakMap<FlowFacts, ReadonlyMap<string, UsedConnection>>();
  return ({ facts }, alias) => {
    let connections = byFlow.get(facts);
    if (connections === undefined) {
      connections = new Map(facts.connections.map((one) => [one.alias, one]));
      byFlow.set(facts, connections);
    }
    const connection = connections.get(alias);
    const connector = connection === undefined ? undefined : connectorOf(connection);
    if (connector === undefined) return undefined;
    if (!contracts.has(connector)) contracts.set(connector, contractOf(connector));
    return contracts.get(connector);
  };
}
