/** Which parameter of a flow an expression gives as it is: called there, or held by a Compose step or a variable that nothing else writes. */
import type { Call, Expression } from '../expression/syntax/ast.ts';
import { literalText } from '../expression/syntax/literal-text.ts';
import { isObject, type JsonObject, type JsonValue } from '../source/json-value.ts';
import type { FlowProgram } from './flow-program.ts';
import { variablesOf, type Variables } from './variables.ts';
import { valueAt } from './written.ts';

/** Values that are followed for one answer; those that go round end here too. */
const MAX_FOLLOWED = 20;

interface Search {
  readonly program: FlowProgram;
  left: number;
}

/** Its name in the flow; undefined for anything else, and for what only the run knows. */
export function parameterHeld(expression: Expression, program: FlowProgram): string | undefined {
  return parameterIn(expression, { program, left: MAX_FOLLOWED });
}

function parameterIn(expression: Expression, search: Search): string | undefined {
  if (expression.kind === 'call') {
    const name = expression.name.toLowerCase();
    if (name === 'parameters') return literalText(expression.args[0]);
    const [first] = expression.args;
    if (KEEPING.has(name) && first !== undefined) return parameterIn(first, search);
  }
  const handedOn = onlyExpression(heldBy(expression, search), search);
  return handedOn === undefined ? undefined : parameterIn(handedOn, search);
}

/** Functions after which a name of a column, which has neither capitals nor blanks, is the same. */
const KEEPING: ReadonlySet<string> = new Set(['tolower', 'trim', 'string']);

/** `@…`, or `@{…}` with nothing around it. */
function onlyExpression(value: JsonValue | undefined, search: Search): Expression | undefined {
  if (typeof value !== 'string' || !value.includes('@') || search.left === 0) return undefined;
  search.left -= 1;
  const { template, problems } = search.program.readingOf(value);
  if (problems.length > 0 || template.kind === 'text') return undefined;
  if (template.kind === 'expression') return template.expression;
  const [only, ...others] = template.parts;
  return typeof only === 'string' || others.length > 0 ? undefined : only;
}

/** What a step or a variable holds that the expression names, or a member of it: as it is written in the flow. */
function heldBy(expression: Expression, search: Search): JsonValue | undefined {
  if (expression.kind === 'call') return namedBy(expression, search);
  if (expression.kind !== 'access') return undefined;
  const { of, key } = expression;
  const name = literalText(key);
  const around = name === undefined ? undefined : objectHeld(of, search);
  return name !== undefined && around !== undefined && Object.hasOwn(around, name) ? around[name] : undefined;
}

function objectHeld(of: Expression, search: Search): JsonObject | undefined {
  const value = heldBy(of, search);
  if (isObject(value)) return value;
  const handedOn = onlyExpression(value, search);
  return handedOn === undefined ? undefined : objectHeld(handedOn, search);
}

function namedBy({ name: functionName, args }: Call, { program }: Search): JsonValue | undefined {
  const name = literalText(args[0]);
  if (name === undefined) return undefined;
  if (functionName.toLowerCase() === 'variables') return onlyValue(name.toLowerCase(), program);
  const step = functionName.toLowerCase() === 'outputs' ? program.graph().stepNamed(name) : undefined;
  return step?.type === 'Compose' ? step.action['inputs'] : undefined;
}

/** Of a variable, by its name in lower case, that has one value from its start to the end of the run. */
function onlyValue(name: string, program: FlowProgram): JsonValue | undefined {
  const variables = variablesOf(program.graph());
  const made = variables.byName.get(name);
  if (made === undefined || namesWritten(variables).has(name)) return undefined;
  return valueAt(program.document, [...made.path, 'value']);
}

const known = new WeakMap<Variables, ReadonlySet<string>>();

function namesWritten(variables: Variables): ReadonlySet<string> {
  let names = known.get(variables);
  if (names === undefined) {
    names = new Set(variables.written.map((one) => one.name.toLowerCase()));
    known.set(variables, names);
  }
  return names;
}
