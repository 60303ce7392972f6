/**
 * What a flow answers is in the schema of its answer: apps, agents and the designer of other flows offer what the schema lists. 0 of 88 answers in published
 * flows have another member. To who calls by HTTP, the schema is a description and no more.
 */
import { keyIn, type FlowProgram } from '../../analysis/flow-program.ts';
import type { Step } from '../../analysis/graph/step.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { isObject } from '../../source/json-value.ts';
import type { FlowRule } from './flow-rule.ts';

export const responseKeys: FlowRule = (program, _world, report) => {
  for (const step of program.graph().steps)
    if (step.type === 'Response' && step.action['kind'] !== 'Http') checkKeys(step, program, report);
};

function checkKeys({ action, path }: Step, program: FlowProgram, report: Report): void {
  const inputs = isObject(action['inputs']) ? action['inputs'] : {};
  const { body, schema } = inputs;
  const properties = isObject(schema) ? schema['properties'] : undefined;
  if (!isObject(body) || !isObject(schema) || !isObject(properties)) return;
  const known = Object.keys(properties);
  // One without any was not made by the designer, and `additionalProperties` says that there may be more.
  if (known.length === 0 || schema['additionalProperties'] !== undefined) return;
  const missing = known.filter((one) => !Object.hasOwn(body, one));
  for (const key of Object.keys(body)) {
    if (Object.hasOwn(properties, key) || key.includes('@')) continue;
    // A single one without a value was meant.
    const [only, ...others] = missing;
    const nearest = suggest(key, missing) ?? (others.length === 0 ? only : undefined);
    report('flow/response-key', keyIn(program, [...path, 'inputs', 'body', key]), { key, nearest, known });
  }
}
