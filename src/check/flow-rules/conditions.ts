/**
 * Conditions of If, Until and triggers: true or false, and not the same in every run. A text without its `@` is never a condition.
 */
import { placeIn, type FlowProgram } from '../../analysis/flow-program.ts';
import type { FlowView } from '../../analysis/flow-world.ts';
import type { Step } from '../../analysis/graph/step.ts';

import type { Report } from '../../diagnostics/diagnostic.ts';
import { functionOf } from '../../expression/functions/index.ts';
import { mayHoldExpression, parseTemplate } from '../../expression/syntax/template.ts';
import { isClaimed, mayBe } from '../../expression/types/type-operations.ts';
import { typeWords } from '../../expression/types/type-words.ts';
import type { Type } from '../../expression/types/type.ts';
import { isArray, isObject, type JsonValue } from '../../source/json-value.ts';
import type { Path, Place } from '../../source/place.ts';
import { describe } from '../../spec/validate.ts';
import { constantValue } from './constant-value.ts';
import { lostExpression } from './lost-expression.ts';
import type { FlowRule } from './flow-rule.ts';

export const conditions: FlowRule = (program, world, report) => {
  const { trigger, steps } = program.graph();
  for (const step of steps) {
    const { type } = step;
    if (type === 'Query') checkFilter(step, { program, world, report });
    if (type !== 'If' && type !== 'Until') continue;
    const condition = step.action['expression'];
    if (condition === undefined) continue;
    const value = constantValue(condition, program);
    if (typeof value === 'boolean') {
      const place = placeIn(program, [...step.path, 'expression']);
      report('flow/constant-condition', place, { value, kind: type });
    } else if (typeof condition === 'string')
      checkText(condition, step, ['expression'], { program, world, report });
  }
  if (trigger !== undefined) checkTrigger(trigger, { program, world, report });
};

/** 640 filters of published flows look at the item. */
function checkFilter(step: Step, context: Context): void {
  const { inputs } = step.action;
  const where = isObject(inputs) ? inputs['where'] : undefined;
  if (typeof where !== 'string') return;
  checkText(where, step, ['inputs', 'where'], context);
  const { program, report } = context;
  if (!where.startsWith('@') || where.startsWith('@@') || /\bitem\s*\(/i.test(where)) return;
  report('flow/filter-without-item', placeIn(program, [...step.path, 'inputs', 'where']), {});
}

/** Whether all of its conditions are true decides whether a run starts. */
function checkTrigger(trigger: Step, context: Context): void {
  const { conditions: list } = trigger.action;
  if (!isArray(list)) return;
  for (const [index, one] of list.entries()) {
    // A map is not computed.
    if (typeof one === 'string' && mayHoldExpression(one)) {
      const place = placeIn(context.program, [...trigger.path, 'conditions', index]);
      const facts = { input: 'conditions', found: describe(one), takes: 'map' } as const;
      context.report('flow/input-kind', place, facts);
    }
    const condition = isObject(one) ? one['expression'] : undefined;
    if (typeof condition === 'string')
      checkText(condition, trigger, ['conditions', index, 'expression'], context);
  }
}

interface Context {
  readonly program: FlowProgram;
  readonly world: FlowView;
  readonly report: Report;
}

function checkText(condition: string, step: Step, member: Path, context: Context): void {
  const { program, report } = context;
  const { template, problems } = program.readingOf(condition);
  if (problems.length > 0) return;
  const place = (): Place => placeIn(program, [...step.path, ...member]);
  if (template.kind === 'text')
    report('flow/not-boolean', place(), { text: condition, type: '', nearest: withSign(condition) });
  else {
    const type = typeAt(step, member, condition, context);
    if (mayBe(type, ['boolean'])) return;
    const nearest = template.kind === 'mixed' ? bare(condition) : undefined;
    // Whether the platform reads the text "True" as a condition is not known.
    const isSure = template.kind === 'expression' && !isClaimed(type);
    const facts = { text: undefined, type: typeWords(type), nearest };
    report('flow/not-boolean', place(), facts, undefined, isSure ? undefined : 'warning');
  }
}

/** The type of a text in a step; its own findings are told elsewhere. */
export function typeAt(
  step: Step,
  member: Path,
  text: JsonValue,
  { program, world }: Pick<Context, 'program' | 'world'>,
): Type {
  const { template } = program.readingOf(typeof text === 'string' ? text : '');
  return world.typesOf(program).inferenceAt(step, [...step.path, ...member], template).type;
}

/** `equals(1, 2)` is meant to be `@equals(1, 2)` when it reads as a call. */
export function withSign(text: string): string | undefined {
  const name = /^\s*([A-Za-z]\w*)\s*\(/.exec(text)?.[1];
  if (name === undefined || functionOf(name) === undefined) return lostExpression(text)?.meant;
  const expression = `@${text.trim()}`;
  return parseTemplate(expression).problems.length === 0 ? expression : undefined;
}

/** `@{…}` alone makes a text of what `@…` gives as it is. */
export function bare(text: string): string | undefined {
  const inner = /^@\{([^]*)\}$/.exec(text)?.[1];
  if (inner === undefined) return undefined;
  const { template, problems } = parseTemplate(`@${inner}`);
  return problems.length === 0 && template.kind === 'expression' ? `@${inner}` : undefined;
}
