/** Environment variables of connectors: they travel with the connectors, because those are imported first. */
import type { Solution } from '../model/solution.ts';

/** Keys of the variables that a connector uses. */
export function connectorVariables(solution: Solution): ReadonlySet<string> {
  return new Set(solution.connectors.flatMap((one) => one.variables));
}

/** Keys of the variables that connectors use and no flow does: without the connectors nobody needs them. */
export function connectorOnlyVariables(solution: Solution): ReadonlySet<string> {
  const ofFlows = new Set(
    solution.flows.flatMap((one) => one.facts.variables.map((used) => used.schemaName)),
  );
  const flowKeys = solution.variables
    .filter((one) => ofFlows.has(one.model.schemaName))
    .map((one) => one.model.key);
  return new Set([...connectorVariables(solution)].filter((key) => !flowKeys.includes(key)));
}
