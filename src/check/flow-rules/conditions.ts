/**
 * Conditions of If and Until: true or false, and not the same in every run. A text without its `@` is never a condition.
 */
import { placeIn, type FlowProgram } from '../../analysis/flow-program.ts';
import type { FlowWorld } from '../../analysis/flow-world.ts';
import type { Step } from '../../analysis/graph/step.ts';

import type { Report } from '../../diagnostics/diagnostic.ts';
import { functionOf } from '../../expression/functions/index.ts';
import { parseTemplate } from '../../expression/syntax/template.ts';
import { inferTemplate } from '../../expression/types/infer.ts';
import { isClaimed, mayBe } from '../../expression/types/type-operations.ts';
import { typeWords } from '../../expression/types/type-words.ts';
import type { Type } from '../../expression/types/type.ts';
import type { JsonValue } from '../../source/json-value.ts';
import { constantValue } from './constant-value.ts';
import type { FlowRule } from './flow-rule.ts';

export const conditions: FlowRule = (program, world, report) => {
  for (const step of program.graph().steps) {
    const { type } = step;
    if (type !== 'If' && type !== 'Until') continue;
    const condition = step.action['expression'];
    if (condition === undefined) continue;
    const place = placeIn(program, [...step.path, 'expression']);
    const value = constantValue(condition);
    if (typeof value === 'boolean') report('flow/constant-condition', place, { value, kind: type });
    else if (typeof condition === 'string') checkText(condition, step, { program, world, report });
  }
};

interface Context {
  readonly program: FlowProgram;
  readonly world: FlowWorld;
  readonly report: Report;
}

function checkText(condition: string, step: Step, context: Context): void {
  const { program, report } = context;
  const place = placeIn(program, [...step.path, 'expression']);
  const { template, problems } = parseTemplate(condition);
  if (problems.length > 0) return;
  if (template.kind === 'text')
    report('flow/not-boolean', place, { text: condition, type: '', nearest: withSign(condition) });
  else {
    const type = typeAt(step, ['expression'], condition, context);
    if (mayBe(type, ['boolean'])) return;
    const nearest = template.kind === 'mixed' ? bare(condition) : undefined;
    // Whether the platform reads the text "True" as a condition is not known.
    const isSure = template.kind === 'expression' && !isClaimed(type);
    const facts = { text: undefined, type: typeWords(type), nearest };
    report('flow/not-boolean', place, facts, undefined, isSure ? undefined : 'warning');
  }
}

/** The type of a text in a step; its own findings are told elsewhere. */
export function typeAt(
  step: Step,
  member: readonly string[],
  text: JsonValue,
  { program, world }: Pick<Context, 'program' | 'world'>,
): Type {
  const scope = world.typesOf(program).scopeAt(step, [...step.path, ...member]);
  const { template } = parseTemplate(typeof text === 'string' ? text : '');
  return inferTemplate(template, scope, () => undefined);
}

/** `equals(1, 2)` is meant to be `@equals(1, 2)` when it reads as a call. */
export function withSign(text: string): string | undefined {
  const name = /^\s*([A-Za-z]\w*)\s*\(/.exec(text)?.[1];
  if (name === undefined || functionOf(name) === undefined) return undefined;
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
