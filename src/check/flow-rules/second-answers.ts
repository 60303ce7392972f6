/** A run answers once: a second answer fails. */
import { responsesOf } from '../../analysis/child-flow.ts';
import { keyIn } from '../../analysis/flow-program.ts';
import { courseOf } from '../../analysis/run-course.ts';
import type { FlowRule } from './flow-rule.ts';

export const secondAnswers: FlowRule = (program, _world, report) => {
  // More steps a flow cannot have.
  if (program.graph().steps.length > 500 || responsesOf(program).length < 2) return;
  courseOf(program, undefined, {
    again: (step, first) => {
      const at = keyIn(program, first.path);
      report(
        'flow/two-responses',
        keyIn(program, step.path),
        { first: first.name },
        { at, note: 'the first answer' },
      );
    },
  });
};
