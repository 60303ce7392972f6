/**
 * Conditions as the designer writes them: `{ "and": [ { "equals": ["@…", 1] }, { "not": { … } } ] }`. The name of an operator is that of a
 * function; its arguments are strings that the language reads, other literals, or objects of the same form.
 */
import type { ArgsOf, Code } from '../diagnostics/catalog.ts';
import { functionOf } from '../expression/functions/index.ts';
import {
  checkedCall,
  contextOf,
  reportUnknown,
  type Context,
  type Inferred,
} from '../expression/types/infer.ts';
import type { Spot } from '../expression/syntax/ast.ts';
import type { TypeScope } from '../expression/types/type-scope.ts';
import { typeOf } from '../expression/types/type-operations.ts';
import { ANY } from '../expression/types/type.ts';
import { valueFromJson } from '../expression/run/value-from-json.ts';
import { isArray, isObject, type JsonObject, type JsonValue } from '../source/json-value.ts';
import type { Path } from '../source/place.ts';

/** The key of an operator, or an argument. */
export interface ConditionPlace {
  readonly path: Path;
  readonly part: 'key' | 'value';
}

export type ConditionReport = <C extends Code>(
  code: C,
  at: ConditionPlace,
  args: ArgsOf<C>,
  always: boolean,
) => void;

export interface ConditionOptions {
  readonly scope: TypeScope;
  /** What a string in it is, whose own findings are reported elsewhere. */
  readonly inferText: (text: string) => Inferred;
  readonly report: ConditionReport;
}

/** Calls `visit` for each condition object of an action or trigger, with its path. */
export function conditionObjects(
  action: JsonObject,
  path: Path,
  visit: (condition: JsonObject, path: Path) => void,
): void {
  const { type, expression, conditions } = action;
  if ((type === 'If' || type === 'Until') && isObject(expression)) visit(expression, [...path, 'expression']);
  if (!isArray(conditions)) return;
  for (const [index, one] of conditions.entries()) {
    const own = isObject(one) ? one['expression'] : undefined;
    if (isObject(own)) visit(own, [...path, 'conditions', index, 'expression']);
  }
}

/** Whether a text of a condition is a further argument of `and` or `or`, which is evaluated only at times. */
export function isLazyOperand(path: Path): boolean {
  const start = path.lastIndexOf('expression');
  return (
    start >= 0 &&
    path.some((key, at) => {
      const operator = path[at - 1];
      return (
        at > start + 1 &&
        key !== 0 &&
        isIndex(key) &&
        typeof operator === 'string' &&
        functionOf(operator)?.lazy === true
      );
    })
  );
}

function isIndex(key: Path[number]): boolean {
  return typeof key === 'number' || /^\d+$/.test(key);
}

export function inferCondition(condition: JsonObject, path: Path, options: ConditionOptions): void {
  const places = new Map<Spot, ConditionPlace>();
  const context = contextOf(options.scope, (code, at, args, always) => {
    const place = places.get(at);
    if (place !== undefined) options.report(code, place, args, always);
  });
  inferObject(condition, path, { places, inferText: options.inferText }, context);
}

interface Around {
  /** Where the stand-ins for parts of a condition stand. */
  readonly places: Map<Spot, ConditionPlace>;
  readonly inferText: ConditionOptions['inferText'];
}

/** An object of one operator; of several, which no published flow has, nothing is known but what each of them says. */
function inferObject(condition: JsonObject, path: Path, around: Around, context: Context): Inferred {
  const members = Object.entries(condition);
  const found = members.map(([name, value]) => inferOperator(name, value, [...path, name], around, context));
  const [only] = found;
  return only !== undefined && found.length === 1 ? only : { type: ANY };
}

function inferOperator(
  name: string,
  value: JsonValue,
  path: Path,
  around: Around,
  context: Context,
): Inferred {
  const isList = isArray(value);
  const given = isList ? value : [value];
  const definition = functionOf(name);
  const args = given.map((arg, index) => {
    const isSure = definition?.lazy !== true || index === 0;
    const inner = isSure ? context : { ...context, always: false };
    return inferArgument(arg, isList ? [...path, index] : path, around, inner);
  });
  const nameAt = stand(around, { path, part: 'key' });
  if (definition === undefined) {
    reportUnknown({ name, nameAt }, context);
    return { type: ANY };
  }
  const spots = given.map((arg, index) =>
    stand(around, placeOfArgument(arg, isList ? [...path, index] : path)),
  );
  const call = { ...nameAt, nameAt, args: spots };
  around.places.set(call, { path, part: 'key' });
  return checkedCall(call, definition, args, context);
}

/** An object is shown by its operator. */
function placeOfArgument(arg: JsonValue, path: Path): ConditionPlace {
  const operator = isObject(arg) ? Object.keys(arg)[0] : undefined;
  return operator === undefined ? { path, part: 'value' } : { path: [...path, operator], part: 'key' };
}

function stand({ places }: Around, place: ConditionPlace): Spot {
  const spot: Spot = { from: 0, to: 0 };
  places.set(spot, place);
  return spot;
}

function inferArgument(arg: JsonValue, path: Path, around: Around, context: Context): Inferred {
  if (typeof arg === 'string') return around.inferText(arg);
  if (isObject(arg)) return inferObject(arg, path, around, context);
  // Whether a list can stand there is not known.
  if (isArray(arg)) return { type: ANY };
  const value = valueFromJson(arg);
  return { type: typeOf(value), constant: { value } };
}
