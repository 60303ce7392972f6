/**
 * Comparisons that come out the same in every run: of something with itself, and two of one thing that exclude each other (`x is 'a'` and `x is 'b'`) or
 * leave nothing out (`x is not 'a'` or `x is not 'b'`).
 */
import { comparisonsOf, type Comparison, type Junction, type Operator } from '../../analysis/comparisons.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { compareNumbers } from '../../expression/compare.ts';
import { areEqual } from '../../expression/equality.ts';
import { shown } from '../../expression/text/shown.ts';
import { isKind, kindOf, type Value } from '../../expression/value.ts';
import type { FlowRule } from './flow-rule.ts';

export const foregoneConditions: FlowRule = (program, _world, report) => {
  const { single, joined } = comparisonsOf(program);
  for (const one of single) {
    if (one.constant !== undefined) continue;
    const value = ['equals', 'greaterorequals', 'lessorequals'].includes(one.operator);
    report('expression/same-sides', one.place(), { value });
  }
  for (const one of joined) checkJunction(one, report);
};

/** Comparisons of one thing that are looked at: pairs of them are. */
const MAX_OF_ONE = 40;

function checkJunction({ kind, comparisons }: Junction, report: Report): void {
  const byOperand = new Map<string, Claim[]>();
  for (const one of comparisons) {
    const { key, constant } = one;
    if (key === undefined || constant === undefined) continue;
    // Where one of two always holds, never both fail.
    const claim = { comparison: one, constant: constant.value, ...claimOf(one, kind === 'or') };
    const known = byOperand.get(key);
    if (known === undefined) byOperand.set(key, [claim]);
    else if (known.length < MAX_OF_ONE) known.push(claim);
  }
  for (const claims of byOperand.values()) tellFirst(claims, kind, report);
}

interface Claim {
  readonly comparison: Comparison;
  readonly constant: Value;
  readonly operator: Operator;
  /** Only of `equals`: of two numbers, `not less` is `greaterorequals`. */
  readonly isNot: boolean;
}

const OPPOSITES: Readonly<Record<Exclude<Operator, 'equals'>, Operator>> = {
  greater: 'lessorequals',
  greaterorequals: 'less',
  less: 'greaterorequals',
  lessorequals: 'greater',
};

function claimOf(
  { operator, isNegated }: Comparison,
  isOpposite: boolean,
): Pick<Claim, 'operator' | 'isNot'> {
  const isTurned = isNegated !== isOpposite;
  if (operator === 'equals') return { operator, isNot: isTurned };
  return { operator: isTurned ? OPPOSITES[operator] : operator, isNot: false };
}

/** One finding for each operand. */
function tellFirst(claims: readonly Claim[], kind: Junction['kind'], report: Report): void {
  for (const [index, later] of claims.entries()) {
    const earlier = claims.slice(0, index).find((one) => exclude(one, later));
    if (earlier === undefined) continue;
    const facts = { kind, first: wordsOf(earlier), second: wordsOf(later) };
    const related = { at: earlier.comparison.place(), note: 'the other one' };
    report('expression/foregone', later.comparison.place(), facts, related);
    return;
  }
}

/** Whether no value is both. */
function exclude(a: Claim, b: Claim): boolean {
  if (a.operator === 'equals' && b.operator === 'equals') {
    if (a.isNot && b.isNot) return false;
    return a.isNot === b.isNot ? differ(a.constant, b.constant) : areEqual(a.constant, b.constant);
  }
  // What is greater is a number as well, or a text, which is not looked at.
  if (!isKind(a.constant, 'number') || !isKind(b.constant, 'number') || a.isNot || b.isNot) return false;
  if (a.operator === 'equals') return !holds(a.constant, b);
  if (b.operator === 'equals') return !holds(b.constant, a);
  return areApart(a, b) || areApart(b, a);
}

/** Texts and numbers are not compared with each other here: how the platform does is not sure enough. */
function differ(a: Value, b: Value): boolean {
  const isComparable = a === null || b === null || groupOf(a) === groupOf(b);
  return isComparable && !areEqual(a, b);
}

function groupOf(value: Value): string {
  return isKind(value, 'number') ? 'number' : kindOf(value);
}

function holds(value: Value, { operator, constant }: Claim): boolean {
  if (!isKind(value, 'number') || !isKind(constant, 'number')) return true;
  const order = compareNumbers(value, constant);
  if (order === 0) return operator === 'greaterorequals' || operator === 'lessorequals';
  return order > 0 === (operator === 'greater' || operator === 'greaterorequals');
}

/** `x > 5` and `x < 3`. */
function areApart(low: Claim, high: Claim): boolean {
  if (!low.operator.startsWith('greater') || !high.operator.startsWith('less')) return false;
  if (!isKind(low.constant, 'number') || !isKind(high.constant, 'number')) return false;
  const order = compareNumbers(low.constant, high.constant);
  return order > 0 || (order === 0 && !(low.operator.endsWith('equals') && high.operator.endsWith('equals')));
}

const WORDS: Readonly<Record<Operator, string>> = {
  equals: '',
  greater: 'greater than ',
  greaterorequals: 'at least ',
  less: 'less than ',
  lessorequals: 'at most ',
};

/** As it is written: "is not 'a'". */
function wordsOf({ comparison: { operator, isNegated }, constant }: Claim): string {
  return `is ${isNegated ? 'not ' : ''}${WORDS[operator]}${shown(constant)}`;
}
