/** Values of conditions that nothing of the run is in. */
import { callsIn } from '../../analysis/references.ts';
import { evaluateTemplate } from '../../expression/evaluate.ts';
import { functionOf } from '../../expression/functions/index.ts';
import { EMPTY_RUN } from '../../expression/run/run-data.ts';
import { valueFromJson } from '../../expression/run/value-from-json.ts';
import type { Call, Expression, Template } from '../../expression/syntax/ast.ts';
import type { FlowProgram } from '../../analysis/flow-program.ts';
import type { Value } from '../../expression/value.ts';
import { lostExpression } from './lost-expression.ts';
import { isArray, isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';

const NOWHERE = { from: 0, to: 0 };

/** Of an expression, or of a condition as the designer writes it; undefined where the value is not known, or where there is none. */
export function constantValue(condition: JsonValue, program: FlowProgram): Value | undefined {
  const expression = expressionOf(condition, program);
  if (expression === undefined) return undefined;
  const template: Template = { kind: 'expression', expression };
  if (!callsIn(template).every(isPure)) return undefined;
  const result = evaluateTemplate(template, EMPTY_RUN);
  return 'value' in result ? result.value : undefined;
}

function expressionOf(value: JsonValue, program: FlowProgram): Expression | undefined {
  if (isArray(value)) return undefined;
  if (isObject(value)) return operatorOf(value, program);
  if (typeof value === 'string') {
    if (lostExpression(value) !== undefined) return undefined;
    const { template, problems } = program.readingOf(value);
    if (problems.length > 0 || template.kind === 'mixed') return undefined;
    return template.kind === 'expression' ? template.expression : literalOf(template.text);
  }
  return literalOf(valueFromJson(value));
}

function isPure({ name }: Call): boolean {
  return functionOf(name)?.pure === true;
}

function literalOf(value: Value): Expression | undefined {
  return typeof value === 'object' && value !== null ? undefined : { kind: 'literal', value, ...NOWHERE };
}

function operatorOf(condition: JsonObject, program: FlowProgram): Expression | undefined {
  const [first, ...others] = Object.entries(condition);
  if (first === undefined || others.length > 0) return undefined;
  const [name, given] = first;
  const args: Expression[] = [];
  for (const one of isArray(given) ? given : [given]) {
    const arg = expressionOf(one, program);
    // Most have something of the run at their left.
    if (arg === undefined || !callsIn({ kind: 'expression', expression: arg }).every(isPure))
      return undefined;
    args.push(arg);
  }
  return { kind: 'call', name, nameAt: NOWHERE, args, ...NOWHERE };
}
