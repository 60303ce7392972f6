/** Advice about steps that wait: for an answer without end, or for a state by asking again and again at once. */
import { keyIn, placeIn, type FlowProgram } from '../../analysis/flow-program.ts';
import type { FlowView } from '../../analysis/flow-world.ts';
import type { Step, StepBranch } from '../../analysis/graph/step.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { isObject } from '../../source/json-value.ts';
import { dataverseCalls } from './dataverse-call.ts';
import type { FlowRule } from './flow-rule.ts';
import { numberIn } from './member-check.ts';

/** "Until > 30 iterations" is what Microsoft's reviewers ask about (PowerCAT review). */
const MANY_ROUNDS = 30;
const DEFAULT_ROUNDS = 60;

const CALLS: readonly string[] = ['OpenApiConnection', 'ApiConnection', 'Http', 'Workflow'];
const PAUSES: readonly string[] = ['Wait', 'OpenApiConnectionWebhook', 'ApiConnectionWebhook', 'HttpWebhook'];

export const waits: FlowRule = (program, world, report) => {
  const { steps, branches } = program.graph();
  const answered = answeredAtOnce(program, world);
  const inside = typesInside(branches);
  for (const step of steps) {
    if (step.type === 'Until') checkUntil(step, inside.get(step) ?? new Set(), program, report);
    // "Run duration: 30 days": the run as a whole ends then, and nothing in it can deal with that.
    if (step.type !== 'OpenApiConnectionWebhook' || timeoutOf(step) !== undefined || answered.has(step))
      continue;
    report('flow/waits-forever', keyIn(program, step.path), { name: step.name });
  }
};

/** That such an operation cannot be waited for is a finding of its own. */
function answeredAtOnce(program: FlowProgram, world: FlowView): ReadonlySet<Step> {
  const calls = dataverseCalls(program, world);
  const others = calls.filter(({ operation }) => operation !== undefined && operation.kind !== 'wait');
  return new Set(others.map(({ step }) => step));
}

function timeoutOf({ action }: Step): unknown {
  return isObject(action['limit']) ? action['limit']['timeout'] : undefined;
}

function checkUntil(step: Step, types: ReadonlySet<string>, program: FlowProgram, report: Report): void {
  const limit = isObject(step.action['limit']) ? step.action['limit'] : {};
  const rounds = limit['count'] === undefined ? DEFAULT_ROUNDS : numberIn(limit['count']);
  const isPolling = CALLS.some((type) => types.has(type)) && !PAUSES.some((type) => types.has(type));
  if (!isPolling || Number.isNaN(rounds) || rounds <= MANY_ROUNDS) return;
  const path = [...step.path, 'limit'];
  const place =
    limit['count'] === undefined ? keyIn(program, step.path) : placeIn(program, [...path, 'count']);
  report('flow/until-hasty', place, { name: step.name, rounds });
}

/** By container: the types of the steps in it, however deep. */
function typesInside(branches: readonly StepBranch[]): ReadonlyMap<Step, ReadonlySet<string>> {
  const found = new Map<Step, Set<string>>();
  // Inner ones first.
  for (const { owner, steps } of branches.toReversed()) {
    if (owner === undefined) continue;
    const types = found.get(owner) ?? new Set();
    for (const step of steps) for (const type of [step.type, ...(found.get(step) ?? [])]) types.add(type);
    found.set(owner, types);
  }
  return found;
}
