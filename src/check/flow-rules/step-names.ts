/** Names of steps in exported documents have the form that the designer takes. The YAML form looks at its names itself. */
import { keyIn } from '../../analysis/flow-program.ts';
import { hasWrittenName } from '../../analysis/written.ts';
import { nameProblem } from '../../flow/dialect/names.ts';
import type { FlowRule } from './flow-rule.ts';

export const stepNames: FlowRule = (program, _world, report) => {
  for (const step of program.graph().all) {
    const problem = nameProblem(step.name);
    // In JSON nothing hangs on the order of the steps.
    if (problem === undefined || problem === 'number' || hasWrittenName(program, step)) continue;
    report('flow/bad-name', keyIn(program, step.path), { name: step.name, problem });
  }
};
