/** What is wrong with the text of an expression, before anything is known of its values. */
import type { SyntaxFacts } from '../../diagnostics/catalog/syntax.ts';
import type { Spot } from './ast.ts';

/** Characters of one expression that the platform takes (limits reference of Power Automate). */
export const MAX_EXPRESSION = 8192;

/** Calls within calls, and members of members, that we read. The platform states no limit; published flows nest a dozen. */
export const MAX_NESTING = 256;

export type SyntaxProblem =
  | { readonly code: 'expression/syntax'; readonly at: Spot; readonly args: SyntaxFacts }
  | {
      readonly code: 'expression/too-long';
      readonly at: Spot;
      readonly args: { readonly length: number; readonly limit: number };
    }
  | { readonly code: 'expression/too-deep'; readonly at: Spot; readonly args: { readonly limit: number } };

export function syntax(args: SyntaxFacts, at: Spot): SyntaxProblem {
  return { code: 'expression/syntax', at: { from: at.from, to: at.to }, args };
}
