/** Built-in steps and triggers have the inputs that they need, each of a kind and a value that the platform takes. */
import { keyIn, placeIn } from '../../analysis/flow-program.ts';
import type { Step } from '../../analysis/graph/step.ts';
import { isAskedFor, kindWritten } from '../../analysis/written.ts';
import { mayHoldExpression } from '../../expression/syntax/template.ts';
import { ACTION_MEMBERS, TRIGGER_MEMBERS } from '../../flow/built-in/common-members.ts';
import type { StepInputs, StepShape } from '../../flow/built-in/step-input.ts';
import { STEP_SHAPES } from '../../flow/built-in/step-shapes.ts';
import { TRIGGER_SHAPES } from '../../flow/built-in/trigger-shapes.ts';
import { isObject } from '../../source/json-value.ts';
import { describe } from '../../spec/validate.ts';
import type { FlowRule } from './flow-rule.ts';
import { inputConditions } from './input-conditions.ts';
import { checkMembers, type Checked } from './member-check.ts';

export const stepInputs: FlowRule = (program, _world, report) => {
  const { trigger, steps } = program.graph();
  if (trigger !== undefined) checkStep(TRIGGER_SHAPES, { step: trigger, program, report });
  for (const step of steps) checkStep(STEP_SHAPES, { step, program, report });
};

function checkStep(shapes: Readonly<Record<string, StepShape>>, checked: Checked): void {
  const { step } = checked;
  const shape = Object.hasOwn(shapes, step.type) ? shapes[step.type] : undefined;
  if (shape === undefined) return;
  checkMembers(step.action, membersOf(shape, step.branch === undefined), [], checked);
  const inputs = inputsOf(step, shape);
  if (inputs !== undefined) checkInputs(inputs, checked);
  inputConditions[step.type]?.(checked);
}

const members = new WeakMap<StepShape, StepInputs>();

/** No shape is one of a trigger and of an action. */
function membersOf(shape: StepShape, isTrigger: boolean): StepInputs {
  let known = members.get(shape);
  if (known === undefined) {
    known = { ...(isTrigger ? TRIGGER_MEMBERS : ACTION_MEMBERS), ...shape.members };
    members.set(shape, known);
  }
  return known;
}

function inputsOf({ action }: Step, { inputs, kinds }: StepShape): StepInputs | undefined {
  const { kind } = action;
  return kinds !== undefined && typeof kind === 'string' && Object.hasOwn(kinds, kind) ? kinds[kind] : inputs;
}

function checkInputs(wanted: StepInputs, checked: Checked): void {
  const { step, program, report } = checked;
  const { inputs } = step.action;
  if (isObject(inputs)) {
    checkMembers(inputs, wanted, ['inputs'], checked);
    return;
  }
  const needed = Object.keys(wanted).filter((key) => wanted[key]?.needed === 'certainly');
  const isGiven = inputs !== undefined && inputs !== null;
  if (typeof inputs === 'string' && mayHoldExpression(inputs)) return;
  if (isGiven)
    report('flow/input-kind', placeIn(program, [...step.path, 'inputs']), {
      input: 'inputs',
      found: describe(inputs),
      takes: 'map',
    });
  else if (needed[0] !== undefined && !isAskedFor(['inputs'], kindWritten(program, step)))
    report('flow/input-missing', keyIn(program, step.path), { input: needed[0], step: step.name });
}
