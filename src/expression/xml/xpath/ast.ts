/** A parsed XPath 1.0 expression. */

export type XPath =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'operator'; readonly operator: Operator; readonly left: XPath; readonly right: XPath }
  | { readonly kind: 'negative'; readonly of: XPath }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly args: readonly XPath[] }
  /** `from` undefined: from the node at hand. */
  | { readonly kind: 'path'; readonly from: XPath | 'root' | undefined; readonly steps: readonly Step[] }
  | { readonly kind: 'filter'; readonly of: XPath; readonly predicate: XPath }
  | { readonly kind: 'group'; readonly of: XPath };

export type Operator =
  'or' | 'and' | '=' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | 'div' | 'mod' | '|';

export interface Step {
  readonly axis: Axis;
  readonly test: NodeTest;
  readonly predicates: readonly XPath[];
}

export type NodeTest =
  /** `local` undefined: any name. A prefix cannot be meant: the platform gives none a namespace. */
  | { readonly kind: 'name'; readonly local: string | undefined }
  | { readonly kind: 'node' | 'text' | 'comment' }
  | { readonly kind: 'instruction'; readonly target: string | undefined };

export const AXES = [
  'child',
  'descendant',
  'descendant-or-self',
  'self',
  'parent',
  'ancestor',
  'ancestor-or-self',
  'following',
  'following-sibling',
  'preceding',
  'preceding-sibling',
  'attribute',
  'namespace',
] as const;
export type Axis = (typeof AXES)[number];

export type ValueType = 'number' | 'string' | 'boolean' | 'nodes';

/** Of each function: what it gives, what it takes (`any` stands for each kind), how many arguments at least; the last kind repeats where `more`. */
export interface Signature {
  readonly gives: ValueType;
  readonly takes: readonly ('nodes' | 'any')[];
  readonly least: number;
  readonly more?: boolean;
}

export const SIGNATURES = {
  last: { gives: 'number', takes: [], least: 0 },
  position: { gives: 'number', takes: [], least: 0 },
  count: { gives: 'number', takes: ['nodes'], least: 1 },
  id: { gives: 'nodes', takes: ['any'], least: 1 },
  'local-name': { gives: 'string', takes: ['nodes'], least: 0 },
  'namespace-uri': { gives: 'string', takes: ['nodes'], least: 0 },
  name: { gives: 'string', takes: ['nodes'], least: 0 },
  string: { gives: 'string', takes: ['any'], least: 0 },
  concat: { gives: 'string', takes: ['any', 'any', 'any'], least: 2, more: true },
  'starts-with': { gives: 'boolean', takes: ['any', 'any'], least: 2 },
  contains: { gives: 'boolean', takes: ['any', 'any'], least: 2 },
  'substring-before': { gives: 'string', takes: ['any', 'any'], least: 2 },
  'substring-after': { gives: 'string', takes: ['any', 'any'], least: 2 },
  substring: { gives: 'string', takes: ['any', 'any', 'any'], least: 2 },
  'string-length': { gives: 'number', takes: ['any'], least: 0 },
  'normalize-space': { gives: 'string', takes: ['any'], least: 0 },
  translate: { gives: 'string', takes: ['any', 'any', 'any'], least: 3 },
  boolean: { gives: 'boolean', takes: ['any'], least: 1 },
  not: { gives: 'boolean', takes: ['any'], least: 1 },
  true: { gives: 'boolean', takes: [], least: 0 },
  false: { gives: 'boolean', takes: [], least: 0 },
  lang: { gives: 'boolean', takes: ['any'], least: 1 },
  number: { gives: 'number', takes: ['any'], least: 0 },
  sum: { gives: 'number', takes: ['nodes'], least: 1 },
  floor: { gives: 'number', takes: ['any'], least: 1 },
  ceiling: { gives: 'number', takes: ['any'], least: 1 },
  round: { gives: 'number', takes: ['any'], least: 1 },
} as const satisfies Readonly<Record<string, Signature>>;
export type FunctionName = keyof typeof SIGNATURES;

/** As .NET knows it before it evaluates: of what stands in parentheses it asks nothing. */
export function typeOf(expression: XPath): ValueType {
  switch (expression.kind) {
    case 'number':
    case 'negative':
      return 'number';
    case 'string':
      return 'string';
    case 'call':
      return SIGNATURES[expression.name].gives;
    case 'path':
    case 'filter':
    case 'group':
      return 'nodes';
    case 'operator':
      if (expression.operator === '|') return 'nodes';
      return ['+', '-', '*', 'div', 'mod'].includes(expression.operator) ? 'number' : 'boolean';
  }
}
