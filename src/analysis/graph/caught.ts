/** Steps whose failure the flow waits for. */
import { hasStatus, isStatusList } from '../../flow/dialect/statuses.ts';
import { runAfterOf, type Step } from './step.ts';

/** Whether another step runs when this one, or a container around it, has failed: failing may be what it is for. */
export function isCaught(step: Step): boolean {
  for (let here: Step | undefined = step; here !== undefined; here = here.branch?.owner) {
    const { name, branch } = here;
    const isAwaited = branch?.steps.some((other) => {
      const statuses = runAfterOf(other)[name];
      return isStatusList(statuses) && hasStatus(statuses, 'Failed');
    });
    if (isAwaited === true) return true;
  }
  return false;
}
