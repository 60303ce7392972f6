/** Shared steps that no flow uses are in no zip: most often a `use` is missing. */
import { keyOf } from '../../source/place.ts';
import type { Rule } from '../check.ts';

export const unusedSharedSteps: Rule = (solution, report) => {
  if (!solution.complete) return;
  const used = new Set(solution.flows.flatMap((flow) => (flow.uses ?? []).map((use) => use.file)));
  for (const { model, at } of solution.sharedSteps) {
    if (!used.has(model.file))
      report('solution/unused', keyOf(at), { kind: 'set of shared steps', key: model.key, by: 'any flow' });
  }
};
