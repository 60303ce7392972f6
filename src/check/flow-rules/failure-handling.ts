/**
 * Advice about failures: a flow that runs by itself and calls others without a plan for failures; a failure that is dealt with, after which the run
 * counts as succeeded.
 */
import { keyIn, type FlowProgram } from '../../analysis/flow-program.ts';
import { runAfterOf, type Step } from '../../analysis/graph/step.ts';
import { courseOf } from '../../analysis/run-course.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { hasStatus, isStatusList } from '../../flow/dialect/statuses.ts';
import { isObject } from '../../source/json-value.ts';
import type { FlowRule } from './flow-rule.ts';

const CALLS: readonly string[] = ['OpenApiConnection', 'OpenApiConnectionWebhook', 'ApiConnection', 'Http'];

/** A flow with fewer calls is easily run again by hand. */
const WORTH_IT = 5;

/** More steps a flow cannot have. */
const MAX_STEPS = 500;

export const failureHandling: FlowRule = (program, _world, report) => {
  const { trigger, steps, branches } = program.graph();
  const catches = branches.flatMap((branch) => branch.steps.filter(catchesFailure));
  if (catches.length > 0) {
    // Whoever ends a run as failed has thought of it: often behind a variable that a catch sets.
    if (steps.length <= MAX_STEPS && !steps.some(failsRun)) checkCatches(program, report);
    return;
  }
  // Who calls a flow is told that it failed.
  if (trigger === undefined || trigger.type === 'Request') return;
  const calls = steps.filter((one) => CALLS.includes(one.type)).length;
  if (calls >= WORTH_IT) report('flow/no-failure-handling', keyIn(program, trigger.path), { calls });
};

function catchesFailure(step: Step): boolean {
  return Object.values(runAfterOf(step)).some((one) => isStatusList(one) && hasStatus(one, 'Failed'));
}

function failsRun({ type, action }: Step): boolean {
  const status = isObject(action['inputs']) ? action['inputs']['runStatus'] : undefined;
  return type === 'Terminate' && typeof status === 'string' && !/^(?:succeeded|cancelled)$/i.test(status);
}

/** At the top level, where a failure of the run is decided. */
function checkCatches(program: FlowProgram, report: Report): void {
  const top = program.graph().branches[0]?.steps ?? [];
  const scopes = new Map(top.filter((one) => one.type === 'Scope').map((one) => [one.name, one]));
  for (const handler of top) {
    for (const [name, statuses] of Object.entries(runAfterOf(handler))) {
      const scope = scopes.get(name);
      if (scope === undefined || !isStatusList(statuses)) continue;
      // What runs in any case is there for another purpose.
      if (!hasStatus(statuses, 'Failed') || hasStatus(statuses, 'Succeeded')) continue;
      const course = courseOf(program, scope, {});
      if (course?.status !== 'Succeeded' || course.isEnded || course.isAnswered) continue;
      const at = keyIn(program, scope.path);
      report(
        'flow/failure-swallowed',
        keyIn(program, handler.path),
        { scope: name },
        { at, note: 'what fails' },
      );
    }
  }
}
