/** A loop in a loop that goes over a list from outside of both: as many rounds as the product of the two lists. */
import { keyIn, type FlowProgram } from '../../analysis/flow-program.ts';
import { containersOf, type Step } from '../../analysis/graph/step.ts';
import type { Reference } from '../../analysis/references.ts';
import type { FlowRule } from './flow-rule.ts';

export const nestedLoops: FlowRule = (program, _world, report) => {
  const named = new Map<Step, Reference[]>();
  for (const reference of program.references()) {
    const { step, path } = reference.text;
    if (step.type !== 'Foreach' || path[step.path.length] !== 'foreach') continue;
    const known = named.get(step);
    if (known === undefined) named.set(step, [reference]);
    else known.push(reference);
  }
  for (const [step, references] of named) {
    const outer = containersOf(step).find((one) => one.type === 'Foreach');
    if (outer === undefined || !references.every((one) => isFromOutside(one, outer, program))) continue;
    // A condition between the two may leave few rounds.
    if (containersOf(step).some((one) => one.type === 'If' || one.type === 'Switch')) continue;
    const related = { at: keyIn(program, outer.path), note: 'the loop around it' };
    report('flow/loop-in-loop', keyIn(program, step.path), { inner: step.name, outer: outer.name }, related);
  }
};

/** What a step outside of the loop, or the trigger, gives. */
function isFromOutside({ function: called, name }: Reference, outer: Step, program: FlowProgram): boolean {
  if (called === 'triggerBody' || called === 'triggerOutputs' || called === 'parameters') return true;
  if (name === undefined || (called !== 'outputs' && called !== 'body')) return false;
  const step = program.graph().stepNamed(name);
  return step !== undefined && step !== outer && !containersOf(step).includes(outer);
}
