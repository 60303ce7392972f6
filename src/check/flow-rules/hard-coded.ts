/** What belongs to one environment stands in a flow as a constant. */
import { placeIn, type FlowProgram } from '../../analysis/flow-program.ts';
import type { Step } from '../../analysis/graph/step.ts';
import type { FlowWorld } from '../../analysis/flow-world.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import type { Severity } from '../../diagnostics/entry.ts';
import { stringsOf } from '../../flow/expressions.ts';
import type { Path } from '../../source/place.ts';
import { mayBeSecret, secretIn } from '../../spec/secret-values.ts';
import { dataverseCalls } from './dataverse-call.ts';
import { fixedRow } from './fixed-rows.ts';
import { fixedValues, mayBeFixed, type FixedKind } from './fixed-values.ts';
import type { FlowRule } from './flow-rule.ts';

/** One finding for each kind of a step. */
export const hardCoded: FlowRule = (program, world, report) => {
  const { trigger, steps } = program.graph();
  for (const step of trigger === undefined ? steps : [trigger, ...steps])
    checkStep(step, program, world, report);
  for (const call of dataverseCalls(program, world)) {
    const row = fixedRow(call);
    if (row !== undefined) tell({ kind: 'row', ...row }, program, world, report);
  }
};

function checkStep(step: Step, program: FlowProgram, world: FlowWorld, report: Report): void {
  const told = new Set<FixedKind>();
  for (const one of stringsOf(step.action, step.path, mayBeFixed)) {
    const { text, path, part } = one;
    // An address with a secret in it is another finding.
    if (part === 'key' || (mayBeSecret(text) && secretIn(text) !== undefined)) continue;
    for (const found of fixedValues(one, step)) {
      if (told.has(found.kind)) continue;
      told.add(found.kind);
      tell({ ...found, text, path }, program, world, report);
    }
  }
}

interface Told {
  readonly kind: FixedKind;
  readonly text: string;
  readonly path: Path;
  readonly from: number;
  readonly to: number;
}

function tell(
  { kind, text, path, from, to }: Told,
  program: FlowProgram,
  { origin }: FlowWorld,
  report: Report,
): void {
  const at = { ...placeIn(program, path), inside: { text, from, to } };
  // The designer writes ids of lists and teams as constants, whatever the maker does.
  const severity: Severity | undefined =
    origin === 'export' || kind === 'list' || kind === 'team' ? 'info' : undefined;
  report('flow/hard-coded', at, { kind, value: text.slice(from, to) }, undefined, severity);
}
