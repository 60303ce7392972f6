/**
 * Conditions as the designer writes them: one operator in each object, a list behind `and` and `or`, one condition behind `not` (4,900 objects in 1,066
 * published flows, without an exception).
 */
import { keyIn, placeIn, type FlowProgram } from '../../analysis/flow-program.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { conditionObjects } from '../../flow/conditions.ts';
import { isArray, isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import type { Path } from '../../source/place.ts';
import type { FlowRule } from './flow-rule.ts';

export const conditionForms: FlowRule = (program, _world, report) => {
  for (const { action, path } of program.graph().all)
    conditionObjects(action, path, (condition, at) => {
      checkForm(condition, at, program, report);
    });
};

function checkForm(condition: JsonObject, path: Path, program: FlowProgram, report: Report): void {
  const members = Object.entries(condition);
  if (members.length !== 1)
    report('flow/condition-form', placeIn(program, path), { name: '', takes: 'operator' });
  for (const [name, value] of members) {
    const here = [...path, name];
    const word = name.toLowerCase();
    if ((word === 'and' || word === 'or') && isObject(value))
      report('flow/condition-form', keyIn(program, here), { name, takes: 'list' });
    else if (word === 'not' && isArray(value))
      report('flow/condition-form', keyIn(program, here), { name, takes: 'one' });
    for (const [inner, at] of conditionsIn(value, here)) checkForm(inner, at, program, report);
  }
}

function conditionsIn(value: JsonValue, path: Path): readonly (readonly [JsonObject, Path])[] {
  if (isObject(value)) return [[value, path]];
  const list = isArray(value) ? value : [];
  return list.flatMap((one, index) => (isObject(one) ? [[one, [...path, index]] as const] : []));
}
