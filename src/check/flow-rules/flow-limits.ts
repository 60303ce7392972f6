/**
 * Limits of Power Automate for one flow ("Limits for automated, scheduled, and instant flows", 2025-02). No limit here is exceeded in 774 published
 * flows; 8 containers around a step are there, 9 are not.
 */
import { keyIn, placeIn, type FlowProgram } from '../../analysis/flow-program.ts';
import type { Step, StepBranch } from '../../analysis/graph/step.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { MAX_STEPS } from '../../flow/limits.ts';
import { DEFINITION } from '../../flow/walk.ts';
import { isObject } from '../../source/json-value.ts';
import type { FlowRule } from './flow-rule.ts';

const VARIABLES = 250;
const DESCRIPTION = 256;
const TRACKED = 16_000;
const DEPTH = 8;

export const flowLimits: FlowRule = (program, _world, report) => {
  const { steps, all, branches } = program.graph();
  if (steps.length > MAX_STEPS) {
    const place = keyIn(program, [...DEFINITION, 'actions']);
    report('flow/over-limit', place, { what: 'steps', count: steps.length, limit: MAX_STEPS });
  }
  const variables = steps.filter((one) => one.type === 'InitializeVariable');
  const first = variables[VARIABLES];
  if (first !== undefined) {
    const count = variables.length;
    report('flow/over-limit', keyIn(program, first.path), { what: 'variables', count, limit: VARIABLES });
  }
  for (const step of all) checkTexts(step, program, report);
  checkDepth(branches, program, report);
};

function checkTexts({ action, path }: Step, program: FlowProgram, report: Report): void {
  const { description, trackedProperties } = action;
  if (typeof description === 'string' && description.length > DESCRIPTION) {
    const place = placeIn(program, [...path, 'description']);
    report('flow/over-limit', place, { what: 'description', count: description.length, limit: DESCRIPTION });
  }
  if (!isObject(trackedProperties)) return;
  const count = JSON.stringify(trackedProperties).length;
  if (count <= TRACKED) return;
  const place = keyIn(program, [...path, 'trackedProperties']);
  report('flow/over-limit', place, { what: 'tracked', count, limit: TRACKED });
}

/** The first step that is too deep only, for there will be many. */
function checkDepth(branches: readonly StepBranch[], program: FlowProgram, report: Report): void {
  const depths = new Map<StepBranch, number>();
  for (const branch of branches) {
    const around = branch.owner?.branch;
    const depth = around === undefined ? 0 : (depths.get(around) ?? 0) + 1;
    depths.set(branch, depth);
    const [step] = branch.steps;
    if (depth <= DEPTH || step === undefined) continue;
    report('flow/too-deep', keyIn(program, step.path), { depth, limit: DEPTH });
    return;
  }
}
