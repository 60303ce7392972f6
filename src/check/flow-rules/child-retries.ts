/**
 * Who runs a flow waits 120 seconds for its answer ("outbound synchronous request", "inbound request": limits of Power Automate), so what stands before
 * the answer must not try again for longer.
 */
import { responsesOf } from '../../analysis/child-flow.ts';
import { keyIn } from '../../analysis/flow-program.ts';
import type { Step } from '../../analysis/graph/step.ts';
import { longestWait } from '../../flow/retry-wait.ts';
import { isObject, type JsonValue } from '../../source/json-value.ts';
import type { FlowRule } from './flow-rule.ts';

const ANSWER_WITHIN = 120;
const CALLS: readonly string[] = ['OpenApiConnection', 'ApiConnection', 'Http', 'Workflow'];

/** One finding a flow: what is right for the first call is right for the others. */
export const childRetries: FlowRule = (program, world, report) => {
  const { steps, ranBefore } = program.graph();
  // More steps a flow cannot have.
  if (steps.length > 500 || world.calledAt(program) === undefined) return;
  const answers = responsesOf(program);
  const [first] = answers;
  if (first === undefined || answers.some((one) => one.action['operationOptions'] === 'Asynchronous')) return;
  const slow = steps.filter((step) => CALLS.includes(step.type) && isSlow(step) && !ranBefore(first, step));
  const [one] = slow;
  if (one === undefined) return;
  report('flow/child-slow', keyIn(program, one.path), {
    name: one.name,
    others: slow.length - 1,
    seconds: longestWait(policyOf(one)) ?? 'default',
  });
};

function isSlow(step: Step): boolean {
  const wait = longestWait(policyOf(step));
  return wait === 'default' || (wait !== undefined && wait > ANSWER_WITHIN);
}

function policyOf({ action }: Step): JsonValue | undefined {
  return isObject(action['inputs']) ? action['inputs']['retryPolicy'] : undefined;
}
