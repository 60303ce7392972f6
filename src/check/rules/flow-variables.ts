/** Environment variables that an exported flow uses are part of the solution, or exist where it is imported. */
import { originOf } from '../../flow/origins.ts';
import { keyOf } from '../../source/place.ts';
import type { Rule } from '../check.ts';

export const flowVariables: Rule = (solution, report) => {
  if (!solution.complete) return;
  const known = new Set(solution.variables.map((one) => one.model.schemaName));
  for (const { model, origins, facts } of solution.flows) {
    for (const { schemaName, path } of facts.variables) {
      if (!known.has(schemaName))
        report('flow/variable-not-declared', keyOf(originOf(model.document, path, origins)), { schemaName });
    }
  }
};
