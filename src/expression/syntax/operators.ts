/** Operators of other languages, and what the workflow language has in their place. */

const INSTEAD: Readonly<Record<string, string>> = {
  '==': 'equals(a, b)',
  '===': 'equals(a, b)',
  '=': 'equals(a, b)',
  '!=': 'not(equals(a, b))',
  '!==': 'not(equals(a, b))',
  '<>': 'not(equals(a, b))',
  '<': 'less(a, b)',
  '<=': 'lessOrEquals(a, b)',
  '>': 'greater(a, b)',
  '>=': 'greaterOrEquals(a, b)',
  '&&': 'and(a, b)',
  '&': 'concat(a, b)',
  '||': 'or(a, b)',
  '!': 'not(a)',
  '+': 'add(a, b) for numbers, concat(a, b) for texts',
  '-': 'sub(a, b), or mul(a, -1) for a sign',
  '*': 'mul(a, b)',
  '/': 'div(a, b)',
  '%': 'mod(a, b)',
  '?': 'if(condition, a, b)',
  '??': 'coalesce(a, b)',
};

export interface Operator {
  readonly operator: string;
  readonly instead: string;
}

/** The operator that a word begins with (`==`, `>3`, `!empty`), if it is one. */
export function operatorOf(word: string): Operator | undefined {
  const operator = /^[=!<>&|+\-*/%?]{1,3}/.exec(word)?.[0];
  const instead = operator === undefined ? undefined : INSTEAD[operator];
  return operator === undefined || instead === undefined ? undefined : { operator, instead };
}
