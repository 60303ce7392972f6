/**
 * Steps of the type `Expression`: each kind does what a function of expressions does, with the members of its inputs as arguments. Source of the
 * members: the manifests of the designer.
 */
import { functionOf } from '../expression/functions/index.ts';
import { checkedCall, contextOf, type Inferred } from '../expression/types/infer.ts';
import { arityOf, hasRightCount } from '../expression/types/signature.ts';
import type { Spot } from '../expression/syntax/ast.ts';
import { typeOf } from '../expression/types/type-operations.ts';
import { ANY } from '../expression/types/type.ts';
import { valueFromJson } from '../expression/run/value-from-json.ts';
import { isArray, isObject, type JsonObject, type JsonValue } from '../source/json-value.ts';
import type { Path } from '../source/place.ts';
import type { ConditionOptions } from './conditions.ts';

/** The function of each kind, and the members that are its arguments, in their order. */
const KINDS: Readonly<Record<string, readonly [name: string, members: readonly string[]]>> = {
  AddToTime: ['addToTime', ['baseTime', 'interval', 'timeUnit']],
  SubtractFromTime: ['subtractFromTime', ['baseTime', 'interval', 'timeUnit']],
  GetFutureTime: ['getFutureTime', ['interval', 'timeUnit']],
  GetPastTime: ['getPastTime', ['interval', 'timeUnit']],
  ConvertTimeZone: ['convertTimeZone', ['baseTime', 'sourceTimeZone', 'destinationTimeZone', 'formatString']],
  FormatNumber: ['formatNumber', ['number', 'format', 'locale']],
  IndexOf: ['indexOf', ['text', 'searchText']],
  Substring: ['substring', ['text', 'startIndex', 'length']],
};

/** `path`: of the action. Members that are missing are reported elsewhere. */
export function checkExpressionStep(action: JsonObject, path: Path, options: ConditionOptions): void {
  const { kind, inputs } = action;
  const own = typeof kind === 'string' && Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  if (own === undefined || !isObject(inputs)) return;
  const [name, all] = own;
  const definition = functionOf(name);
  const given = all.filter((member) => inputs[member] !== undefined);
  if (definition === undefined || !hasRightCount(arityOf(definition), given.length)) return;
  const spots = given.map((): Spot => ({ from: 0, to: 0 }));
  const whole: Spot = { from: 0, to: 0 };
  const call = { ...whole, nameAt: whole, args: spots };
  const places = new Map<Spot, Path>([[call, [...path, 'inputs']]]);
  for (const [index, spot] of spots.entries()) places.set(spot, [...path, 'inputs', given[index] ?? '']);
  const context = contextOf(options.scope, (code, at, args, always) => {
    const place = places.get(at);
    // Steps may convert what functions do not.
    const isSure = always && code !== 'expression/argument-type';
    if (place !== undefined) options.report(code, { path: place, part: 'value' }, args, isSure);
  });
  const args = given.map((member) => inferMember(inputs[member], options));
  checkedCall(call, definition, args, context);
}

function inferMember(value: JsonValue | undefined, { inferText }: ConditionOptions): Inferred {
  if (typeof value === 'string') return inferText(value);
  if (value === undefined || isObject(value) || isArray(value)) return { type: ANY };
  const constant = valueFromJson(value);
  return { type: typeOf(constant), constant: { value: constant } };
}
