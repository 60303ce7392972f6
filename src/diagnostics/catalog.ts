/** Every diagnostic that cosell can give. The words of a message live in one of these files, once. */
import { connectorMessages } from './catalog/connector.ts';
import { flowMessages } from './catalog/flow.ts';
import { packageMessages } from './catalog/package.ts';
import { solutionMessages } from './catalog/solution.ts';
import { sourceMessages } from './catalog/source.ts';
import { specMessages } from './catalog/spec.ts';
import { workflowMessages } from './catalog/workflow.ts';
import type { Entry } from './entry.ts';

export const catalog = {
  ...sourceMessages,
  ...specMessages,
  ...solutionMessages,
  ...connectorMessages,
  ...flowMessages,
  ...workflowMessages,
  ...packageMessages,
} as const;

export type Code = keyof typeof catalog;

export type ArgsOf<C extends Code> = (typeof catalog)[C] extends Entry<infer A> ? A : never;

export function isCode(text: string): text is Code {
  return Object.hasOwn(catalog, text);
}
