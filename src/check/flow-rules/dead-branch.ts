/** Steps that never run: shared steps leave branches for what was not given, and makers switch steps off so. */
import type { FlowProgram } from '../../analysis/flow-program.ts';
import type { Step } from '../../analysis/graph/step.ts';
import { constantValue } from './constant-value.ts';

/** Whether a condition around a step has a value that never lets it run. */
export function isInDeadBranch(step: Step, program: FlowProgram): boolean {
  for (let here = step; here.branch?.owner !== undefined; here = here.branch.owner) {
    const { owner, path } = here.branch;
    const condition = owner.type === 'If' ? owner.action['expression'] : undefined;
    const value = condition === undefined ? undefined : constantValue(condition, program);
    if (typeof value === 'boolean' && value === (path[path.length - 2] === 'else')) return true;
  }
  return false;
}
