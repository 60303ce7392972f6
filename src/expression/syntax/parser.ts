/**
 * Tokens → tree, with every problem and not only the first. Where something does not fit, one problem is noted and reading goes on behind the
 * next comma or bracket of the same call, so that one mistake gives one problem.
 *
 *     expression = function | literal          function = name ( expression, … ) dereference…
 *     dereference = [?] . name | [?] [ expression ]
 */
import type { Call, Expression, Spot } from './ast.ts';
import { tokensOf } from './lexer.ts';
import { isInt64, isNumeral, numeralValue } from './numeral.ts';
import { operatorOf } from './operators.ts';
import {
  isAwaited,
  note,
  noteDepth,
  peek,
  skipBraces,
  skipGroup,
  skipTo,
  spot,
  take,
  written,
  type State,
} from './parse-state.ts';
import { MAX_EXPRESSION, MAX_NESTING, syntax, type SyntaxProblem } from './problem.ts';
import type { Token } from './token.ts';
import { THE_END, afterEnd, noteOperator, noteWord, pointBefore, unexpected } from './wrong-token.ts';

export interface Parsed {
  /** Has a `broken` part only if there are problems. */
  readonly expression: Expression;
  readonly problems: readonly SyntaxProblem[];
}

/** Reads the expression that is `text` from `from` to `to`; places are offsets in `text`. */
export function parseExpression(text: string, from = 0, to = text.length): Parsed {
  if (to - from > MAX_EXPRESSION) {
    const args = { length: to - from, limit: MAX_EXPRESSION };
    return {
      expression: { kind: 'broken', from, to },
      problems: [{ code: 'expression/too-long', at: { from, to }, args }],
    };
  }
  const tokens = tokensOf(text, from, to);
  const end: Token = { kind: 'end', from: to, to };
  const start = { next: 0, depth: 0, brackets: 0, unclosedAt: undefined };
  const state: State = { text, tokens, end, ...start, problems: [] };
  const expression = readOperand(state);
  const rest = peek(state);
  // Behind what could not be read, the rest says nothing.
  if (rest.kind === 'end' || expression.kind === 'broken') return { expression, problems: state.problems };
  afterEnd(state, rest, to);
  // Brackets close at a wrong place there: which arguments are whose is not known.
  const isOutside = rest.kind === ')' || rest.kind === ']' || rest.kind === ',';
  return { expression: isOutside ? broken({ from, to }) : expression, problems: state.problems };
}

function broken(at: Spot): Expression {
  return { kind: 'broken', from: at.from, to: at.to };
}

function readOperand(state: State): Expression {
  const token = peek(state);
  if (token.kind === 'text') {
    take(state);
    return constantOf(state, { kind: 'literal', ...spot(token), value: textValue(written(state, token)) });
  }
  if (token.kind === 'number') {
    take(state);
    return constantOf(state, numberLiteral(state, token));
  }
  if (token.kind !== 'name') return readWrong(state, token);
  take(state);
  return readNamed(state, token);
}

function textValue(quoted: string): string {
  return quoted.slice(1, -1).replaceAll("''", "'");
}

function numberLiteral(state: State, token: Token): Expression {
  const lexeme = written(state, token);
  if (!isNumeral(lexeme)) {
    const digits = /^[+-]?[\d.]+/.exec(lexeme)?.[0].length ?? 0;
    const operator = operatorOf(lexeme.slice(digits));
    if (operator !== undefined) noteOperator(state, token.from + digits, operator);
    else note(state, syntax({ problem: 'bad-number', found: lexeme }, token));
    return broken(token);
  }
  const value = numeralValue(lexeme);
  if (typeof value === 'bigint' && !isInt64(value)) {
    note(state, syntax({ problem: 'large-integer', found: lexeme }, token));
    return broken(token);
  }
  return { kind: 'literal', ...spot(token), value };
}

/** A constant, behind which no dereference may stand. */
function constantOf(state: State, literal: Expression): Expression {
  const { kind } = peek(state);
  if (kind !== '.' && kind !== '?' && kind !== '[') return literal;
  const from = peek(state).from;
  const before = state.problems.length;
  const { to } = readAccesses(state, literal);
  if (state.problems.length === before) note(state, syntax({ problem: 'member-of-constant' }, { from, to }));
  return broken({ from: literal.from, to });
}

function readNamed(state: State, name: Token): Expression {
  const word = written(state, name);
  const operator = operatorOf(word);
  if (operator !== undefined) {
    noteOperator(state, name.from, operator);
    return broken(peek(state).kind === '(' ? readAccesses(state, readCall(state, name)) : name);
  }
  if (peek(state).kind === '(') return readAccesses(state, readCall(state, name));
  const literal = keyword(word);
  if (literal !== undefined) return constantOf(state, { kind: 'literal', ...spot(name), value: literal });
  noteWord(state, name);
  // `name.member` and `name[0]` are one mistake.
  return broken(readAccesses(state, broken(name)));
}

function keyword(word: string): boolean | null | undefined {
  switch (word.toLowerCase()) {
    case 'true':
      return true;
    case 'false':
      return false;
    case 'null':
      return null;
    default:
      return undefined;
  }
}

function readCall(state: State, name: Token): Expression {
  const open = take(state);
  if (state.depth >= MAX_NESTING) {
    noteDepth(state);
    skipTo(state, ')');
    return broken({ from: name.from, to: peek(state).kind === ')' ? take(state).to : peek(state).from });
  }
  state.depth += 1;
  const args = readArguments(state);
  state.depth -= 1;
  const close = peek(state);
  const isClosed = close.kind === ')';
  if (isClosed) take(state);
  else noteUnclosed(state, name, open);
  const call: Call = {
    kind: 'call',
    from: name.from,
    to: isClosed ? close.to : close.from,
    name: written(state, name),
    nameAt: spot(name),
    // In a call that is not closed, which arguments are whose is not known.
    args: isClosed ? args : [broken({ from: open.to, to: close.from })],
  };
  return call;
}

function noteUnclosed(state: State, name: Token, open: Token): void {
  if (state.unclosedAt !== state.next && !isEndMissed(state))
    note(
      state,
      syntax({ problem: 'unclosed', name: written(state, name) }, { from: name.from, to: open.to }),
    );
  state.unclosedAt = state.next;
}

/** A text without an end swallows every bracket; and of several brackets without an end, the innermost one says enough. */
function isEndMissed(state: State): boolean {
  if (peek(state).kind !== 'end') return false;
  return state.tokens.at(-1)?.kind === 'open-text' || state.problems.some(saysEndIsMissing);
}

function saysEndIsMissing({ code, args }: SyntaxProblem): boolean {
  if (code !== 'expression/syntax') return false;
  if (args.problem === 'unexpected') return args.found === THE_END;
  return args.problem === 'unclosed' || args.problem === 'no-objects';
}

function readArguments(state: State): readonly Expression[] {
  const args: Expression[] = [];
  if (isCallEnd(state)) return args;
  for (;;) {
    const arg = readOperand(state);
    const isWhole = peek(state).kind === ',' || isCallEnd(state);
    if (!isWhole) {
      // Of what could not be read, enough was said.
      if (arg.kind !== 'broken') unexpected(state, peek(state), "a ',' or a ')'");
      skipTo(state, ',');
    }
    args.push(isWhole ? arg : broken({ from: arg.from, to: peek(state).from }));
    if (peek(state).kind !== ',') return args;
    take(state);
  }
}

function isCallEnd(state: State): boolean {
  const token = peek(state);
  return token.kind === 'end' || isAwaited(state, token);
}

function readAccesses(state: State, start: Expression): Expression {
  let of = start;
  for (let count = 0; ; count += 1) {
    if (count === MAX_NESTING) noteDepth(state);
    const next = readAccess(state, of);
    if (next === undefined) return of;
    // Of a tree that is too deep, only that much is kept.
    of = count < MAX_NESTING ? next : broken(next);
  }
}

function readAccess(state: State, of: Expression): Expression | undefined {
  const first = peek(state);
  if (first.kind === '?') {
    take(state);
    if (!isAccessMark(peek(state)) && !isMarkTwice(state, first)) {
      wrongMark(state, first);
      return broken({ from: of.from, to: first.to });
    }
  } else if (!isAccessMark(first)) return undefined;
  const safe = first.kind === '?';
  const mark = take(state);
  return mark.kind === '.' ? dotted(state, of, safe) : bracketed(state, of, safe, mark);
}

function isAccessMark({ kind }: Token): boolean {
  return kind === '.' || kind === '[';
}

/** `??.` and `??[`: behind that, reading goes on. */
function isMarkTwice(state: State, first: Token): boolean {
  const second = peek(state);
  if (second.kind !== '?') return false;
  while (peek(state).kind === '?') take(state);
  if (isAccessMark(peek(state))) unexpected(state, second, "a '.' or a '['");
  else noteOperator(state, first.from, operatorOf('??'));
  return isAccessMark(peek(state));
}

/** A `?` with blanks around it is the operator of other languages. */
function wrongMark(state: State, mark: Token): void {
  const before = state.tokens[state.next - 2];
  const next = peek(state);
  if (before?.to !== mark.from && next.from > mark.to && next.kind !== 'end')
    noteOperator(state, mark.from, operatorOf('?'));
  else unexpected(state, next, "a '.' or a '['");
}

function dotted(state: State, of: Expression, safe: boolean): Expression {
  const name = peek(state);
  if (name.kind !== 'name') {
    unexpected(state, name, 'the name of a member');
    if (name.kind === '?') take(state);
    return broken({ from: of.from, to: name.from });
  }
  take(state);
  const key: Expression = { kind: 'literal', ...spot(name), value: written(state, name) };
  return { kind: 'access', from: of.from, to: name.to, of, key, safe };
}

function bracketed(state: State, of: Expression, safe: boolean, open: Token): Expression {
  const before = state.problems.length;
  const key = readKey(state);
  const close = peek(state);
  if (close.kind === ']') {
    take(state);
    return { kind: 'access', from: of.from, to: close.to, of, key, safe };
  }
  // Of what could not be read, enough was said.
  if (state.problems.length === before && !isEndMissed(state)) unexpected(state, close, "a ']'", open);
  // A comma begins the next argument of the call around.
  if (close.kind !== ',') skipTo(state, ']');
  const to = peek(state).kind === ']' ? take(state).to : peek(state).from;
  return { kind: 'access', from: of.from, to, of, key: broken(key), safe };
}

/** Brackets nest as calls do. */
function readKey(state: State): Expression {
  if (state.depth < MAX_NESTING) {
    state.depth += 1;
    state.brackets += 1;
    const key = readOperand(state);
    state.brackets -= 1;
    state.depth -= 1;
    return key;
  }
  noteDepth(state);
  return broken(peek(state));
}

/** Before these something is missing. */
const MISSING: ReadonlySet<Token['kind']> = new Set([',', ')', ']', 'end']);

/** Something that cannot begin an expression. */
function readWrong(state: State, token: Token): Expression {
  if (MISSING.has(token.kind)) {
    // At the end of a call that is not closed, one thing is missing: the rest.
    if (token.kind !== 'end' || state.depth === 0)
      note(state, syntax({ problem: 'empty' }, token.kind === 'end' ? pointBefore(state) : token));
    return broken({ from: token.from, to: token.from });
  }
  if (token.kind === 'stray' && written(state, token) === '@') return readInner(state, token);
  if (token.kind === '[') {
    note(state, syntax({ problem: 'no-arrays' }, token));
    skipGroup(state, ']');
  } else if (token.kind === 'stray' && written(state, token) === '{') {
    note(state, syntax({ problem: 'no-objects' }, token));
    skipBraces(state);
  } else {
    unexpected(state, token, 'a value or a function');
    if (token.kind === '(') skipGroup(state, ')');
    else take(state);
  }
  return broken(token);
}

/** `@` or `@{ … }` inside of an expression: one mistake, behind which reading goes on. */
function readInner(state: State, mark: Token): Expression {
  const isBrace = (token: Token): boolean => token.kind === 'stray' && written(state, token) !== '}';
  while (isBrace(peek(state))) take(state);
  note(state, syntax({ problem: 'inner-at' }, { from: mark.from, to: peek(state).from }));
  const inner = readOperand(state);
  while (peek(state).kind === 'stray' && written(state, peek(state)) === '}') take(state);
  return inner;
}
