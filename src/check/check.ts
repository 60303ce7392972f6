/** Model → checked model: runs every rule. The brand says that no error was found, while loading or here; `plan` takes nothing else. */
import { collect, isError, type Outcome, type Report } from '../diagnostics/diagnostic.ts';
import type { Solution } from '../model/solution.ts';
import { rules } from './rules/index.ts';

declare const checked: unique symbol;

export type CheckedSolution = Solution & { readonly [checked]: true };

/** A rule looks at the whole model and reports what will not work, or what may not be meant. */
export type Rule = (solution: Solution, report: Report) => void;

export function check(solution: Solution): Outcome<CheckedSolution> {
  const { diagnostics, report } = collect();
  for (const rule of rules) rule(solution, report);
  if (diagnostics.some(isError) || !solution.complete) return { diagnostics };
  return { value: solution as CheckedSolution, diagnostics };
}
