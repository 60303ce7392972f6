/** How two steps of a flow stand to each other in time. */
import type { BranchOrder } from './order.ts';
import { standInsOf, type Step, type StepBranch } from './step.ts';

/**
 * Of one step to another:
 * - `before`: it has ended, in whatever way, each time that the other starts;
 * - `after`: the other way round;
 * - `beside`: neither waits for the other;
 * - `apart`: they stand in branches of one condition or switch, of which only one runs;
 * - `around`: it is a container that holds the other; `inside`: the other holds it;
 * - `unknown`: a step around one of them waits for itself or for one that is missing.
 */
export type Standing = 'same' | 'before' | 'after' | 'beside' | 'apart' | 'around' | 'inside' | 'unknown';

export function standingOf(one: Step, other: Step, orderIn: (branch: StepBranch) => BranchOrder): Standing {
  if (one === other) return 'same';
  // Most questions are about steps of one branch.
  if (one.branch !== undefined && one.branch === other.branch)
    return inBranch(one, other, { one, other, order: orderIn(one.branch) });
  const around = standInsOf(other);
  for (let here: Step | undefined = one; here?.branch !== undefined; here = here.branch.owner) {
    const there = around.get(here.branch);
    if (there !== undefined) return inBranch(here, there, { one, other, order: orderIn(here.branch) });
    const { owner } = here.branch;
    if (owner !== undefined && owner !== other && around.get(owner.branch) === owner) return 'apart';
  }
  return 'beside';
}

function inBranch(
  here: Step,
  there: Step,
  { one, other, order }: { readonly one: Step; readonly other: Step; readonly order: BranchOrder },
): Standing {
  if (here === there) return here === one ? 'around' : here === other ? 'inside' : 'apart';
  if (!order.isKnown(here) || !order.isKnown(there)) return 'unknown';
  if (order.isBefore(here, there)) return 'before';
  return order.isBefore(there, here) ? 'after' : 'beside';
}
