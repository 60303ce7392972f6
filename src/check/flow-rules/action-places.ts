/**
 * Where `action()` is known: the reference of functions names the `unsubscribe` of a webhook, tracked properties and the condition of an Until as its
 * only places. No published flow of 1,530 calls it.
 */
import { spotIn } from '../../analysis/flow-program.ts';
import type { StepText } from '../../analysis/texts.ts';
import type { FlowRule } from './flow-rule.ts';

export const actionPlaces: FlowRule = (program, _world, report) => {
  for (const { function: called, at, text } of program.references())
    if (called === 'action' && !isItself(text)) report('flow/action-place', spotIn(program, text, at), {});
};

function isItself({ step, path }: StepText): boolean {
  const [part, input] = path.slice(step.path.length);
  if (part === 'trackedProperties' || input === 'unsubscribe') return true;
  return step.type === 'Until' && (part === 'expression' || part === 'limit');
}
