/**
 * Tree → type, and what is wrong for every run: unknown functions, counts and types of arguments, constants that fail, comparisons that are always
 * false. What is not known is `any` and gives no finding. A part without anything from the run is evaluated, so its type is that of its value.
 */
import type { ArgsOf, Code } from '../../diagnostics/catalog.ts';
import { accessType } from './access-type.ts';
import { repeatedBody, spotOfMember } from './missing-member.ts';
import { nearAnnotation } from './near-annotation.ts';
import type { Access, Call, Expression, Spot, Template } from '../syntax/ast.ts';
import type { Budget } from '../budget.ts';
import { argumentFailure, constantBudget, constantResult, type Constant } from './constant.ts';
import { functionOf } from '../functions/index.ts';
import { unknownFunction } from '../functions/unknown-function.ts';
import type { FunctionDefinition } from '../functions/definition.ts';
import { areRightTypes } from './argument-types.ts';
import { arityOf, arityWords, hasRightCount, parameterAt, signatureText } from './signature.ts';
import { typeWords } from './type-words.ts';
import { isClaimed, neverEqual, onlyString, typeOf, withoutNull } from './type-operations.ts';
import { ANY, STRING, type Type } from './type.ts';
import type { TypeScope } from './type-scope.ts';
import { isLongerThan } from '../value-size.ts';

/** `always`: it happens in every run, not only when a branch is taken. */
export type ExpressionReport = <C extends Code>(code: C, at: Spot, args: ArgsOf<C>, always: boolean) => void;

/** The type of the value of a template. */
export function inferTemplate(template: Template, scope: TypeScope, report: ExpressionReport): Type {
  switch (template.kind) {
    case 'text':
      return { kind: 'string', is: template.text };
    case 'expression':
      return infer(template.expression, contextOf(scope, report)).type;
    case 'mixed': {
      const context = contextOf(scope, report);
      for (const part of template.parts) if (typeof part !== 'string') infer(part, context);
      return STRING;
    }
  }
}

export interface Context {
  readonly scope: TypeScope;
  readonly report: ExpressionReport;
  readonly always: boolean;
  /** It is one of the values of a `coalesce`. */
  readonly isTried?: boolean;
  /** For the parts that are constant. */
  readonly budget: Budget;
}

export function contextOf(scope: TypeScope, report: ExpressionReport): Context {
  return { scope, report, always: true, budget: constantBudget() };
}

export interface Inferred {
  readonly type: Type;
  /** The value, where nothing of the run is in it. */
  readonly constant?: Constant | undefined;
}

const UNKNOWN: Inferred = { type: ANY };

/** Characters of a constant as JSON up to which its type is that of its value. */
const MAX_EXACT = 2000;

function infer(expression: Expression, context: Context): Inferred {
  switch (expression.kind) {
    case 'literal':
      return { type: typeOf(expression.value), constant: { value: expression.value } };
    case 'call':
      return inferCall(expression, context);
    case 'access':
      return inferAccess(expression, context);
    case 'broken':
      return UNKNOWN;
  }
}

function inferAccess(access: Access, context: Context): Inferred {
  const of = infer(access.of, context);
  const key = infer(access.key, context);
  const index = key.constant?.value;
  if (!access.safe && isList(of.type) && typeof index === 'bigint' && index < 0n) {
    const failure = { kind: 'no-item', index: String(index), length: undefined } as const;
    context.report('expression/fails', access.key, failure, context.always);
    return UNKNOWN;
  }
  const found = accessType(of.type, key.type, access.safe);
  if ('failure' in found) {
    const at = spotOfMember(access, found.missing);
    context.report('expression/fails', at, found.failure, context.always && !found.isDoubtful);
    return UNKNOWN;
  }
  const missing = repeatedBody(access, of.type) ?? nearAnnotation(access, of.type) ?? found.missing;
  if (missing === undefined) return { type: found.type };
  // Where something else stands in for it, a name that is like no other may be one of several that are tried.
  const isSure = context.isTried !== true || missing.nearest !== undefined;
  context.report('expression/no-such-property', spotOfMember(access, missing), missing, isSure);
  // What follows from a misspelt name is not told again.
  return UNKNOWN;
}

/** Or null, of which nothing can be taken either. */
function isList(type: Type): boolean {
  return withoutNull(type).kind === 'array';
}

function inferCall(call: Call, context: Context): Inferred {
  const definition = functionOf(call.name);
  if (definition === undefined) {
    for (const arg of call.args) infer(arg, context);
    reportUnknown(call, context);
    return UNKNOWN;
  }
  // The first argument of a lazy function is always evaluated, the others may not be.
  const isTried = definition.name === 'coalesce' && call.args.length > 1;
  const first = (context.isTried ?? false) === isTried ? context : { ...context, isTried };
  const branch = definition.lazy ? { ...first, always: false } : first;
  const args = call.args.map((arg, index) => infer(arg, index === 0 ? first : branch));
  // What could not be read was reported, and may be more arguments than one.
  if (call.args.some((arg) => arg.kind === 'broken')) return UNKNOWN;
  return checkedCall(call, definition, args, context);
}

/** A call whose arguments are known by their types: also one that a condition object stands for. */
export function checkedCall(
  call: Pick<Call, 'from' | 'to' | 'nameAt'> & { readonly args: readonly Spot[] },
  definition: FunctionDefinition,
  args: readonly Inferred[],
  context: Context,
): Inferred {
  const types = args.map((arg) => arg.type);
  const fits = isRightCount(call, definition, context) && areRightTypes(call, definition, types, context);
  if (!fits) return { type: definition.name === 'if' ? ANY : resultType(definition, types, context.scope) };
  reportNeverEqual(call, definition, types, context);
  const known = args.map((arg) => arg.constant);
  const constant =
    constantResult(definition, known, context.budget) ?? argumentFailure(definition, known, context.budget);
  if (constant !== undefined && 'failure' in constant) {
    const blamed = constant.argument === undefined ? undefined : call.args[constant.argument];
    // A published flow that may well work has an XPath that .NET, as we read its grammar, refuses.
    const isSure = !(constant.failure.kind === 'unreadable' && constant.failure.as === 'XPath');
    context.report('expression/fails', blamed ?? call, constant.failure, context.always && isSure);
    return { type: resultType(definition, types, context.scope) };
  }
  reportDoubts(call, definition, known, context);
  // The type of a large value is not made again for each call around it.
  if (constant === undefined || isLongerThan(constant.value, MAX_EXACT))
    return { type: resultType(definition, types, context.scope), constant };
  return { type: typeOf(constant.value), constant };
}

function reportDoubts(
  call: { readonly args: readonly Spot[] },
  definition: FunctionDefinition,
  args: readonly (Constant | undefined)[],
  { report, always }: Context,
): void {
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index];
    const at = call.args[index];
    if (arg === undefined || at === undefined) continue;
    for (const doubt of parameterAt(definition, index)?.doubts?.(arg.value) ?? []) {
      if (doubt.code === 'expression/format-letters') report(doubt.code, at, doubt.args, always);
      else report(doubt.code, at, doubt.args, always);
    }
  }
}

function resultType(
  { name, pure, returns }: FunctionDefinition,
  types: readonly Type[],
  scope: TypeScope,
): Type {
  const known = pure ? undefined : scope.typeOf(name, onlyString(types[0]));
  return known ?? (typeof returns === 'function' ? returns(types) : returns);
}

export function reportUnknown(
  { name, nameAt }: Pick<Call, 'name' | 'nameAt'>,
  { report, always }: Context,
): void {
  report('expression/unknown-function', nameAt, unknownFunction(name), always);
}

function isRightCount(
  call: Pick<Call, 'nameAt'> & { readonly args: readonly Spot[] },
  definition: FunctionDefinition,
  { report, always }: Context,
): boolean {
  const arity = arityOf(definition);
  const found = call.args.length;
  if (hasRightCount(arity, found)) return true;
  const { name } = definition;
  const signature = signatureText(definition);
  if (found === 0) report('expression/no-arguments', call.nameAt, { name, signature }, always);
  else
    report(
      'expression/argument-count',
      call.nameAt,
      { name, wanted: arityWords(arity), found, signature },
      always,
    );
  return false;
}

function reportNeverEqual(
  call: Spot,
  { name }: FunctionDefinition,
  types: readonly Type[],
  { report, always }: Context,
): void {
  const [left, right] = types;
  if (name !== 'equals' || left === undefined || right === undefined || !neverEqual(left, right)) return;
  // Whoever asks for null does not rely on what is claimed to be there.
  if (left.kind === 'null' ? isClaimed(right) : right.kind === 'null' && isClaimed(left)) return;
  report('expression/never-equal', call, { left: typeWords(left), right: typeWords(right) }, always);
}
