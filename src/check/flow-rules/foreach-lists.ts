/** An Apply to each goes over a list: anything else makes it fail ("The result must be a valid array"). */
import { placeIn } from '../../analysis/flow-program.ts';
import { isClaimed, mayBe, typeOf } from '../../expression/types/type-operations.ts';
import { typeWords } from '../../expression/types/type-words.ts';
import { valueFromJson } from '../../expression/run/value-from-json.ts';
import { isArray } from '../../source/json-value.ts';
import { bare, typeAt, withSign } from './conditions.ts';
import type { FlowRule } from './flow-rule.ts';

export const foreachLists: FlowRule = (program, world, report) => {
  for (const step of program.graph().steps) {
    const list = step.action['foreach'];
    if (step.type !== 'Foreach' || list === undefined || isArray(list)) continue;
    if (typeof list === 'string' && program.readingOf(list).problems.length > 0) continue;
    const type =
      typeof list === 'string'
        ? typeAt(step, ['foreach'], list, { program, world })
        : typeOf(valueFromJson(list));
    if (mayBe(type, ['array'])) continue;
    const nearest = typeof list === 'string' ? (withSign(list) ?? bare(list)) : undefined;
    const place = placeIn(program, [...step.path, 'foreach']);
    const severity = isClaimed(type) ? 'warning' : undefined;
    report('flow/not-a-list', place, { type: typeWords(type), nearest }, undefined, severity);
  }
};
