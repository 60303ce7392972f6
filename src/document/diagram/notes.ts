/** The words at arrows: how a step must have ended for the next one to run. Plain success goes without saying. */
import type { DiagramStep } from './diagram.ts';
import { NOTE } from './sizes.ts';
import { wrap } from './wrap.ts';

export interface NotedStep {
  /** Above the step; none when all that it waits for has to succeed. */
  readonly lines: readonly string[];
}

const MAX_LINES = 3;

export function notesOf(steps: readonly DiagramStep[]): readonly NotedStep[] {
  return steps.map(({ waits }) => {
    const told = waits.filter((one) => !one.isPlain);
    const [first] = waits;
    if (told.length === 0 || first === undefined) return { lines: [] };
    // Where all of them say the same, it is said once.
    const isSame = waits.every((one) => one.statuses === first.statuses);
    const texts = isSame
      ? [first.statuses]
      : told.map(({ on, statuses }) => `${steps[on]?.title ?? ''}: ${statuses}`);
    return { lines: texts.flatMap((text) => wrap(text, { ...NOTE, maxLines: MAX_LINES })) };
  });
}
