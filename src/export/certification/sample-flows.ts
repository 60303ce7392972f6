/** The flows of a solution that show a connector at work: those that use it and no other custom connector, and what they run. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import type { Solution, SourcedConnection, SourcedConnector, SourcedFlow } from '../../model/solution.ts';
import { at, keyOf } from '../../source/place.ts';

/** The flows; undefined, and a finding, when there is none. */
export function sampleFlows(
  connector: SourcedConnector,
  solution: Solution,
  report: Report,
): readonly SourcedFlow[] | undefined {
  const { key, logicalName } = connector.model;
  const groups = solution.flows
    .filter((flow) => connectorsOf([flow], solution).has(logicalName))
    .map((flow) => withChildren(flow, solution))
    // A flow that needs another connector cannot be imported with this one alone.
    .filter((flows) => connectorsOf(flows, solution).size === 1);
  const chosen = new Set(groups.flat());
  if (chosen.size > 0) return solution.flows.filter((one) => chosen.has(one));
  report('connector/no-sample-flow', keyOf(at(solution.at, 'connectors', 'sources', key)), { key });
  return undefined;
}

/** The connection references that flows use. */
export function usedConnections(
  flows: readonly SourcedFlow[],
  solution: Solution,
): readonly SourcedConnection[] {
  const used = new Set(
    flows.flatMap((one) => one.facts.connections.map((each) => each.logicalName?.toLowerCase())),
  );
  return solution.connections.filter((one) => used.has(one.model.logicalName.toLowerCase()));
}

/** Logical names of the custom connectors that flows use, by a reference of the solution or by one of their own. */
function connectorsOf(flows: readonly SourcedFlow[], solution: Solution): ReadonlySet<string> {
  const ofReferences = usedConnections(flows, solution).flatMap(
    (one) => one.model.customConnector?.logicalName ?? [],
  );
  const own = flows.flatMap((flow) => flow.facts.connections.flatMap((one) => one.connector ?? []));
  return new Set([...ofReferences, ...own]);
}

/** A flow and all that it runs. */
function withChildren(flow: SourcedFlow, solution: Solution): readonly SourcedFlow[] {
  const found = new Set([flow]);
  // A set also goes through what is added on the way.
  for (const one of found) {
    for (const child of one.facts.children) {
      const next = solution.flows.find((other) => other.model.id === child.id);
      if (next !== undefined) found.add(next);
    }
  }
  return [...found];
}
