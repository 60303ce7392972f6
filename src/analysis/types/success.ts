/** Which steps run only after all that stands before them has succeeded. */
import { runAfterOf, type Step, type StepBranch } from '../graph/step.ts';

export interface Success {
  /** No step on the paths of `runAfter` to this one, in its own branch, has done anything but succeed when it starts. */
  readonly isPlain: (step: Step) => boolean;
}

export function successIn(): Success {
  const known = new Map<StepBranch, ReadonlySet<Step>>();
  return {
    isPlain: (step) => {
      const { branch } = step;
      if (branch === undefined) return true;
      let handlers = known.get(branch);
      if (handlers === undefined) known.set(branch, (handlers = handlersIn(branch)));
      return !handlers.has(step);
    },
  };
}

/** Steps that run after something else than success, and all that stand behind them. */
function handlersIn({ steps }: StepBranch): ReadonlySet<Step> {
  const followers = new Map<string, Step[]>();
  const found = new Set<Step>();
  for (const step of steps) {
    for (const [name, statuses] of Object.entries(runAfterOf(step))) {
      if (!isSuccess(statuses)) found.add(step);
      const known = followers.get(name);
      if (known === undefined) followers.set(name, [step]);
      else known.push(step);
    }
  }
  // It grows while it is walked.
  for (const step of found) for (const next of followers.get(step.name) ?? []) found.add(next);
  return found;
}

function isSuccess(statuses: unknown): boolean {
  return (
    Array.isArray(statuses) &&
    statuses.every((one) => typeof one === 'string' && one.toLowerCase() === 'succeeded')
  );
}
