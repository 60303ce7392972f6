/**
 * Comparisons in the conditions of a flow, and what joins them: of expressions (`@and(equals(…), …)`), and of conditions as the designer writes them. A
 * comparison is of something with a constant, or of something with itself.
 */
import { functionOf } from '../expression/functions/index.ts';
import type { Call, Expression } from '../expression/syntax/ast.ts';
import { valueFromJson } from '../expression/run/value-from-json.ts';
import type { Value } from '../expression/value.ts';
import { conditionObjects } from '../flow/conditions.ts';
import { isArray, isObject, type JsonObject, type JsonValue } from '../source/json-value.ts';
import type { Path, Place } from '../source/place.ts';
import { expressionKey } from './expression-key.ts';
import { keyIn, placeIn, spotIn, type FlowProgram } from './flow-program.ts';
import type { Step } from './graph/step.ts';
import { callsIn } from './references.ts';
import type { StepText } from './texts.ts';

export type Operator = 'equals' | 'greater' | 'greaterorequals' | 'less' | 'lessorequals';

export interface Comparison {
  readonly step: Step;
  /** From the root of the document: of what holds it. */
  readonly path: Path;
  readonly operator: Operator;
  /** What stands at its left, with the constant at its right. */
  readonly operand: Expression;
  /** The same text for operands that have the same value while a condition is evaluated. Undefined where that cannot be said. */
  readonly key: string | undefined;
  /** Undefined where its other side is the same. */
  readonly constant: { readonly value: Value } | undefined;
  /** In a `not`. */
  readonly isNegated: boolean;
  readonly place: () => Place;
  /** Of the constant. */
  readonly constantPlace: () => Place;
}

/** `and` or `or` of several, with those that stand in one of the same kind in it. */
export interface Junction {
  readonly kind: 'and' | 'or';
  readonly comparisons: readonly Comparison[];
}

export interface Comparisons {
  /** Each once, without regard to what stands around it. */
  readonly single: readonly Comparison[];
  /** The outermost ones, of two comparisons or more. */
  readonly joined: readonly Junction[];
}

const known = new WeakMap<FlowProgram, Comparisons>();

/** Found once for each program. */
export function comparisonsOf(program: FlowProgram): Comparisons {
  let found = known.get(program);
  if (found === undefined) known.set(program, (found = findComparisons(program)));
  return found;
}

/** A part of a condition in either form: an operator with its arguments, or an expression that is none. */
interface Part {
  readonly step: Step;
  readonly path: Path;
  /** Of the operator, in lower case. */
  readonly name: string | undefined;
  readonly args: () => readonly Part[];
  readonly expression: Expression | undefined;
  readonly place: () => Place;
}

const OPERATORS: ReadonlyMap<string | undefined, Operator> = new Map(
  (['equals', 'greater', 'greaterorequals', 'less', 'lessorequals'] as const).map((one) => [one, one]),
);

/** What a text with a comparison in it holds. */
const COMPARING = /(?:equals|greater|less)\s*\(/i;

function findComparisons(program: FlowProgram): Comparisons {
  const found = { single: [] as Comparison[], joined: [] as Junction[], inner: new Set<unknown>() };
  for (const text of program.texts()) {
    if (text.problems.length > 0 || !COMPARING.test(text.text)) continue;
    for (const call of callsIn(text.template)) note(partOf(call, text, program), call, found);
  }
  for (const step of program.graph().all) {
    conditionObjects(step.action, step.path, (condition, path) => {
      noteObject(condition, path, { step, program }, found);
    });
  }
  return found;
}

interface Found {
  readonly single: Comparison[];
  readonly joined: Junction[];
  /** Calls and objects that stand in a junction that has been noted. */
  readonly inner: Set<unknown>;
}

function note(part: Part, identity: unknown, { single, joined, inner }: Found): void {
  // What stands in a `not` is noted itself.
  const comparison = part.name === 'not' ? undefined : comparisonOf(part, false);
  if (comparison !== undefined) single.push(comparison);
  const { name: kind } = part;
  if ((kind !== 'and' && kind !== 'or') || inner.has(identity)) return;
  const comparisons = comparisonsIn(part, kind, inner);
  if (comparisons.length > 1) joined.push({ kind, comparisons });
}

function comparisonsIn(part: Part, kind: 'and' | 'or', inner: Set<unknown>): readonly Comparison[] {
  return part.args().flatMap((one) => {
    if (one.name === kind) {
      inner.add(one.expression ?? one.path.join('/'));
      return comparisonsIn(one, kind, inner);
    }
    return comparisonOf(one, false) ?? [];
  });
}

function comparisonOf(part: Part, isNegated: boolean): Comparison | undefined {
  const [left, right, ...more] = part.args();
  if (left === undefined || more.length > 0) return undefined;
  if (right === undefined) return part.name === 'not' ? comparisonOf(left, !isNegated) : undefined;
  const operator = OPERATORS.get(part.name);
  if (operator === undefined) return undefined;
  const { step, path, place } = part;
  const around = { step, path, isNegated, place };
  if (right.expression?.kind === 'literal') return withConstant(left, right, operator, around);
  if (left.expression?.kind === 'literal') return withConstant(right, left, MIRRORED[operator], around);
  return withItself(left, right, operator, around);
}

type Surroundings = Pick<Comparison, 'step' | 'path' | 'isNegated' | 'place'>;

function withItself(
  { expression: operand }: Part,
  { expression: other, place: constantPlace }: Part,
  operator: Operator,
  around: Surroundings,
): Comparison | undefined {
  if (operand === undefined || other === undefined) return undefined;
  const key = expressionKey(operand);
  if (key === undefined || key !== expressionKey(other)) return undefined;
  return { ...around, operator, operand, key, constant: undefined, constantPlace };
}

/** With its sides changed. */
const MIRRORED: Readonly<Record<Operator, Operator>> = {
  equals: 'equals',
  greater: 'less',
  greaterorequals: 'lessorequals',
  less: 'greater',
  lessorequals: 'greaterorequals',
};

function withConstant(
  { expression: operand }: Part,
  { expression: constant, place: constantPlace }: Part,
  operator: Operator,
  around: Surroundings,
): Comparison | undefined {
  if (operand === undefined || operand.kind === 'literal' || constant?.kind !== 'literal') return undefined;
  const key = expressionKey(operand);
  return { ...around, operator, operand, key, constant: { value: constant.value }, constantPlace };
}

function partOf(expression: Expression, text: StepText, program: FlowProgram): Part {
  const { step, path } = text;
  const call: Call | undefined = expression.kind === 'call' ? expression : undefined;
  return {
    step,
    path,
    expression,
    name: call === undefined ? undefined : functionOf(call.name)?.name.toLowerCase(),
    args: () => (call?.args ?? []).map((one) => partOf(one, text, program)),
    place: () => spotIn(program, text, expression),
  };
}

interface Around {
  readonly step: Step;
  readonly program: FlowProgram;
}

function noteObject(condition: JsonObject, path: Path, around: Around, found: Found): void {
  for (const [name, value] of Object.entries(condition)) {
    const here = [...path, name];
    note(operatorPart(name, value, here, around), here.join('/'), found);
    for (const [index, one] of (isArray(value) ? value : [value]).entries())
      if (isObject(one)) noteObject(one, isArray(value) ? [...here, index] : here, around, found);
  }
}

function operatorPart(name: string, value: JsonValue, path: Path, around: Around): Part {
  const { step, program } = around;
  const args = (): readonly Part[] =>
    isArray(value)
      ? value.map((one, index) => argumentPart(one, [...path, index], around))
      : [argumentPart(value, path, around)];
  const place = (): Place => keyIn(program, path);
  return { step, path, name: functionOf(name)?.name.toLowerCase(), args, expression: undefined, place };
}

function argumentPart(value: JsonValue, path: Path, around: Around): Part {
  const { step, program } = around;
  if (isObject(value)) {
    const [first, ...others] = Object.entries(value);
    if (first !== undefined && others.length === 0)
      return operatorPart(first[0], first[1], [...path, first[0]], around);
  }
  const place = (): Place => placeIn(program, path);
  const leaf = { step, path, name: undefined, args: () => [], place };
  if (isObject(value) || isArray(value)) return { ...leaf, expression: undefined };
  if (typeof value !== 'string') return { ...leaf, expression: literal(valueFromJson(value)) };
  const { template, problems } = program.readingOf(value);
  if (problems.length > 0 || template.kind === 'mixed') return { ...leaf, expression: undefined };
  if (template.kind === 'text') return { ...leaf, expression: literal(template.text) };
  const text: StepText = { template, problems, step, text: value, path, part: 'value' };
  return partOf(template.expression, text, program);
}

function literal(value: Value): Expression | undefined {
  return typeof value === 'object' && value !== null ? undefined : { kind: 'literal', value, from: 0, to: 0 };
}
