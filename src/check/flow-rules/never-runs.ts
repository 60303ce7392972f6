/**
 * Steps that wait for what cannot happen: that a Terminate has succeeded, or that one step has ended in two ways, as where two branches meet of which only
 * one runs. Only the first of those that follow each other is told.
 */
import { keyIn, type FlowProgram } from '../../analysis/flow-program.ts';
import { demandsOf } from '../../analysis/graph/demands.ts';
import { runAfterOf, type Step } from '../../analysis/graph/step.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { isArray, type JsonValue } from '../../source/json-value.ts';
import type { FlowRule } from './flow-rule.ts';

export const neverRuns: FlowRule = (program, _world, report) => {
  for (const { steps } of program.graph().branches) {
    const siblings = new Map(steps.map((one) => [one.name, one]));
    const told = new Set<Step>();
    for (const step of steps) {
      const found = afterTerminate(step, siblings) ?? contradiction(step);
      if (found === undefined) continue;
      told.add(step);
      if (
        !Object.keys(runAfterOf(step)).some(
          (name) => told.has(siblings.get(name) ?? step) && name !== step.name,
        )
      )
        tell(step, found, program, report);
    }
  }
};

interface Found {
  readonly other: Step;
  readonly why: 'terminate' | 'contradiction';
}

type Steps = ReadonlyMap<string, Step>;

function tell(step: Step, { other, why }: Found, program: FlowProgram, report: Report): void {
  const name = Object.hasOwn(runAfterOf(step), other.name) ? other.name : undefined;
  const place = keyIn(program, name === undefined ? step.path : [...step.path, 'runAfter', name]);
  const related = {
    at: keyIn(program, other.path),
    note: why === 'terminate' ? 'the flow ends here' : 'this one',
  };
  report('flow/never-runs', place, { other: other.name, why }, related);
}

/** A Terminate fails when its message cannot be made, and is skipped like any other step. */
function afterTerminate(step: Step, siblings: Steps): Found | undefined {
  for (const [name, statuses] of Object.entries(runAfterOf(step))) {
    const other = siblings.get(name);
    if (other?.type === 'Terminate' && isArray(statuses) && statuses.length > 0 && !statuses.some(mayEnd))
      return { other, why: 'terminate' };
  }
  return undefined;
}

function mayEnd(status: JsonValue): boolean {
  return typeof status !== 'string' || !['succeeded', 'timedout'].includes(status.toLowerCase());
}

function contradiction(step: Step): Found | undefined {
  if (Object.keys(runAfterOf(step)).length < 2) return undefined;
  for (const [other, statuses] of demandsOf(step))
    if (statuses === 0 && !isEmptyList(runAfterOf(step)[other.name])) return { other, why: 'contradiction' };
  return undefined;
}

/** Said elsewhere. */
function isEmptyList(statuses: JsonValue | undefined): boolean {
  return isArray(statuses) && statuses.length === 0;
}
