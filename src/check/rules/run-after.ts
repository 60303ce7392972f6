/** `runAfter` names steps of the same branch and never goes round in a circle. */
import { suggest } from '../../diagnostics/suggest.ts';
import { originOf } from '../../flow/origins.ts';
import { branchesOf, type Branch } from '../../flow/walk.ts';
import { isObject, type JsonObject } from '../../source/json-value.ts';
import { keyOf } from '../../source/place.ts';
import type { SourcedFlow } from '../../model/solution.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import type { Rule } from '../check.ts';

export const runAfter: Rule = (solution, report) => {
  for (const flow of solution.flows)
    for (const branch of branchesOf(flow.model.document)) checkBranch(flow, branch, report);
};

function checkBranch(flow: SourcedFlow, branch: Branch, report: Report): void {
  const names = Object.keys(branch.actions);
  for (const [name, action] of Object.entries(branch.actions)) {
    for (const other of targetsOf(action)) {
      if (Object.hasOwn(branch.actions, other)) continue;
      const place = originOf(flow.model.document, [...branch.path, name, 'runAfter', other], flow.origins);
      report('flow/run-after-unknown', keyOf(place), { name: other, nearest: suggest(other, names) });
    }
  }
  const cycle = findCycle(branch.actions);
  if (cycle === undefined) return;
  const place = originOf(flow.model.document, [...branch.path, cycle[0] ?? '', 'runAfter'], flow.origins);
  report('flow/run-after-cycle', place, { names: cycle });
}

function targetsOf(action: JsonObject[string] | undefined): readonly string[] {
  const targets = isObject(action) ? action['runAfter'] : undefined;
  return isObject(targets) ? Object.keys(targets) : [];
}

/** The names of a circle, the first one again at the end. */
function findCycle(actions: JsonObject): readonly string[] | undefined {
  const done = new Set<string>();
  for (const start of Object.keys(actions)) {
    const cycle = done.has(start) ? undefined : cycleFrom(start, actions, done);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}

/** Goes down with a stack of its own: a chain of steps may be longer than the stack of the runtime. */
function cycleFrom(start: string, actions: JsonObject, done: Set<string>): readonly string[] | undefined {
  const enter = (name: string) => ({ name, left: [...targetsOf(actions[name])].reverse() });
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
