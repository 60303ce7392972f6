/**
 * What is declared is meant to be used: a connection reference or variable that nothing names is most often a slip. A source that
 * could not be read may have named it.
 */
import type { Rule } from '../check.ts';
import { keyOf } from '../../source/place.ts';

export const unusedComponents: Rule = (solution, report) => {
  if (!solution.complete) return;
  const references = new Set(
    solution.flows.flatMap((one) => one.facts.connections.map((used) => used.logicalName)),
  );
  for (const { model, at } of solution.connections) {
    if (!references.has(model.logicalName))
      report('solution/unused', keyOf(at), { kind: 'connection reference', key: model.key });
  }
  const ofConnectors = new Set(solution.connectors.flatMap((one) => one.variables));
  const ofFlows = new Set(
    solution.flows.flatMap((one) => one.facts.variables.map((used) => used.schemaName)),
  );
  for (const { model, at } of solution.variables) {
    if (ofConnectors.has(model.key) || ofFlows.has(model.schemaName)) continue;
    report('solution/unused', keyOf(at), { kind: 'environment variable', key: model.key });
  }
};
