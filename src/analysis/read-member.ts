/** What is taken of the result of a call. */
import type { Access, Call, Expression } from '../expression/syntax/ast.ts';
import type { Reference } from './references.ts';

/** The access that takes a member, or an item, of what the call gives; undefined where it is used as a whole. */
export function memberRead({ call, text: { template } }: Reference): Access | undefined {
  if (template.kind === 'expression') return accessTo(call, template.expression);
  if (template.kind === 'text') return undefined;
  for (const part of template.parts) {
    const found = typeof part === 'string' ? undefined : accessTo(call, part);
    if (found !== undefined) return found;
  }
  return undefined;
}

function accessTo(call: Call, within: Expression): Access | undefined {
  if (within.kind === 'access') {
    return within.of === call ? within : (accessTo(call, within.of) ?? accessTo(call, within.key));
  }
  if (within.kind !== 'call') return undefined;
  for (const arg of within.args) {
    const found = accessTo(call, arg);
    if (found !== undefined) return found;
  }
  return undefined;
}
