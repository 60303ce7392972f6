/**
 * `runAfter` names steps of the same branch, says how they must have ended, and never goes round in a circle: 0 exceptions in 14,702 waits of 774
 * published flows. Statuses do not regard case (2 of them are upper case); whether names do is not known.
 */
import { keyIn, placeIn, type FlowProgram } from '../../analysis/flow-program.ts';
import { meetingOf } from '../../analysis/graph/meeting.ts';
import { containersOf, runAfterOf, type Step } from '../../analysis/graph/step.ts';
import type { ArgsOf } from '../../diagnostics/catalog.ts';
import type { Diagnostic, Report } from '../../diagnostics/diagnostic.ts';
import { isStatus } from '../../flow/dialect/statuses.ts';
import { STATUSES } from '../../model/statuses.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { isArray, type JsonValue } from '../../source/json-value.ts';
import type { Path } from '../../source/place.ts';
import { describe } from '../../spec/validate.ts';
import type { FlowRule } from './flow-rule.ts';
import { nearestIn } from './nearest-name.ts';

export const runAfter: FlowRule = (program, _world, report) => {
  for (const { path, steps } of program.graph().branches) {
    const names = steps.map((one) => one.name);
    const siblings = {
      byName: new Map(steps.map((one) => [one.name, one])),
      byLower: new Map(names.map((name) => [name.toLowerCase(), name])),
      nearest: nearestIn(names),
    };
    for (const step of steps) checkWaits(step, siblings, program, report);
    const cycle = findCycle(siblings.byName);
    if (cycle === undefined) continue;
    report('flow/run-after-cycle', placeIn(program, [...path, cycle[0] ?? '', 'runAfter']), { names: cycle });
  }
};

interface Siblings {
  readonly byName: Steps;
  readonly byLower: ReadonlyMap<string, string>;
  readonly nearest: (name: string) => string | undefined;
}

function checkWaits(step: Step, siblings: Siblings, program: FlowProgram, report: Report): void {
  for (const [other, statuses] of Object.entries(runAfterOf(step))) {
    const path = [...step.path, 'runAfter', other];
    const declared = siblings.byLower.get(other.toLowerCase());
    if (siblings.byName.has(other)) checkStatuses(other, statuses, path, program, report);
    else if (declared !== undefined)
      report('flow/other-case', keyIn(program, path), { found: other, declared });
    else reportUnknown(step, other, siblings.nearest(other), program, report);
  }
}

function reportUnknown(
  step: Step,
  name: string,
  nearest: string | undefined,
  program: FlowProgram,
  report: Report,
): void {
  const found = elsewhere(step, name, program);
  const place = keyIn(program, [...step.path, 'runAfter', name]);
  report('flow/run-after-unknown', place, { name, nearest, ...found?.facts }, found?.related);
}

/** What the flow has of that name, but not beside the step. */
function elsewhere(
  step: Step,
  name: string,
  program: FlowProgram,
):
  | { readonly facts: Partial<ArgsOf<'flow/run-after-unknown'>>; readonly related: Diagnostic['related'] }
  | undefined {
  const { trigger, stepNamed } = program.graph();
  const other = stepNamed(name);
  if (other === undefined) {
    const isTrigger = trigger?.name.toLowerCase() === name.toLowerCase();
    return isTrigger ? { facts: { is: 'trigger' }, related: undefined } : undefined;
  }
  const related = { at: keyIn(program, other.path), note: 'it stands here' };
  if (containersOf(step).includes(other)) return { facts: { is: 'around' }, related };
  const { owner, one, other: here } = meetingOf(other, step);
  const isBeside =
    here === step && one !== step && owner === step.branch?.owner && one.branch === step.branch;
  return { facts: { is: 'elsewhere', ...(isBeside ? { instead: one.name } : {}) }, related };
}

function checkStatuses(
  name: string,
  statuses: JsonValue,
  path: Path,
  program: FlowProgram,
  report: Report,
): void {
  if (!isArray(statuses)) {
    const facts = { found: describe(statuses), expected: 'a list of statuses' };
    report('spec/wrong-type', placeIn(program, path), facts);
    return;
  }
  if (statuses.length === 0) report('flow/run-after-empty', keyIn(program, path), { name });
  for (const [index, status] of statuses.entries()) {
    if (typeof status === 'string' && isStatus(status)) continue;
    const here = placeIn(program, [...path, index]);
    if (typeof status !== 'string')
      report('spec/wrong-type', here, { found: describe(status), expected: 'a status such as Failed' });
    else report('flow/unknown-status', here, { status, nearest: suggest(status, STATUSES), known: STATUSES });
  }
}

type Steps = ReadonlyMap<string, Step>;

/** The names of a circle, the first one again at the end. */
function findCycle(steps: Steps): readonly string[] | undefined {
  const done = new Set<string>();
  for (const start of steps.keys()) {
    const cycle = done.has(start) ? undefined : cycleFrom(start, steps, done);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}

/** Goes down with a stack of its own: a chain of steps may be longer than the stack of the runtime. */
function cycleFrom(start: string, steps: Steps, done: Set<string>): readonly string[] | undefined {
  const enter = (name: string) => ({ name, left: targetsOf(steps.get(name)).reverse() });
  const trail = [enter(start)];
  const onTrail = new Set([start]);
  for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
    const next = top.left.pop();
    if (next === undefined) {
      trail.pop();
      onTrail.delete(top.name);
      done.add(top.name);
    } else if (onTrail.has(next)) {
      const names = trail.map((one) => one.name);
      return [...names.slice(names.indexOf(next)), next];
    } else if (!done.has(next)) {
      trail.push(enter(next));
      onTrail.add(next);
    }
  }
  return undefined;
}

function targetsOf(step: Step | undefined): string[] {
  return step === undefined ? [] : Object.keys(runAfterOf(step));
}
