/**
 * What steps go over is a list: 'Filter array', 'Select', 'Join' and 'Create table' fail with anything else ("The 'from' property value in the 'select'
 * action inputs is of type 'Null'. The value must be an array"), and so does an 'Apply to each' with null.
 */
import { placeIn } from '../../analysis/flow-program.ts';
import { isClaimed } from '../../analysis/types/claimed-type.ts';
import { valueType } from '../../analysis/types/flow-types.ts';
import { isAfterFailure, isCaught } from '../../analysis/graph/caught.ts';
import type { Step } from '../../analysis/graph/step.ts';
import { isDeclaredNull, mayBe } from '../../expression/types/type-operations.ts';
import { typeWords } from '../../expression/types/type-words.ts';
import { isObject, type JsonValue } from '../../source/json-value.ts';
import type { Path } from '../../source/place.ts';
import { bare } from './conditions.ts';
import type { FlowRule } from './flow-rule.ts';
import { isGuardedValue } from './null-guards.ts';

const DATA_STEPS = new Set(['Query', 'Select', 'Join', 'Table']);

export const lists: FlowRule = (program, world, report) => {
  for (const step of program.graph().steps) {
    const found = listOf(step);
    if (found === undefined) continue;
    const type = valueType(program, world, step, found.path);
    const place = placeIn(program, found.path);
    if (mayBe(type, ['array'])) {
      const isText = typeof found.value === 'string';
      if (isText && isDeclaredNull(type) && !isGuardedValue(found.value, step, program))
        report('flow/list-may-be-null', place, {});
      // Of an 'Apply to each', another rule says it.
    } else if (step.type !== 'Foreach') {
      const nearest = typeof found.value === 'string' ? bare(found.value) : undefined;
      // A text of several words instead of a list was written to fail: a published flow shows so what it does about failures.
      const isOnPurpose = typeof found.value === 'string' && nearest === undefined && type.kind === 'string';
      const severity =
        isClaimed(type) || isOnPurpose || isCaught(step) || isAfterFailure(step) ? 'warning' : undefined;
      report('flow/from-not-a-list', place, { type: typeWords(type), nearest }, undefined, severity);
    }
  }
};

interface List {
  readonly value: JsonValue;
  readonly path: Path;
}

function listOf({ type, action, path }: Step): List | undefined {
  const { inputs, foreach } = action;
  if (type === 'Foreach')
    return foreach === undefined ? undefined : { value: foreach, path: [...path, 'foreach'] };
  const from = DATA_STEPS.has(type) && isObject(inputs) ? inputs['from'] : undefined;
  return from === undefined ? undefined : { value: from, path: [...path, 'inputs', 'from'] };
}
