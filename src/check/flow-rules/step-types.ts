/** Each step has a type that Power Automate knows, and a kind where the type has kinds. */
import { keyIn, placeIn, type FlowProgram } from '../../analysis/flow-program.ts';
import type { Step } from '../../analysis/graph/step.ts';
import { hasWrittenName } from '../../analysis/written.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { editDistance, suggest } from '../../diagnostics/suggest.ts';
import { LOGIC_APPS_TYPES, RESPONSE_KINDS, STEP_SHAPES } from '../../flow/built-in/step-shapes.ts';
import { REQUEST_KINDS, TRIGGER_SHAPES } from '../../flow/built-in/trigger-shapes.ts';
import type { FlowRule } from './flow-rule.ts';

const STEP_TYPES = Object.keys(STEP_SHAPES);
const TRIGGER_TYPES = Object.keys(TRIGGER_SHAPES);

export const stepTypes: FlowRule = (program, _world, report) => {
  const { trigger, steps } = program.graph();
  if (trigger !== undefined) checkType(trigger, TRIGGER_TYPES, program, report);
  for (const step of steps) checkType(step, STEP_TYPES, program, report);
};

function checkType(step: Step, known: readonly string[], program: FlowProgram, report: Report): void {
  const { name, type, path } = step;
  if (type === '') {
    // The YAML form asks for a keyword.
    const isRaw = placeIn(program, path).path.at(-1) === 'raw';
    if (isRaw || !hasWrittenName(program, step))
      report('flow/step-type-missing', keyIn(program, path), { name });
    return;
  }
  if (known.includes(type)) {
    checkKind(step, program, report);
    return;
  }
  const isLogicApps = LOGIC_APPS_TYPES.includes(type);
  const nearest = isLogicApps ? undefined : suggest(type, known);
  const place = placeIn(program, [...path, 'type']);
  const what = step.branch === undefined ? 'trigger' : 'step';
  // Whether case counts is not known; what is not very near may be newer than our list.
  const isTypo = nearest !== undefined && editDistance(nearest.toLowerCase(), type.toLowerCase(), 1) === 1;
  const severity = isTypo ? undefined : 'warning';
  report('flow/step-type-unknown', place, { type, what, nearest, isLogicApps }, undefined, severity);
}

function checkKind({ action, type, path, branch }: Step, program: FlowProgram, report: Report): void {
  const kinds = branch === undefined ? kindsOfTrigger(type) : kindsOfStep(type);
  const { kind } = action;
  if (kinds.length === 0 || typeof kind !== 'string' || kinds.includes(kind)) return;
  const place = placeIn(program, [...path, 'kind']);
  report('flow/step-kind-unknown', place, { type, kind, nearest: suggest(kind, kinds), kinds });
}

function kindsOfTrigger(type: string): readonly string[] {
  return type === 'Request' ? REQUEST_KINDS : [];
}

function kindsOfStep(type: string): readonly string[] {
  if (type === 'Response') return RESPONSE_KINDS;
  return Object.keys(STEP_SHAPES[type]?.kinds ?? {});
}
