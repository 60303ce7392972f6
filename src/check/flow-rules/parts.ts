/** A document that is carried as it is has the parts of a flow in their form: maps of triggers, actions and parameters. */
import { placeIn, type FlowProgram } from '../../analysis/flow-program.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { DEFINITION, definitionOf } from '../../flow/walk.ts';
import { isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import type { Path } from '../../source/place.ts';
import { describe } from '../../spec/validate.ts';
import type { FlowRule } from './flow-rule.ts';

const PARTS_OF_DEFINITION = ['triggers', 'actions', 'parameters'];
const PARTS_OF_ACTION = ['runAfter', 'actions', 'else', 'cases', 'default'];

export const parts: FlowRule = (program, _world, report) => {
  const { document } = program;
  const definition = definitionOf(document) ?? {};
  checkMaps(program, definition, DEFINITION, PARTS_OF_DEFINITION, report);
  for (const { actions, path } of program.graph().branches) checkMembers(program, actions, path, report);
  for (const part of ['triggers', 'parameters'])
    checkMembers(program, definition[part], [...DEFINITION, part], report);
};

/** Each member is a map, and so are the parts of it that hold or name actions. */
function checkMembers(
  program: FlowProgram,
  members: JsonValue | undefined,
  path: Path,
  report: Report,
): void {
  if (!isObject(members)) return;
  checkMaps(program, members, path, Object.keys(members), report);
  for (const [name, member] of Object.entries(members))
    if (isObject(member)) checkMaps(program, member, [...path, name], PARTS_OF_ACTION, report);
}

function checkMaps(
  program: FlowProgram,
  owner: JsonObject,
  path: Path,
  names: readonly string[],
  report: Report,
): void {
  for (const name of names) {
    const value = owner[name];
    // A null says no more than a missing part.
    if (value === undefined || value === null || isObject(value)) continue;
    const place = placeIn(program, [...path, name]);
    report('spec/wrong-type', place, { found: describe(value), expected: 'a map' });
  }
}
