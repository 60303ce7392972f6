/**
 * Functions that read a step or a loop are given its name as a text. 0 of their 19,000 calls in 1,530 published flows compute it, and what is read
 * decides which steps have to have run before. `result` is known to be refused (Azure/logicapps#643).
 */
import { spotIn } from '../../analysis/flow-program.ts';
import type { FlowRule } from './flow-rule.ts';
import { READS_STEP } from './step-references.ts';

const READS_LOOP: ReadonlySet<string> = new Set(['items', 'iterationIndexes']);

export const computedNames: FlowRule = (program, _world, report) => {
  for (const { function: called, name, call, text } of program.references()) {
    if (name !== undefined) continue;
    const isLoop = READS_LOOP.has(called);
    if (!isLoop && !READS_STEP.has(called)) continue;
    const [first] = call.args;
    // Another constant is no text, which its type tells.
    if (first?.kind !== 'call' && first?.kind !== 'access') continue;
    const severity = called === 'result' ? undefined : 'warning';
    report(
      'flow/computed-name',
      spotIn(program, text, first),
      { function: called, isLoop },
      undefined,
      severity,
    );
  }
};
