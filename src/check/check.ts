/** Model → checked model: runs every rule. The brand says that no error was found, while loading or here; `plan` takes nothing else. */
import { collect, isError, type Diagnostic, type Outcome, type Report } from '../diagnostics/diagnostic.ts';
import type { FlowWorld } from '../analysis/flow-world.ts';
import type { Memory } from '../load/memory.ts';
import type { Solution } from '../model/solution.ts';
import { checkFlows } from './check-flows.ts';
import { rules } from './rules/index.ts';
import { settleShared } from './shared-findings.ts';
import { worldOfSolution } from './world-of-solution.ts';

declare const checked: unique symbol;

export type CheckedSolution = Solution & { readonly [checked]: true };

/** A rule looks at the whole model and reports what will not work, or what may not be meant. `world` has its flows as programs. */
export type Rule = (solution: Solution, report: Report, world: FlowWorld) => void;

/** `before`: what was found while the solution was loaded. It is a part of the answer. `memory`: of an earlier check of the same sources. */
export function check(
  solution: Solution,
  before: readonly Diagnostic[] = [],
  memory?: Memory,
): Outcome<CheckedSolution> {
  const { diagnostics: own, report } = collect();
  const world = worldOfSolution(solution, memory);
  for (const rule of rules) rule(solution, report, world);
  checkFlows(world, report);
  const diagnostics = settleShared([...before, ...own], solution);
  if (diagnostics.some(isError) || !solution.complete) return { diagnostics };
  return { value: solution as CheckedSolution, diagnostics };
}
