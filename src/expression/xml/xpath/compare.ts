/** `=`, `!=`, `<`, `<=`, `>`, `>=`: with nodes, whether any of them does it. */
import type { Budget } from '../../budget.ts';
import { spendText } from '../../budget.ts';
import { textCost, textOfNode } from './nodes.ts';
import { isNodes, toBoolean, toNumber, type XPathValue } from './values.ts';

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

export function compared(operator: Comparison, left: XPathValue, right: XPathValue, budget: Budget): boolean {
  if (!isNodes(left) && !isNodes(right)) return comparedPlain(operator, left, right);
  if (typeof left === 'boolean' || typeof right === 'boolean')
    return comparedPlain(operator, toBoolean(left), toBoolean(right));
  const lefts = plainValues(left, budget);
  const rights = plainValues(right, budget);
  if (isNodes(left) && isNodes(right)) return comparedSets(operator, lefts, rights);
  return lefts.some((one) => rights.some((other) => comparedPlain(operator, one, other)));
}

type Plain = number | string | boolean;

function plainValues(value: XPathValue, budget: Budget): readonly Plain[] {
  if (!isNodes(value)) return [value];
  return value.map((node) => {
    spendText(budget, textCost(node));
    return textOfNode(node);
  });
}

/** Any of the ones with any of the others, without comparing each with each. */
function comparedSets(operator: Comparison, lefts: readonly Plain[], rights: readonly Plain[]): boolean {
  if (operator === '=') {
    const known = new Set(rights);
    return lefts.some((one) => known.has(one));
  }
  if (operator === '!=') {
    const all = new Set([...lefts, ...rights]);
    return lefts.length > 0 && rights.length > 0 && all.size > 1;
  }
  const [low, high] = [lefts, rights].map((side) => side.map(toNumber).filter((one) => !Number.isNaN(one)));
  if (low === undefined || high === undefined || low.length === 0 || high.length === 0) return false;
  return operator.startsWith('<')
    ? comparedPlain(operator, least(low), most(high))
    : comparedPlain(operator, most(low), least(high));
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b));
}

function most(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b));
}

function comparedPlain(operator: Comparison, left: Plain, right: Plain): boolean {
  if (operator === '=') return areEqual(left, right);
  if (operator === '!=') return !areEqual(left, right);
  const a = toNumber(left);
  const b = toNumber(right);
  switch (operator) {
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
  }
}

function areEqual(left: Plain, right: Plain): boolean {
  if (typeof left === 'boolean' || typeof right === 'boolean') return toBoolean(left) === toBoolean(right);
  if (typeof left === 'number' || typeof right === 'number') return toNumber(left) === toNumber(right);
  return left === right;
}
