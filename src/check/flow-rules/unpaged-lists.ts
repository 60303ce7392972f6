/** Lists that a loop goes over, of which only the first rows were asked for. */
import { keyIn } from '../../analysis/flow-program.ts';
import type { Step } from '../../analysis/graph/step.ts';
import { FIRST_ROWS, operationOf } from '../../flow/connector-facts.ts';
import { isObject } from '../../source/json-value.ts';
import type { FlowRule } from './flow-rule.ts';

export const unpagedLists: FlowRule = (program, _world, report) => {
  const { stepNamed } = program.graph();
  const told = new Set<Step>();
  for (const { function: called, name, text } of program.references()) {
    const isLoop = text.step.type === 'Foreach' && text.path[text.step.path.length] === 'foreach';
    if (!isLoop || name === undefined || !['outputs', 'body'].includes(called)) continue;
    const list = stepNamed(name);
    const rows = list === undefined ? undefined : FIRST_ROWS.get(operationOf(list.action) ?? '');
    if (list === undefined || rows === undefined || told.has(list) || isLimited(list)) continue;
    told.add(list);
    const related = { at: keyIn(program, text.step.path), note: 'the loop over them' };
    report('flow/first-rows', keyIn(program, list.path), { name: list.name, rows }, related);
  }
};

/** A number of rows, pages or a query was given: then it is meant. */
function isLimited({ action }: Step): boolean {
  const settings = action['runtimeConfiguration'];
  if (isObject(settings) && settings['paginationPolicy'] !== undefined) return true;
  const inputs = isObject(action['inputs']) ? action['inputs'] : {};
  const parameters = inputs['parameters'];
  if (!isObject(parameters)) return true;
  return ['$top', 'fetchXml', '$skiptoken'].some((key) => parameters[key] !== undefined);
}
