/**
 * The order in which the steps of a branch are written, so that as few `after` as possible are needed. Each step that waits for
 * one step only can follow it at once, and each step can be followed by one: that makes chains. A chain is written when what its
 * first step waits for has been written. There is always such a chain unless steps wait in circles.
 */
export interface Orderable {
  readonly name: string;
  readonly waitsFor: readonly string[];
  /** The step after which this one could stand without `after`. */
  readonly follows: string | undefined;
  /** Follows before others do: a `catch` stands right below its `try`. */
  readonly close: boolean;
  /** Can be the first of the branch without `after`. */
  readonly opens: boolean;
}

export function inOrder<T extends Orderable>(steps: readonly T[]): readonly T[] {
  const next = followers(steps);
  const followed = new Set([...next.values()].map((step) => step.name));
  const names = new Set(steps.map((step) => step.name));
  const written = new Map<string, number>();
  const result: T[] = [];
  const left = new Set(steps);
  const heads = steps.filter((step) => !followed.has(step.name));
  const isReady = (step: T): boolean => step.waitsFor.every((name) => written.has(name) || !names.has(name));
  while (left.size > 0) {
    const open = heads.filter((step) => left.has(step));
    let step = pick(open.filter(isReady), written) ?? open[0] ?? first(left);
    while (step !== undefined && left.delete(step)) {
      written.set(step.name, result.length);
      result.push(step);
      step = next.get(step.name);
    }
  }
  return result;
}

function first<T>(items: Iterable<T>): T | undefined {
  for (const item of items) return item;
  return undefined;
}

function followers<T extends Orderable>(steps: readonly T[]): Map<string, T> {
  const next = new Map<string, T>();
  for (const step of steps) {
    if (step.follows === undefined) continue;
    const known = next.get(step.follows);
    if (known === undefined || (step.close && !known.close)) next.set(step.follows, step);
  }
  return next;
}

/** The chain that goes on where the text is: of those that wait, the one whose last wait was written last. */
function pick<T extends Orderable>(ready: readonly T[], written: ReadonlyMap<string, number>): T | undefined {
  if (written.size === 0) return ready.find((step) => step.opens) ?? ready[0];
  let best: T | undefined;
  let bestAt = -1;
  for (const step of ready) {
    const at = Math.max(-1, ...step.waitsFor.map((name) => written.get(name) ?? -1));
    if (best === undefined || at > bestAt) [best, bestAt] = [step, at];
  }
  return best;
}
