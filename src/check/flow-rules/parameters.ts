/**
 * Parameters that expressions name are declared in the definition (of 774 published flows, 2 do otherwise, and cannot be turned on); of our own sources,
 * one that nothing names is there for nothing.
 */
import { keyIn, spotIn, type FlowProgram } from '../../analysis/flow-program.ts';
import type { FlowView } from '../../analysis/flow-world.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { DEFINITION, definitionOf } from '../../flow/walk.ts';
import { isObject } from '../../source/json-value.ts';
import type { Place } from '../../source/place.ts';
import type { FlowRule } from './flow-rule.ts';
import { nearestIn } from './nearest-name.ts';
import { otherCase } from './other-case.ts';

export const parameters: FlowRule = (program, world, report) => {
  const declaration = definitionOf(program.document)?.['parameters'] ?? {};
  // What is no map is an error of its own.
  if (!isObject(declaration)) return;
  const used = checkUsed(program, Object.keys(declaration), world, report);
  if (world.origin !== 'sources' || !world.complete || used.has(undefined)) return;
  for (const [name, one] of Object.entries(declaration)) {
    if (name.startsWith('$') || used.has(name) || !isObject(one)) continue;
    report('flow/unused-parameter', keyIn(program, [...DEFINITION, 'parameters', name]), { name });
  }
};

/** The names that are used; undefined among them for one that is computed, or misspelt and so meant by what seems to be there for nothing. */
function checkUsed(
  program: FlowProgram,
  names: readonly string[],
  { complete }: FlowView,
  report: Report,
): ReadonlySet<string | undefined> {
  const byLower = new Map(names.map((name) => [name.toLowerCase(), name]));
  const nearest = nearestIn(names);
  const tellCase = otherCase(report);
  const usesConnector = program.facts.connections.length > 0;
  const used = new Set<string | undefined>();
  for (const { function: called, name, at, text } of program.references()) {
    if (called !== 'parameters') continue;
    const declared = name === undefined ? undefined : byLower.get(name.toLowerCase());
    used.add(declared);
    if (name === undefined || isStandard(name, usesConnector)) continue;
    const place = (): Place => spotIn(program, text, at);
    if (declared !== undefined) tellCase(name, declared, place);
    // What was left out for a mistake may have declared it.
    else if (complete) report('flow/undeclared-parameter', place(), { name, nearest: nearest(name) });
  }
  return used;
}

/** Said once for the flow, when it uses a connector. */
function isStandard(name: string, usesConnector: boolean): boolean {
  return usesConnector && (name === '$connections' || name === '$authentication');
}
