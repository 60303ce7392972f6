/** The pieces of an expression's text. Together they cover all of it but the blanks. */
import type { Spot } from './ast.ts';

export type TokenKind =
  /** A run of characters that may stand in a name; `==` is one too. */
  | 'name'
  | 'number'
  /** `'…'` */
  | 'text'
  /** `'…` without an end. */
  | 'open-text'
  /** `"…"` or `‘…’`, which are not of the language. */
  | 'quoted'
  | '('
  | ')'
  | '['
  | ']'
  | ','
  | '.'
  | '?'
  /** Any other character. */
  | 'stray'
  | 'end';

export interface Token extends Spot {
  readonly kind: TokenKind;
}
