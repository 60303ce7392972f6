/** Steps whose failure the flow waits for. */
import { hasStatus, isStatusList } from '../../flow/dialect/statuses.ts';
import { runAfterOf, type Step, type StepBranch } from './step.ts';

/** Whether another step runs when this one, or a container around it, has failed: failing may be what it is for. */
export function isCaught(step: Step): boolean {
  for (let here: Step | undefined = step; here !== undefined; here = here.branch?.owner)
    if (here.branch !== undefined && caughtIn(here.branch).has(here.name)) return true;
  return false;
}

/** Whether this step, or a container around it, runs only when another one has failed: a working flow may never come to it. */
export function isAfterFailure(step: Step): boolean {
  for (let here: Step | undefined = step; here !== undefined; here = here.branch?.owner) {
    const waits = Object.values(runAfterOf(here)).filter(isStatusList);
    if (waits.some(isFailureOnly)) return true;
  }
  return false;
}

/** A step that was left out may have been so on purpose. */
function isFailureOnly(statuses: readonly string[]): boolean {
  return statuses.length > 0 && !hasStatus(statuses, 'Succeeded') && !hasStatus(statuses, 'Skipped');
}

const caught = new WeakMap<StepBranch, ReadonlySet<string>>();

/** Names of steps whose failure another one of the branch waits for; found once for each branch. */
function caughtIn(branch: StepBranch): ReadonlySet<string> {
  let names = caught.get(branch);
  if (names === undefined) {
    const waits = branch.steps.flatMap((one) => Object.entries(runAfterOf(one)));
    const failures = waits.filter(([, statuses]) => isStatusList(statuses) && hasStatus(statuses, 'Failed'));
    caught.set(branch, (names = new Set(failures.map(([name]) => name))));
  }
  return names;
}
