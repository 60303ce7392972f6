/** Flows that a flow runs are part of the solution, and an order of turning on exists. */
import { childCycle } from '../../flow/turn-on-order.ts';
import { originOf } from '../../flow/origins.ts';
import { labelIn } from '../../model/labels.ts';
import type { Rule } from '../check.ts';

export const childFlows: Rule = (solution, report) => {
  const known = new Set(solution.flows.map((one) => one.model.id));
  for (const { model, origins, facts } of solution.flows) {
    for (const { id, path } of facts.children) {
      if (solution.complete && !known.has(id))
        report('flow/child-not-declared', originOf(model.document, path, origins), { id });
    }
  }
  const cycle = childCycle(
    solution.flows.map((one) => ({
      id: one.model.id,
      children: one.facts.children.map((child) => child.id),
    })),
  );
  const first = solution.flows.find((one) => one.model.id === cycle?.[0]);
  if (cycle === undefined || first === undefined) return;
  const names = cycle.map((id) =>
    labelIn(solution.flows.find((one) => one.model.id === id)?.model.names ?? {}, solution.languages[0]),
  );
  report('flow/child-cycle', { ...first.at, path: [] }, { names });
};
