/** Cases of a switch: 25 at most (no more in 774 published flows), each with a value. */
import { keyIn, placeIn, type FlowProgram } from '../../analysis/flow-program.ts';
import type { Step } from '../../analysis/graph/step.ts';
import { kindWritten } from '../../analysis/written.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { isObject } from '../../source/json-value.ts';
import { describe } from '../../spec/validate.ts';
import type { FlowRule } from './flow-rule.ts';

const LIMIT = 25;

export const switchForms: FlowRule = (program, _world, report) => {
  for (const step of program.graph().steps) if (step.type === 'Switch') checkCases(step, program, report);
};

function checkCases(step: Step, program: FlowProgram, report: Report): void {
  const { cases } = step.action;
  if (!isObject(cases)) return;
  const names = Object.keys(cases);
  const path = [...step.path, 'cases'];
  const beyond = names[LIMIT];
  if (beyond !== undefined) {
    const place = keyIn(program, [...path, beyond]);
    report('flow/over-limit', place, { what: 'cases', count: names.length, limit: LIMIT });
  }
  // The YAML form has looked at its cases, and gives each a value.
  if (kindWritten(program, step) !== undefined) return;
  for (const [name, one] of Object.entries(cases)) {
    if (!isObject(one)) {
      const place = placeIn(program, [...path, name]);
      report('flow/input-kind', place, { input: name, found: describe(one), takes: 'map' });
    } else if (one['case'] === undefined || one['case'] === null)
      report('flow/input-missing', keyIn(program, [...path, name]), { input: 'case', step: name });
  }
}
