/**
 * Tree → type, and what is wrong for every run: unknown functions, counts and types of arguments, constants that fail, comparisons that are always
 * false. What is not known is `any` and gives no finding. A part without anything from the run is evaluated, so its type is that of its value.
 */
import type { ArgsOf, Code } from '../../diagnostics/catalog.ts';
import { accessType } from './access-type.ts';
import { repeatedBody, spotOfMember } from './missing-member.ts';
import type { Access, Call, Expression, Spot, Template } from '../syntax/ast.ts';
import type { Budget } from '../budget.ts';
import { constantBudget, constantResult, type Constant } from './constant.ts';
import { functionOf } from '../functions/index.ts';
import { unknownFunction } from '../functions/unknown-function.ts';
import type { FunctionDefinition } from '../functions/definition.ts';
import { kindWords } from '../../diagnostics/catalog/kinds.ts';
import { arityOf, arityWords, hasRightCount, parameterAt, signatureText } from './signature.ts';
import { typeWords } from './type-words.ts';
import { isClaimed, isDeclaredNull, mayBe, neverEqual, typeOf } from './type-operations.ts';
import { ANY, NULL, STRING, type Type } from './type.ts';
import type { TypeScope } from './type-scope.ts';
import { isLongerThan } from '../value-size.ts';
import type { Kind } from '../value.ts';

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
  const found = accessType(of.type, key.type, access.safe);
  if ('failure' in found) {
    const at = spotOfMember(access, found.missing);
    context.report('expression/fails', at, found.failure, context.always && !found.isDoubtful);
    return UNKNOWN;
  }
  const missing = repeatedBody(access, of.type) ?? found.missing;
  if (missing === undefined) return { type: found.type };
  context.report('expression/no-such-property', spotOfMember(access, missing), missing, context.always);
  // What follows from a misspelt name is not told again.
  return UNKNOWN;
}

function inferCall(call: Call, context: Context): Inferred {
  const definition = functionOf(call.name);
  if (definition === undefined) {
    for (const arg of call.args) infer(arg, context);
    reportUnknown(call, context);
    return UNKNOWN;
  }
  // The first argument of a lazy function is always evaluated, the others may not be.
  const branch = definition.lazy ? { ...context, always: false } : context;
  const args = call.args.map((arg, index) => infer(arg, index === 0 ? context : branch));
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
  const constant = constantResult(
    definition,
    args.map((arg) => arg.constant),
    context.budget,
  );
  if (constant === undefined) return { type: resultType(definition, types, context.scope) };
  if ('value' in constant) {
    // The type of a large value is not made again for each call around it.
    const isLarge = isLongerThan(constant.value, MAX_EXACT);
    return {
      type: isLarge ? resultType(definition, types, context.scope) : typeOf(constant.value),
      constant,
    };
  }
  const blamed = constant.argument === undefined ? undefined : call.args[constant.argument];
  context.report('expression/fails', blamed ?? call, constant.failure, context.always);
  return { type: resultType(definition, types, context.scope) };
}

function resultType({ name, returns }: FunctionDefinition, types: readonly Type[], scope: TypeScope): Type {
  const [first] = types;
  const known = scope.typeOf(name, first?.kind === 'string' ? first.is : undefined);
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

function areRightTypes(
  call: { readonly args: readonly Spot[] },
  definition: FunctionDefinition,
  types: readonly Type[],
  { report, always }: Context,
): boolean {
  let fits = true;
  for (let index = 0; index < types.length; index += 1) {
    const [type, at] = [types[index], call.args[index]];
    if (type === undefined || at === undefined) continue;
    const kinds = wantedKinds(definition, types, index);
    // Of a lazy function, only the first argument is sure to be looked at.
    const isSure = always && !(definition.lazy && index > 0);
    const position = { name: definition.name, position: index + 1 };
    if (mayBe(type, kinds)) {
      if (isDeclaredNull(type) && !mayBe(NULL, kinds)) report('expression/may-be-null', at, position, isSure);
      continue;
    }
    const facts = { ...position, wanted: kindWords(kinds), found: typeWords(type) };
    report('expression/argument-type', at, facts, isSure && !isClaimed(type));
    fits = false;
  }
  return fits;
}

const GROUPS: readonly (readonly Kind[])[] = [['number'], ['string'], ['array'], ['object']];

/** The kinds that an argument may have, given what the first one is. */
function wantedKinds(definition: FunctionDefinition, types: readonly Type[], index: number): readonly Kind[] {
  const kinds = parameterAt(definition, index)?.kinds ?? ['any'];
  const [first] = types;
  if (!definition.alike || index === 0 || first === undefined) return kinds;
  const possible = GROUPS.filter((group) => mayBe(first, group)).flat();
  const both = kinds.filter((kind) => possible.includes(kind));
  return both.length === 0 ? kinds : both;
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
