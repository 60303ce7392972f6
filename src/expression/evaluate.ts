/** Tree → value, in the data of a run. */
import type { FailureFacts } from '../diagnostics/catalog/failure.ts';
import { accessValue } from './access.ts';
import type { Access, Call, Expression, Spot, Template } from './syntax/ast.ts';
import { newBudget, spendText, type Budget } from './budget.ts';
import { EvaluationFailure, fail } from './failure.ts';
import type { FunctionDefinition } from './functions/definition.ts';
import { functionOf } from './functions/index.ts';
import type { RunData } from './run/run-data.ts';
import { arityOf, arityWords, hasRightCount, parameterAt } from './types/signature.ts';
import { textOf } from './text/text.ts';
import { isKind, type Value } from './value.ts';
import { failForKind } from './wrong-argument.ts';

export type Evaluation = { readonly value: Value } | Failed;

export interface Failed {
  readonly failure: FailureFacts;
  /** The part that fails. */
  readonly at: Spot;
}

/** Told of each part that was evaluated, inner ones first; parts of branches that are not taken do not occur. */
export type Observer = (part: Expression, result: Evaluation) => void;

/** The value of a template without problems, or why it has none. Never throws. */
export function evaluateTemplate(template: Template, run: RunData, observe?: Observer): Evaluation {
  const context: Context = { run, budget: newBudget(), observe };
  try {
    return { value: templateValue(template, context) };
  } catch (error) {
    if (!(error instanceof EvaluationFailure)) throw error;
    return { failure: error.facts, at: error.at ?? { from: 0, to: 0 } };
  }
}

interface Context {
  readonly run: RunData;
  readonly budget: Budget;
  readonly observe: Observer | undefined;
}

function templateValue(template: Template, context: Context): Value {
  switch (template.kind) {
    case 'text':
      return template.text;
    case 'expression':
      return valueOf(template.expression, context);
    case 'mixed':
      return template.parts
        .map((part) => (typeof part === 'string' ? part : partText(part, context)))
        .join('');
  }
}

function partText(part: Expression, context: Context): string {
  const value = valueOf(part, context);
  return located(part, () => {
    const text = textOf(value, context.budget);
    spendText(context.budget, text.length);
    return text;
  });
}

function valueOf(expression: Expression, context: Context): Value {
  if (context.observe === undefined) return plainValue(expression, context);
  return observed(expression, context, context.observe);
}

function observed(expression: Expression, context: Context, observe: Observer): Value {
  try {
    const value = plainValue(expression, context);
    observe(expression, { value });
    return value;
  } catch (error) {
    if (error instanceof EvaluationFailure)
      observe(expression, { failure: error.facts, at: error.at ?? expression });
    throw error;
  }
}

function plainValue(expression: Expression, context: Context): Value {
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'call':
      return callValue(expression, context);
    case 'access':
      return memberValue(expression, context);
    case 'broken':
      throw new TypeError('An expression with problems cannot be evaluated.');
  }
}

function memberValue({ of, key, safe }: Access, context: Context): Value {
  const container = valueOf(of, context);
  const name = valueOf(key, context);
  return located(key, () => accessValue(container, name, safe));
}

function callValue(call: Call, context: Context): Value {
  const definition = functionOf(call.name);
  if (definition === undefined)
    return located(call.nameAt, () => fail({ kind: 'unknown-function', name: call.name }));
  const arity = arityOf(definition);
  if (!hasRightCount(arity, call.args.length)) {
    const facts = { name: definition.name, wanted: arityWords(arity), found: call.args.length };
    return located(call.nameAt, () => fail({ kind: 'argument-count', ...facts }));
  }
  const { run, budget } = context;
  const { name } = definition;
  if (definition.lazy) {
    const args = call.args.map((arg) => () => valueOf(arg, context));
    return located(call, () => definition.evaluateLazily(args, { name, run, budget }), call.args);
  }
  const args = call.args.map((arg) => valueOf(arg, context));
  return located(
    call,
    () => {
      checkKinds(definition, args);
      return definition.evaluate(args, { name, run, budget });
    },
    call.args,
  );
}

function checkKinds(definition: FunctionDefinition, args: readonly Value[]): void {
  for (const [index, value] of args.entries()) {
    const kinds = parameterAt(definition, index)?.kinds ?? ['any'];
    if (!kinds.some((kind) => isKind(value, kind))) failForKind(definition.name, index, value, kinds);
  }
}

/** Runs a step; a failure without a place gets that of the argument to blame, or of the whole. */
function located<T>(spot: Spot, step: () => T, args: readonly Spot[] = []): T {
  try {
    return step();
  } catch (error) {
    if (!(error instanceof EvaluationFailure) || error.at !== undefined) throw error;
    const blamed = error.argument === undefined ? undefined : args[error.argument];
    throw new EvaluationFailure(error.facts, error.argument, blamed ?? spot);
  }
}
