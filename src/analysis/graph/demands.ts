/** What must have happened in its branch for a step to run. */
import { STATUSES } from '../../model/statuses.ts';
import { isArray, type JsonValue } from '../../source/json-value.ts';
import { runAfterOf, type Step, type StepBranch } from './step.ts';

/** A set of statuses: one bit for each of them. */
export type StatusSet = number;

/** For steps that must have ended before: the statuses that each may have ended with. */
export type Demands = ReadonlyMap<Step, StatusSet>;

/** Steps that are looked at for one: what stands farther away is seldom what a mistake is about. */
const MAX_STEPS = 60;

/**
 * A step that it waits for, and that may not have been skipped, has run, so what that one waits for holds as well. An empty set of statuses: it can never
 * run. Statuses that are no list say nothing.
 */
export function demandsOf(step: Step): Demands {
  const demands = new Map<Step, StatusSet>();
  const waits = waitsIn(step.branch);
  const open = [step];
  const seen = new Set(open);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const { before, allowed } of waits.get(next) ?? []) {
      demands.set(before, (demands.get(before) ?? allowed) & allowed);
      if ((allowed & SKIPPED) !== 0 || seen.has(before) || seen.size >= MAX_STEPS) continue;
      seen.add(before);
      open.push(before);
    }
  }
  return demands;
}

/** Whether the two never run both, as they ask a third to have ended differently. */
export function excludeEachOther(a: Demands, b: Demands): boolean {
  for (const [step, statuses] of a) {
    const others = b.get(step);
    if (others !== undefined && (statuses & others) === 0) return true;
  }
  return false;
}

interface Wait {
  readonly before: Step;
  readonly allowed: StatusSet;
}

const found = new WeakMap<StepBranch, ReadonlyMap<Step, readonly Wait[]>>();

/** Found once for each branch. */
function waitsIn(branch: StepBranch | undefined): ReadonlyMap<Step, readonly Wait[]> {
  if (branch === undefined) return new Map();
  let known = found.get(branch);
  if (known === undefined) found.set(branch, (known = findWaits(branch)));
  return known;
}

function findWaits({ steps }: StepBranch): ReadonlyMap<Step, readonly Wait[]> {
  const siblings = new Map(steps.map((one) => [one.name, one]));
  return new Map(
    steps.map((step) => [
      step,
      Object.entries(runAfterOf(step)).flatMap(([name, statuses]): readonly Wait[] => {
        const before = siblings.get(name);
        return before === undefined || !isArray(statuses) ? [] : [{ before, allowed: setOf(statuses) }];
      }),
    ]),
  );
}

const BITS: ReadonlyMap<string, StatusSet> = new Map(
  STATUSES.map((status, index) => [status.toLowerCase(), 1 << index]),
);
const SKIPPED = BITS.get('skipped') ?? 0;
/** What is no status may be any of them: it is an error of its own. */
const ALL = (1 << STATUSES.length) - 1;

function setOf(statuses: readonly JsonValue[]): StatusSet {
  let set = 0;
  for (const one of statuses)
    set |= (typeof one === 'string' ? BITS.get(one.toLowerCase()) : undefined) ?? ALL;
  return set;
}
