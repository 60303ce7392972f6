/** Runs the rules about flows over each of them. */
import type { FlowProgram } from '../analysis/flow-program.ts';
import type { FlowWorld } from '../analysis/flow-world.ts';
import type { Code } from '../diagnostics/catalog.ts';
import { collect, repeat, type Diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import { flowRules } from './flow-rules/index.ts';
import { worldRules } from './world-rules/index.ts';

export function checkFlows(world: FlowWorld, report: Report): void {
  const isPartial = world.programs.some(({ unknownUses = [] }) => unknownUses.length > 0);
  const told: Report = (code, ...finding) => {
    if (!isPartial || !OF_ABSENCE.has(code)) report(code, ...finding);
  };
  for (const program of world.programs) repeat(findingsOf(program, world), told);
  for (const rule of worldRules) rule(world, told);
}

/** Found again where an answer is another one than it was when they were found. */
function findingsOf(program: FlowProgram, world: FlowWorld): readonly Diagnostic[] {
  const known = world.known(program);
  if (known.findings === undefined) {
    const { diagnostics, report } = collect();
    for (const rule of flowRules) rule(program, known.view, report);
    known.findings = diagnostics;
  }
  return known.findings;
}

/** Of steps that a flow lacks: they may be among shared steps that could not be read, which is the one mistake then. */
const OF_ABSENCE: ReadonlySet<Code> = new Set<Code>([
  'flow/unused-variable',
  'flow/until-unchanged',
  'flow/until-hasty',
  'flow/child-no-response',
  'flow/child-silent',
  'flow/no-failure-handling',
  'flow/failure-swallowed',
  'flow/endless-loop',
]);
