/** Variables that are read or set before they are made: one finding for each, at the first of such places, as one mistake is behind all of them. */
import { placeIn, type FlowProgram } from '../../analysis/flow-program.ts';
import type { Step } from '../../analysis/graph/step.ts';
import type { VariableMade } from '../../analysis/variables.ts';
import type { OrderFacts } from '../../diagnostics/catalog/flow-graph.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../source/place.ts';

export interface LateUse {
  readonly declared: VariableMade;
  readonly facts: OrderFacts;
  /** What reads or sets it. */
  readonly step: Step;
  readonly place: () => Place;
}

/** @param isDoubtful Whether it may work all the same. */
export function tellLate(
  uses: readonly LateUse[],
  program: FlowProgram,
  isDoubtful: (use: LateUse) => boolean,
  report: Report,
): void {
  if (uses.length === 0) return;
  const order = new Map(program.graph().steps.map((step, index) => [step, index]));
  const byVariable = new Map<VariableMade, LateUse[]>();
  for (const use of uses.toSorted((a, b) => (order.get(a.step) ?? 0) - (order.get(b.step) ?? 0))) {
    const known = byVariable.get(use.declared);
    if (known === undefined) byVariable.set(use.declared, [use]);
    else known.push(use);
  }
  for (const [declared, all] of byVariable) {
    const sure = all.find((one) => !isDoubtful(one));
    const use = sure ?? all[0];
    if (use === undefined) continue;
    const related = { at: placeIn(program, [...declared.path, 'name']), note: 'made here' };
    const facts = { ...use.facts, variable: declared.name, others: all.length - 1 };
    const severity = sure === undefined ? 'warning' : undefined;
    report('flow/variable-not-ready', use.place(), facts, related, severity);
  }
}
