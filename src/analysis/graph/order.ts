/**
 * Which steps of a branch have ended when another one of it starts. A step waits for every step that its `runAfter` names, so what stands before it on
 * any path of `runAfter` has ended.
 *
 * Steps are numbered so that each has a higher number than those it waits for. A question is answered by going up from the later step to what every way
 * to it goes through, and down from the earlier one to what every way from it goes through: in chains, forks and joins, however nested, they meet there.
 * Only where branches are knotted otherwise the waits between the two are searched. Numbering takes a time that is linear in the number of waits.
 */
import { ancestorsOf, type Ancestors } from './ancestors.ts';
import { runAfterOf, type Step, type StepBranch } from './step.ts';

export interface BranchOrder {
  /** Whether `first` has ended each time that `second` starts. Both are steps of the branch. */
  readonly isBefore: (first: Step, second: Step) => boolean;
  /** Not known when a step starts that waits, itself or by way of others, for one that is missing or for itself. */
  readonly isKnown: (step: Step) => boolean;
}

export function orderOf(branch: StepBranch): BranchOrder {
  const { order, unknown } = inOrder(branch);
  const numbers = new Map(order.map((step, index) => [step, index + 1]));
  const waits = waitsOf(order, numbers);
  let roads: Roads | undefined;
  return {
    isBefore: (first, second) => {
      const [from, to] = [numbers.get(first), numbers.get(second)];
      return from !== undefined && to !== undefined && isReached(from, to, (roads ??= roadsOf(waits)));
    },
    isKnown: (step) => !unknown.has(step),
  };
}

/** By number, those of the steps that it waits for: 0 is where the branch starts, the last one where it ends. */
type Waits = readonly (readonly number[])[];

interface Roads {
  readonly waits: Waits;
  readonly up: Ancestors;
  /** Counted from the end. */
  readonly down: Ancestors;
}

function waitsOf(order: readonly Step[], numbers: ReadonlyMap<Step, number>): Waits {
  const byName = new Map(order.map((one) => [one.name, one]));
  const followed = new Set<number>([0]);
  const waits = order.map((step) => {
    const found = stepsBefore(step, byName).flatMap((one) => numbers.get(one) ?? []);
    for (const number of found) followed.add(number);
    return found.length === 0 ? [0] : found;
  });
  const ends = order.map((_, index) => index + 1).filter((number) => !followed.has(number));
  return [[], ...waits, ends.length === 0 ? [0] : ends];
}

function roadsOf(waits: Waits): Roads {
  const last = waits.length - 1;
  const back: number[][] = waits.map(() => []);
  for (const [number, before] of waits.entries())
    for (const one of before) back[last - one]?.push(last - number);
  return { waits, up: ancestorsOf(waits), down: ancestorsOf(back) };
}

function isReached(from: number, to: number, { waits, up, down }: Roads): boolean {
  if (from >= to) return false;
  const last = waits.length - 1;
  const seen = new Set<number>();
  const open = [to];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    // Every way from one to the other goes through both of these.
    const late = up.climb(next, from);
    const early = last - down.climb(last - from, last - late);
    if (early === late) return true;
    for (const one of waits[late] ?? []) {
      if (one < early || seen.has(one)) continue;
      seen.add(one);
      open.push(one);
    }
  }
  return false;
}

function stepsBefore(step: Step, byName: ReadonlyMap<string, Step>): readonly Step[] {
  return Object.keys(runAfterOf(step)).flatMap((name) => byName.get(name) ?? []);
}

interface InOrder {
  readonly order: readonly Step[];
  readonly unknown: ReadonlySet<Step>;
}

const orders = new WeakMap<StepBranch, InOrder>();

/** Each step after those that it waits for, without those that wait in a circle, which is an error of its own. */
export function inOrder(branch: StepBranch): InOrder {
  let known = orders.get(branch);
  if (known === undefined) orders.set(branch, (known = sorted(branch)));
  return known;
}

function sorted({ steps }: StepBranch): InOrder {
  const byName = new Map(steps.map((one) => [one.name, one]));
  const waiting = new Map<Step, number>();
  const followers = new Map<Step, Step[]>();
  const unknown = new Set<Step>();
  for (const step of steps) {
    const before = stepsBefore(step, byName);
    if (before.length < Object.keys(runAfterOf(step)).length) unknown.add(step);
    waiting.set(step, before.length);
    for (const one of before) {
      const known = followers.get(one);
      if (known === undefined) followers.set(one, [step]);
      else known.push(step);
    }
  }
  const order = steps.filter((one) => waiting.get(one) === 0);
  // It grows while it is walked.
  for (const done of order) {
    for (const next of followers.get(done) ?? []) {
      if (unknown.has(done)) unknown.add(next);
      const left = (waiting.get(next) ?? 0) - 1;
      waiting.set(next, left);
      if (left === 0) order.push(next);
    }
  }
  for (const step of steps) if ((waiting.get(step) ?? 0) > 0) unknown.add(step);
  return { order, unknown };
}
