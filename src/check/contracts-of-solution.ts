/** The contract that a connection of a flow leads to: that of a connector of this solution, or of the certified one in its place. */
import { certifiedOperations } from '../analysis/contract/certified-contract.ts';
import { contractOfDocument } from '../analysis/contract/contract-of-document.ts';
import type { Contract } from '../analysis/contract/contract.ts';
import type { ContractOf } from '../analysis/flow-world.ts';
import type { Binding } from '../model/binding.ts';
import type { Solution, SourcedConnector } from '../model/solution.ts';
import { contractsByConnection } from './contracts-by-connection.ts';

export function contractsOfSolution({ binding, connections, connectors }: Solution): ContractOf {
  // Dataverse does not regard the case of logical names.
  const keyOf = new Map(
    connections.map(({ model, connector }) => [model.logicalName.toLowerCase(), connector]),
  );
  const byKey = new Map(connectors.map((one) => [one.model.key, one]));
  return contractsByConnection(
    ({ logicalName }) => byKey.get(keyOf.get(logicalName?.toLowerCase() ?? '') ?? ''),
    (connector) => contractUnder(binding, connector),
  );
}

/** Undefined when it is not known what the connector offers. */
function contractUnder(binding: Binding, { model, difference }: SourcedConnector): Contract | undefined {
  const contract = contractOfDocument(model.openApi, model.name);
  const custom = contract.operations;
  // A document without operations is a finding of its own.
  if (custom.size === 0) return undefined;
  const certified = difference === undefined ? undefined : certifiedOperations(custom, difference);
  if (binding === 'certified')
    return (
      certified && {
        ...contract,
        operations: certified,
        elsewhere: { binding: 'custom', operations: custom },
      }
    );
  return certified === undefined
    ? contract
    : { ...contract, elsewhere: { binding: 'certified', operations: certified } };
}
