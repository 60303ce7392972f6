/** Where steps may stand: no end inside of a loop, an answer only where someone asks. */
import { keyIn, placeIn } from '../../analysis/flow-program.ts';
import { containersOf } from '../../analysis/graph/step.ts';
import { TRIGGER_SHAPES } from '../../flow/built-in/trigger-shapes.ts';
import type { FlowRule } from './flow-rule.ts';

/** Whoever calls a webhook gets the answer too, as published flows show that answer with a validation token. */
const ANSWERED: ReadonlySet<string> = new Set(['Request', 'HttpWebhook']);

export const stepPlaces: FlowRule = (program, _world, report) => {
  const { trigger, steps } = program.graph();
  for (const step of steps) {
    const { type, path } = step;
    if (type !== 'Response' && type !== 'Terminate') continue;
    const loop = containersOf(step).find((one) => one.type === 'Foreach' || one.type === 'Until');
    if (loop !== undefined) report('flow/end-in-loop', keyIn(program, path), { type, loop: loop.name });
    // 3 answers in 2 published flows: they do no harm.
    else if (type === 'Response' && trigger !== undefined && !mayBeAnswered(trigger.type))
      report(
        'flow/response-without-request',
        keyIn(program, path),
        { trigger: trigger.type },
        { at: placeIn(program, [...trigger.path, 'type']), note: 'the trigger' },
      );
  }
};

/** Of a type that is not known, that is the mistake. */
function mayBeAnswered(type: string): boolean {
  return ANSWERED.has(type) || !Object.hasOwn(TRIGGER_SHAPES, type);
}
