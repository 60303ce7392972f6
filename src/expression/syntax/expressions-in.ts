/** The expressions of a text: the one that it is, or those between its letters. */
import type { Expression, Template } from './ast.ts';

export function expressionsIn(template: Template): readonly Expression[] {
  if (template.kind === 'expression') return [template.expression];
  return template.kind === 'mixed' ? template.parts.filter((part) => typeof part !== 'string') : [];
}
