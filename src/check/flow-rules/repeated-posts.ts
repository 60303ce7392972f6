/**
 * An HTTP POST that the platform may send again. Without a retry policy a call is repeated up to 8 times on 408, 429, 5xx and time-outs (limits of
 * Power Automate), after which what it makes may be there twice.
 */
import { keyIn } from '../../analysis/flow-program.ts';
import { isObject } from '../../source/json-value.ts';
import type { FlowRule } from './flow-rule.ts';

export const repeatedPosts: FlowRule = (program, _world, report) => {
  for (const { type, action, path, name } of program.graph().steps) {
    const inputs = isObject(action['inputs']) ? action['inputs'] : {};
    const { method, retryPolicy } = inputs;
    if (type !== 'Http' || retryPolicy !== undefined || typeof method !== 'string') continue;
    if (method.toUpperCase() === 'POST') report('flow/post-again', keyIn(program, path), { name });
  }
};
