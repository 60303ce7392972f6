/** What Parse JSON reads is JSON, of the type that its schema begins with. Null it refuses ("Required property 'content' expects a value but got null"). */
import { placeIn } from '../../analysis/flow-program.ts';
import { isCaught } from '../../analysis/graph/caught.ts';
import { isClaimed } from '../../analysis/types/claimed-type.ts';
import { valueType } from '../../analysis/types/flow-types.ts';
import { kindWords } from '../../diagnostics/catalog/kinds.ts';
import type { ArgsOf } from '../../diagnostics/catalog.ts';
import { evaluateTemplate } from '../../expression/evaluate.ts';
import { EMPTY_RUN } from '../../expression/run/run-data.ts';
import { mayBe, onlyString } from '../../expression/types/type-operations.ts';
import { typeWords } from '../../expression/types/type-words.ts';
import type { Type } from '../../expression/types/type.ts';
import type { Kind } from '../../expression/value.ts';
import { isObject, type JsonValue } from '../../source/json-value.ts';
import type { FlowRule } from './flow-rule.ts';
import { lostExpression } from './lost-expression.ts';

export const parsedContent: FlowRule = (program, world, report) => {
  for (const step of program.graph().steps) {
    const { inputs } = step.action;
    if (step.type !== 'ParseJson' || !isObject(inputs) || inputs['content'] === undefined) continue;
    const path = [...step.path, 'inputs', 'content'];
    const type = valueType(program, world, step, path);
    const facts = problemOf(type, inputs['schema']);
    if (facts === undefined || isTold(inputs['content'])) continue;
    const severity = isClaimed(type) || isCaught(step) ? 'warning' : undefined;
    report('flow/parsed-content', placeIn(program, path), facts, undefined, severity);
  }
};

/** By the type with which a schema begins. A text is read as JSON, and an object may be a file that holds it. */
const TAKEN: ReadonlyMap<JsonValue | undefined, readonly Kind[]> = new Map<
  JsonValue | undefined,
  readonly Kind[]
>([
  ['object', ['object']],
  ['array', ['array', 'object']],
]);
const KINDS: readonly Kind[] = ['object', 'array', 'string', 'boolean', 'number'];

function problemOf(type: Type, schema: JsonValue | undefined): ArgsOf<'flow/parsed-content'> | undefined {
  const words = { found: typeWords(type), wanted: '' };
  const text = onlyString(type);
  if (text !== undefined) return isJson(text) ? undefined : { ...words, problem: 'no JSON' };
  if (!mayBe(type, KINDS)) return { ...words, problem: 'null' };
  const wanted = isObject(schema) ? schema['type'] : undefined;
  const taken = TAKEN.get(wanted);
  if (taken === undefined || mayBe(type, [...taken, 'string', 'null'])) return undefined;
  return { ...words, problem: 'other type', wanted: kindWords(wanted === 'object' ? ['object'] : ['array']) };
}

/** As `json()` reads it, which takes more than the standard. */
function isJson(text: string): boolean {
  const value = { kind: 'literal', value: text, ...NOWHERE } as const;
  const expression = { kind: 'call', name: 'json', nameAt: NOWHERE, args: [value], ...NOWHERE } as const;
  return 'value' in evaluateTemplate({ kind: 'expression', expression }, EMPTY_RUN);
}

const NOWHERE = { from: 0, to: 0 };

/** What was meant to be an expression is told as such. */
function isTold(content: JsonValue): boolean {
  return typeof content === 'string' && lostExpression(content) !== undefined;
}
