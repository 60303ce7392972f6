/** The tree of an expression. Every node knows where it stands: offsets in UTF-16 units in the whole string that holds it. */
import type { Value } from '../value.ts';

export interface Spot {
  readonly from: number;
  readonly to: number;
}

export interface Literal extends Spot {
  readonly kind: 'literal';
  /** Null, a boolean, an integer, a float or a string. */
  readonly value: Exclude<Value, object> | null;
}

export interface Call extends Spot {
  readonly kind: 'call';
  /** As it is written; functions do not regard case. */
  readonly name: string;
  readonly nameAt: Spot;
  readonly args: readonly Expression[];
}

/** `of.name` and `of['name']` are the same; a dotted name is a string literal. */
export interface Access extends Spot {
  readonly kind: 'access';
  readonly of: Expression;
  readonly key: Expression;
  /** `?`: null where `of` is null or has no such member. */
  readonly safe: boolean;
}

/** What could not be read. A tree with one comes with a problem. */
export interface Broken extends Spot {
  readonly kind: 'broken';
}

export type Expression = Literal | Call | Access | Broken;

/** A string of a flow, read as the workflow language reads it. */
export type Template =
  /** No expression: the text, with `@@` undone. */
  | { readonly kind: 'text'; readonly text: string }
  /** `@…`: the value of the expression, of whatever kind. */
  | { readonly kind: 'expression'; readonly expression: Expression }
  /** Text with `@{…}` in it: always a string. */
  | { readonly kind: 'mixed'; readonly parts: readonly (string | Expression)[] };
