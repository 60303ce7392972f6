/**
 * `$filter` → tree. Reading stops at the first problem: what follows would only echo it. Where a computed part stands in the place of more than a value,
 * nothing is known, and nothing is said.
 * Source: the grammar of OData 4.0 (URL conventions), and what the documentation of Dataverse's Web API takes of it.
 */
import type { ODataProblem } from './problem.ts';
import { parseOperand } from './parse-operand.ts';
import { fail, giveUp, isUnsure, peek, readingOf, type Reading } from './reading.ts';
import type { Range, Token } from './tokens.ts';
import type { Filter } from './tree.ts';

export interface ParsedFilter {
  /** Undefined when there is nothing in it, or when it could not be read. */
  readonly tree?: Filter;
  readonly problem?: ODataProblem;
}

export function parseFilter(range: Range): ParsedFilter {
  const reading = readingOf(range);
  if (reading.tokens.length === 0) return {};
  const tree = parseOr(reading);
  const rest = peek(reading);
  if (rest !== undefined) misplaced(reading, rest);
  if (reading.over) return reading.problem === undefined ? {} : { problem: reading.problem };
  return { tree };
}

function parseOr(reading: Reading): Filter {
  return junction(reading, 'or', parseAnd);
}

function parseAnd(reading: Reading): Filter {
  return junction(reading, 'and', parseNot);
}

function junction(reading: Reading, kind: 'and' | 'or', inner: (reading: Reading) => Filter): Filter {
  const first = inner(reading);
  const of = [first];
  while (isWord(peek(reading), kind)) {
    reading.at += 1;
    of.push(inner(reading));
  }
  const last = of.at(-1) ?? first;
  return of.length === 1 ? first : { kind, of, from: first.from, to: last.to };
}

/** The service does not regard the case of words. */
function isWord(token: Token | undefined, word: string): boolean {
  return token?.kind === 'name' && token.text.toLowerCase() === word;
}

const MAX_DEPTH = 200;

function parseNot(reading: Reading): Filter {
  const next = peek(reading);
  if (next === undefined || !isWord(next, 'not')) return parseComparison(reading);
  reading.at += 1;
  reading.depth += 1;
  if (reading.depth > MAX_DEPTH) return giveUp(reading, next);
  const of = parseNot(reading);
  reading.depth -= 1;
  return { kind: 'not', of, from: next.from, to: of.to };
}

const OPERATORS = ['eq', 'ne', 'gt', 'ge', 'lt', 'le', 'in', 'has', 'add', 'sub', 'mul', 'div', 'mod'];

function parseComparison(reading: Reading): Filter {
  let left = parseOperand(reading, parseOr);
  let depth = 0;
  for (let next = peek(reading); next !== undefined; next = peek(reading)) {
    const operator = next.kind === 'name' ? next.text.toLowerCase() : '';
    if (!OPERATORS.includes(operator)) return wrongOperator(reading, next) ?? left;
    depth += 1;
    if (depth > MAX_DEPTH) return giveUp(reading, next);
    reading.at += 1;
    const right = parseOperand(reading, parseOr);
    left = { kind: 'compare', operator, left, right, from: left.from, to: right.to };
  }
  return left;
}

/** What other languages write, and what OData writes for it. */
const INSTEAD: Readonly<Record<string, string>> = {
  '=': 'eq',
  '==': 'eq',
  '===': 'eq',
  '!=': 'ne',
  '<>': 'ne',
  '!==': 'ne',
  '>': 'gt',
  '>=': 'ge',
  '<': 'lt',
  '<=': 'le',
  '&&': 'and',
  '&': 'and',
  '||': 'or',
  '|': 'or',
  is: 'eq',
  equals: 'eq',
  like: "contains(column, 'text')",
  contains: "contains(column, 'text')",
  startswith: "startswith(column, 'text')",
  endswith: "endswith(column, 'text')",
};

function wrongOperator(reading: Reading, { kind, text, from, to }: Token): Filter | undefined {
  const word = text.toLowerCase();
  if (kind !== 'stray' && kind !== 'name') return undefined;
  const sign = Object.hasOwn(INSTEAD, word) ? INSTEAD[word] : undefined;
  if (sign === undefined) return undefined;
  return fail(reading, { from, to }, { problem: 'wrong-operator', found: text, instead: sign });
}

/** What stands where an operator or the end should be. */
function misplaced(reading: Reading, token: Token): Filter {
  if (isUnsure(reading, token)) return giveUp(reading, token);
  const { kind, text: found } = token;
  if (kind === 'open-text') return fail(reading, token, { problem: 'open-text', found });
  if (kind === 'mark' && found === ')') return fail(reading, token, { problem: 'unopened', found });
  const before = reading.tokens[reading.tokens.indexOf(token) - 1];
  if (before?.kind === 'text' && before.to === token.from)
    return fail(
      reading,
      { from: before.from, to: token.to },
      { problem: 'quote-inside', found: before.text },
    );
  return fail(reading, token, { problem: 'no-operator', found });
}
