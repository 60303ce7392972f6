/** Texts that were meant to be expressions. Where another rule asks for a list, a condition or a query, it says so itself. */
import { placeIn, type FlowProgram } from '../../analysis/flow-program.ts';
import type { Step } from '../../analysis/graph/step.ts';
import { variablesOf, VARIABLE_WRITERS } from '../../analysis/variables.ts';
import { isDataverse } from '../../dataverse/is-dataverse.ts';
import { pathOf } from '../../flow/expressions.ts';
import { isObject } from '../../source/json-value.ts';
import type { Path } from '../../source/place.ts';
import type { FlowRule } from './flow-rule.ts';
import { lostExpression, type LostExpression } from './lost-expression.ts';

export const lostExpressions: FlowRule = (program, _world, report) => {
  for (const { step, strings } of program.strings()) {
    for (const one of strings) {
      const { text, part } = one;
      const found = part === 'value' ? lostExpression(text) : undefined;
      if (found === undefined) continue;
      const path = pathOf(step.path, one);
      if (isToldElsewhere(found, path.slice(step.path.length), step, program)) continue;
      const { how, at, meant } = found;
      report('flow/lost-expression', { ...placeIn(program, path), inside: { text, ...at } }, { how, meant });
    }
  }
};

/** By their first members: a condition, a list, what Power Automate signs in with. */
const ELSEWHERE = new Set(['expression', 'foreach', 'splitOn', 'conditions']);
const INPUTS_ELSEWHERE = new Set(['from', 'where', 'authentication']);

function isToldElsewhere({ how }: LostExpression, path: Path, step: Step, program: FlowProgram): boolean {
  const [part, input] = path;
  if (path.length === 1 || part === 'conditions') return ELSEWHERE.has(String(part));
  if (path.length === 2 && INPUTS_ELSEWHERE.has(String(input))) return true;
  const name = path.at(-1);
  if (input === 'parameters' && typeof name === 'string') {
    if (name === 'recordId') return true;
    // Functions of OData have no sign before them.
    const isQuery = name.startsWith('$') || name.endsWith('filterexpression');
    return isQuery && (how === 'no sign' || callsDataverse(step));
  }
  return isTypedVariable(path, step, program);
}

function callsDataverse({ action }: Step): boolean {
  const { inputs } = action;
  const host = isObject(inputs) ? inputs['host'] : undefined;
  const api = isObject(host) ? host['apiId'] : undefined;
  return typeof api === 'string' && isDataverse(api);
}

/** A text is no value of a variable of another type, whatever it says. */
function isTypedVariable(path: Path, step: Step, program: FlowProgram): boolean {
  const { made, byName } = variablesOf(program.graph());
  const { inputs } = step.action;
  if (path.at(-1) !== 'value' || !isObject(inputs)) return false;
  const name = typeof inputs['name'] === 'string' ? inputs['name'].toLowerCase() : '';
  const variable = VARIABLE_WRITERS.has(step.type) ? byName.get(name) : made.find((one) => one.step === step);
  const takesAny = step.type.startsWith('Append');
  const type = variable?.type;
  return typeof type === 'string' && !takesAny && type.toLowerCase() !== 'string';
}
