/** What belongs to one environment stands in a flow as a constant. */
import { placeIn, type FlowProgram } from '../../analysis/flow-program.ts';
import type { StepStrings } from '../../analysis/texts.ts';
import type { FlowView } from '../../analysis/flow-world.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import type { Severity } from '../../diagnostics/entry.ts';
import { pathOf } from '../../flow/expressions.ts';
import type { Path } from '../../source/place.ts';
import { mayBeSecret, secretIn } from '../../spec/secret-values.ts';
import { dataverseCalls } from './dataverse-call.ts';
import { fixedRow } from './fixed-rows.ts';
import { fixedValues, mayBeFixed, type FixedKind } from './fixed-values.ts';
import type { FlowRule } from './flow-rule.ts';

/** Of what stands in several steps, the first place tells of all. Of each step one value of a kind. */
export const hardCoded: FlowRule = (program, world, report) => {
  const found = new Map<string, Found>();
  for (const one of program.strings()) search(one, found);
  for (const call of dataverseCalls(program, world)) {
    const row = fixedRow(call);
    if (row !== undefined) note({ kind: 'row', ...row }, found);
  }
  for (const one of found.values()) tell(one, program, world.origin, report);
};

interface Fixed {
  readonly kind: FixedKind;
  readonly text: string;
  readonly path: Path;
  readonly from: number;
  readonly to: number;
}

interface Found extends Fixed {
  /** How many steps have it besides. */
  others: number;
}

function search({ step, strings }: StepStrings, found: Map<string, Found>): void {
  const seen = new Set<FixedKind>();
  for (const one of strings) {
    const { text, part } = one;
    if (part === 'key' || !mayBeFixed(text)) continue;
    // An address with a secret in it is another finding.
    if (mayBeSecret(text) && secretIn(text) !== undefined) continue;
    const path = pathOf(step.path, one);
    for (const value of fixedValues(text, path, step)) {
      if (seen.has(value.kind)) continue;
      seen.add(value.kind);
      note({ ...value, text, path }, found);
    }
  }
}

function note(one: Fixed, found: Map<string, Found>): void {
  const key = `${one.kind} ${valueOf(one)}`;
  const first = found.get(key);
  if (first === undefined) found.set(key, { ...one, others: 0 });
  else first.others += 1;
}

function valueOf({ text, from, to }: Fixed): string {
  return text.slice(from, to);
}

function tell(one: Found, program: FlowProgram, origin: FlowView['origin'], report: Report): void {
  const { kind, text, path, from, to, others } = one;
  const at = { ...placeIn(program, path), inside: { text, from, to } };
  // The designer writes ids of lists and teams as constants, whatever the maker does.
  const severity: Severity | undefined =
    origin === 'export' || kind === 'list' || kind === 'team' ? 'info' : undefined;
  report('flow/hard-coded', at, { kind, value: valueOf(one), others }, undefined, severity);
}
