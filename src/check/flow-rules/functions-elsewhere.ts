/** `appsetting()` is of Logic Apps Standard: Power Automate, which has the same language, does not know it. Source: reference of the functions. */
import { spotIn } from '../../analysis/flow-program.ts';
import type { FlowRule } from './flow-rule.ts';

const ELSEWHERE: ReadonlySet<string> = new Set(['appsetting']);

export const functionsElsewhere: FlowRule = (program, _world, report) => {
  for (const { function: name, call, text } of program.references())
    if (ELSEWHERE.has(name)) report('flow/function-elsewhere', spotIn(program, text, call.nameAt), { name });
};
