/** A document that is carried as it is has the parts of a flow in their form: maps of triggers, actions and parameters. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import { originOf } from '../../flow/origins.ts';
import { DEFINITION, branchesOf, definitionOf } from '../../flow/walk.ts';
import type { SourcedFlow } from '../../model/solution.ts';
import { isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import type { Path } from '../../source/place.ts';
import { describe } from '../../spec/validate.ts';
import type { Rule } from '../check.ts';

const PARTS_OF_DEFINITION = ['triggers', 'actions', 'parameters'];
const PARTS_OF_ACTION = ['runAfter', 'actions', 'else', 'cases', 'default'];

export const flowParts: Rule = (solution, report) => {
  for (const flow of solution.flows) {
    const { document } = flow.model;
    const definition = definitionOf(document) ?? {};
    checkMaps(flow, definition, DEFINITION, PARTS_OF_DEFINITION, report);
    for (const branch of branchesOf(document)) checkMembers(flow, branch.actions, branch.path, report);
    for (const part of ['triggers', 'parameters'])
      checkMembers(flow, definition[part], [...DEFINITION, part], report);
  }
};

/** Each member is a map, and so are the parts of it that hold or name actions. */
function checkMembers(flow: SourcedFlow, members: JsonValue | undefined, path: Path, report: Report): void {
  if (!isObject(members)) return;
  checkMaps(flow, members, path, Object.keys(members), report);
  for (const [name, member] of Object.entries(members))
    if (isObject(member)) checkMaps(flow, member, [...path, name], PARTS_OF_ACTION, report);
}

function checkMaps(
  flow: SourcedFlow,
  owner: JsonObject,
  path: Path,
  names: readonly string[],
  report: Report,
): void {
  for (const name of names) {
    const value = owner[name];
    // A null says no more than a missing part.
    if (value === undefined || value === null || isObject(value)) continue;
    const place = originOf(flow.model.document, [...path, name], flow.origins);
    report('spec/wrong-type', place, { found: describe(value), expected: 'a map' });
  }
}
