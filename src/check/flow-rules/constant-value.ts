/** Values of conditions that nothing of the run is in. */
import { callsIn } from '../../analysis/references.ts';
import { evaluateTemplate } from '../../expression/evaluate.ts';
import { functionOf } from '../../expression/functions/index.ts';
import { EMPTY_RUN } from '../../expression/run/run-data.ts';
import { valueFromJson } from '../../expression/run/value-from-json.ts';
import type { Expression, Template } from '../../expression/syntax/ast.ts';
import { parseTemplate } from '../../expression/syntax/template.ts';
import type { Value } from '../../expression/value.ts';
import { lostExpression } from './lost-expression.ts';
import { isArray, isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';

const NOWHERE = { from: 0, to: 0 };

/** Of an expression, or of a condition as the designer writes it; undefined where the value is not known, or where there is none. */
export function constantValue(condition: JsonValue): Value | undefined {
  const expression = expressionOf(condition);
  if (expression === undefined) return undefined;
  const template: Template = { kind: 'expression', expression };
  if (!callsIn(template).every((call) => functionOf(call.name)?.pure === true)) return undefined;
  const result = evaluateTemplate(template, EMPTY_RUN);
  return 'value' in result ? result.value : undefined;
}

function expressionOf(value: JsonValue): Expression | undefined {
  if (isArray(value)) return undefined;
  if (isObject(value)) return operatorOf(value);
  if (typeof value === 'string') {
    if (lostExpression(value) !== undefined) return undefined;
    const { template, problems } = parseTemplate(value);
    if (problems.length > 0 || template.kind === 'mixed') return undefined;
    return template.kind === 'expression' ? template.expression : literalOf(template.text);
  }
  return literalOf(valueFromJson(value));
}

function literalOf(value: Value): Expression | undefined {
  return typeof value === 'object' && value !== null ? undefined : { kind: 'literal', value, ...NOWHERE };
}

function operatorOf(condition: JsonObject): Expression | undefined {
  const [first, ...others] = Object.entries(condition);
  if (first === undefined || others.length > 0) return undefined;
  const [name, given] = first;
  const args = (isArray(given) ? given : [given]).map(expressionOf);
  const known = args.filter((arg) => arg !== undefined);
  if (known.length < args.length) return undefined;
  return { kind: 'call', name, nameAt: NOWHERE, args: known, ...NOWHERE };
}
