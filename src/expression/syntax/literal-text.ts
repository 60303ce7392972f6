/** What an expression says that is a text as it stands, `'name'`; undefined for all others. */
import type { Expression } from './ast.ts';

export function literalText(expression: Expression | undefined): string | undefined {
  return expression?.kind === 'literal' && typeof expression.value === 'string'
    ? expression.value
    : undefined;
}
