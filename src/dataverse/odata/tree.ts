/** A filter as a tree. Ranges are of the letters that were read. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

export interface Name extends Extent {
  readonly text: string;
}

/** `and` and `or` of two or more. */
export interface Junction extends Extent {
  readonly kind: 'and' | 'or';
  readonly of: readonly Filter[];
}

export interface Not extends Extent {
  readonly kind: 'not';
  readonly of: Filter;
}

export interface Comparison extends Extent {
  readonly kind: 'compare';
  /** `eq`, `ne`, `gt`, `ge`, `lt`, `le`, `in`, `has`, and those of arithmetic. */
  readonly operator: string;
  readonly left: Filter;
  readonly right: Filter;
}

/** A column, after the navigation properties that lead to it. */
export interface PathTo extends Extent {
  readonly kind: 'path';
  readonly names: readonly Name[];
}

export interface FunctionCall extends Extent {
  readonly kind: 'call';
  /** What the function is called on: `any` and `all` stand behind a collection. */
  readonly on: readonly Name[];
  readonly name: Name;
  readonly args: readonly Argument[];
}

export interface Argument {
  /** `PropertyName=`. */
  readonly name?: string;
  /** `x:` of `any` and `all`. */
  readonly variable?: string;
  readonly value: Filter;
}

export interface Constant extends Extent {
  readonly kind: 'constant';
  readonly type: 'text' | 'number' | 'date' | 'guid' | 'yesNo' | 'null';
  /** Of a text what is between the quotes. A hole in it is one letter. */
  readonly text: string;
}

/** What nothing is known of: a computed part, or a list. */
export interface Unknown extends Extent {
  readonly kind: 'unknown';
}

export type Filter = Junction | Not | Comparison | PathTo | FunctionCall | Constant | Unknown;
