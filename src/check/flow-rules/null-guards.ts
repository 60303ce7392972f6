/**
 * Whether a flow has looked at a value before it relies on it. Whoever mentions the same member in a condition around, or a second time in the same text
 * (`if(empty(x), '', f(x))`), knows that it may be missing; what the condition says exactly is not looked at.
 */
import type { FlowProgram } from '../../analysis/flow-program.ts';
import { containersOf, type Step } from '../../analysis/graph/step.ts';
import type { StepText } from '../../analysis/texts.ts';
import type { Spot } from '../../expression/syntax/ast.ts';
import { isArray, isObject, type JsonValue } from '../../source/json-value.ts';

/** @param at Of the value in the text. */
export function isGuarded({ text, step }: StepText, at: Spot, program: FlowProgram): boolean {
  const member = lastMember(text.slice(at.from, at.to));
  if (member === undefined) return true;
  const isTwice = text.slice(0, at.from).includes(member) || text.slice(at.to).includes(member);
  return isTwice || isMentionedAround(member, step, program);
}

/** Of a text that is one expression. */
export function isGuardedValue(text: string, step: Step, program: FlowProgram): boolean {
  const member = lastMember(text);
  return member === undefined || isMentionedAround(member, step, program);
}

function isMentionedAround(member: string, step: Step, program: FlowProgram): boolean {
  const { trigger } = program.graph();
  const around = [...containersOf(step), ...(trigger === undefined ? [] : [trigger])];
  return around.some((one) => wordsOf(one).includes(member));
}

const known = new WeakMap<Step, string>();

/** All that is said in its condition, or in those of a trigger; found once, as many steps may stand behind one condition. */
function wordsOf(step: Step): string {
  let words = known.get(step);
  if (words === undefined) {
    const asked = step.branch === undefined ? triggerConditionsOf(step) : conditionOf(step);
    known.set(step, (words = textsIn(asked).join('\n')));
  }
  return words;
}

/** `name` of `x?['body/name']`; undefined for what is no member of anything. */
function lastMember(expression: string): string | undefined {
  const quoted = /\[\s*'((?:[^']|'')+)'\s*\]\s*$/.exec(expression)?.[1];
  const name = quoted ?? /[.?]\.?([^.,(){}@[\]?'\s]+)\s*$/.exec(expression)?.[1];
  return name?.slice(name.lastIndexOf('/') + 1);
}

function conditionOf({ type, action }: Step): JsonValue | undefined {
  return type === 'If' || type === 'Switch' ? action['expression'] : undefined;
}

function triggerConditionsOf({ action }: Step): JsonValue {
  const { conditions, inputs } = action;
  const parameters = isObject(inputs) ? inputs['parameters'] : undefined;
  return [conditions ?? null, parameters ?? null];
}

function textsIn(value: JsonValue | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  if (isArray(value)) return value.flatMap(textsIn);
  return isObject(value) ? Object.values(value).flatMap(textsIn) : [];
}
