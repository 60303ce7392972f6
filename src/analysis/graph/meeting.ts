/** Where the ways to two steps part. */
import { containersOf, type Step } from './step.ts';

export interface Meeting {
  /** The innermost container of both; undefined at the top of the flow. */
  readonly owner: Step | undefined;
  /** The steps directly in it that are the two, or hold them. */
  readonly one: Step;
  readonly other: Step;
}

export function meetingOf(one: Step, other: Step): Meeting {
  const around = new Map<Step | undefined, Step>();
  for (const step of [other, ...containersOf(other)]) around.set(step.branch?.owner, step);
  for (const step of [one, ...containersOf(one)]) {
    const there = around.get(step.branch?.owner);
    if (there !== undefined) return { owner: step.branch?.owner, one: step, other: there };
  }
  return { owner: undefined, one, other };
}
