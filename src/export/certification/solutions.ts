/** The two solutions of a certification package: the connector alone, and the connector with the flows that show it at work. */
import { check } from '../../check/check.ts';
import type { Package } from '../../model/package.ts';
import type { Solution, SourcedConnection, SourcedConnector, SourcedFlow } from '../../model/solution.ts';
import { plan } from '../../plan/plan.ts';
import { usedConnections } from './sample-flows.ts';

export interface CertificationSolutions {
  readonly connector: Package;
  readonly flow: Package;
}

export function certificationSolutions(
  connector: SourcedConnector,
  flows: readonly SourcedFlow[],
  solution: Solution,
): CertificationSolutions {
  return {
    connector: packageOf({ ...partOf(solution, connector, []), packaging: 'split' }),
    flow: packageOf({ ...partOf(solution, connector, flows), packaging: 'single' }),
  };
}

/** The part of the solution that holds the connector, these flows, and what they use. */
function partOf(solution: Solution, connector: SourcedConnector, flows: readonly SourcedFlow[]): Solution {
  const connections = usedConnections(flows, solution);
  const variables = new Set(flows.flatMap((one) => one.facts.variables.map((used) => used.schemaName)));
  return {
    ...solution,
    connectors: [connector],
    connections,
    variables: solution.variables.filter((one) => variables.has(one.model.schemaName)),
    // Which tables a flow works on is not known, so a flow on Dataverse takes all of them along.
    tables: usesDataverse(flows, connections) ? solution.tables : [],
    flows,
    opaque: [],
  };
}

const DATAVERSE = 'shared_commondataserviceforapps';

function usesDataverse(flows: readonly SourcedFlow[], connections: readonly SourcedConnection[]): boolean {
  const carried = flows.flatMap((one) => one.facts.connections.map((used) => used.apiName));
  return [...connections.map((one) => one.model.apiName), ...carried].includes(DATAVERSE);
}

/** A part of a checked solution that holds all it uses has no error of its own; the check makes sure of it. */
function packageOf(part: Solution): Package {
  const { value, diagnostics } = check(part);
  const [first] = value === undefined ? [] : plan(value);
  if (first !== undefined) return first;
  throw new Error(`a part of the solution does not check: ${diagnostics.map((one) => one.code).join(', ')}`);
}
