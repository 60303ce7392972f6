/** Runs the rules about flows over each of them. */
import type { FlowWorld } from '../analysis/flow-world.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { flowRules } from './flow-rules/index.ts';
import { worldRules } from './world-rules/index.ts';

export function checkFlows(world: FlowWorld, report: Report): void {
  for (const program of world.programs) for (const rule of flowRules) rule(program, world, report);
  for (const rule of worldRules) rule(world, report);
}
