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
    const trail: string[] = [];
    const cycle = follow(start, actions, trail, done);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}

function follow(
  name: string,
  actions: JsonObject,
  trail: string[],
  done: Set<string>,
): readonly string[] | undefined {
  const seen = trail.indexOf(name);
  if (seen !== -1) return [...trail.slice(seen), name];
  if (done.has(name)) return undefined;
  trail.push(name);
  for (const target of targetsOf(actions[name])) {
    const cycle = follow(target, actions, trail, done);
    if (cycle !== undefined) return cycle;
  }
  trail.pop();
  done.add(name);
  return undefined;
}
