/**
 * Expressions of flows: what cannot be read, and what fails whatever the run brings. An error is what keeps a flow from being turned on, or a step
 * from ever succeeding. A warning is what is evaluated only when a branch of `if`, `and`, `or` or `coalesce` is taken, and what fails where the flow
 * waits for a failure: `@div(1, 0)` is how makers fail on purpose.
 */
import { keyIn, placeIn, spotIn, type FlowProgram } from '../../analysis/flow-program.ts';
import type { FlowView } from '../../analysis/flow-world.ts';
import { isAfterFailure, isCaught } from '../../analysis/graph/caught.ts';
import type { Step } from '../../analysis/graph/step.ts';
import type { StepText } from '../../analysis/texts.ts';
import { catalog, type Code } from '../../diagnostics/catalog.ts';
import type { Diagnostic, Report } from '../../diagnostics/diagnostic.ts';
import type { Entry } from '../../diagnostics/entry.ts';
import { mayHoldExpression } from '../../expression/syntax/template.ts';
import type { Inferred } from '../../expression/types/infer.ts';
import { typeOf } from '../../expression/types/type-operations.ts';
import { ANY, type Type } from '../../expression/types/type.ts';
import {
  conditionObjects,
  inferCondition,
  isLazyOperand,
  type ConditionOptions,
} from '../../flow/conditions.ts';
import { checkExpressionStep } from '../../flow/expression-steps.ts';
import type { Path } from '../../source/place.ts';
import { isInDeadBranch } from './dead-branch.ts';
import type { FlowRule } from './flow-rule.ts';
import { lostExpression } from './lost-expression.ts';
import { isGuarded } from './null-guards.ts';

export const expressions: FlowRule = (program, world, report) => {
  for (const text of program.texts()) {
    for (const { code, at, args } of text.problems) report(code, spotIn(program, text, at), args);
    checkText(text, program, world, report);
  }
  checkObjects(program, world, report);
};

function checkText(text: StepText, program: FlowProgram, world: FlowView, report: Report): void {
  const { tell } = world.typesOf(program).inferenceAt(text.step, text.path, text.template);
  tell((code, at, args, always) => {
    if (code === 'expression/may-be-null' && isGuarded(text, at, program)) return;
    const isAlways = always && !isLazyOperand(text.path);
    report(code, spotIn(program, text, at), args, undefined, severityOf(code, isAlways, text.step, program));
  });
}

/** Conditions, and steps that stand for a call. */
function checkObjects(program: FlowProgram, world: FlowView, report: Report): void {
  const { scopeAt, inferenceAt } = world.typesOf(program);
  for (const step of program.graph().all) {
    const optionsAt = (path: Path): ConditionOptions => ({
      scope: scopeAt(step, path),
      inferText: (text) =>
        inferredText(text, () => inferenceAt(step, path, program.readingOf(text).template).type),
      report: (code, at, args, always) => {
        const place = at.part === 'key' ? keyIn(program, at.path) : placeIn(program, at.path);
        report(code, place, args, undefined, severityOf(code, always, step, program));
      },
    });
    conditionObjects(step.action, step.path, (condition, path) => {
      inferCondition(condition, path, optionsAt(path));
    });
    if (step.type === 'Expression') checkExpressionStep(step.action, step.path, optionsAt(step.path));
  }
}

/** What holds no expression is a constant. */
function inferredText(text: string, typeOfExpression: () => Type): Inferred {
  // Of what was meant to be an expression nothing is known: that it is none is told by a rule of its own.
  if (lostExpression(text) !== undefined) return { type: ANY };
  return mayHoldExpression(text)
    ? { type: typeOfExpression() }
    : { type: typeOf(text), constant: { value: text } };
}

/** What is evaluated only at times may be a way to fail on purpose: the catalog says what is graded lower for it. */
function severityOf(code: Code, always: boolean, step: Step, program: FlowProgram): Diagnostic['severity'] {
  const { atTimes }: Entry<never> = catalog[code];
  const isMeant = code === 'expression/fails' && (isCaught(step) || isAfterFailure(step));
  return !always || isMeant || isInDeadBranch(step, program) ? atTimes : undefined;
}
