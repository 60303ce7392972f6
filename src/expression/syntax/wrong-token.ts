/** What is said of a token that does not fit. */
import { functionOf } from '../functions/index.ts';
import { signatureText } from '../types/signature.ts';
import type { Spot } from './ast.ts';
import { operatorOf, type Operator } from './operators.ts';
import { note, written, type State } from './parse-state.ts';
import { syntax, type SyntaxProblem } from './problem.ts';
import type { Token } from './token.ts';

/** The end of what was read last, where something is missing. */
export function pointBefore(state: State): Spot {
  const last = state.tokens.at(-1);
  const at = last?.to ?? state.end.from;
  return { from: at, to: at };
}

export function noteOperator(state: State, from: number, operator: Operator | undefined): void {
  if (operator === undefined) return;
  note(state, syntax({ problem: 'operator', ...operator }, { from, to: from + operator.operator.length }));
}

/** A name without parentheses that is no constant. */
export function noteWord(state: State, token: Token): void {
  const name = written(state, token);
  const definition = functionOf(name);
  const signature = definition === undefined ? undefined : signatureText(definition);
  // Right behind the `@` that makes an expression of the whole text.
  const isFirst = definition === undefined && token.from === 1 && state.text.startsWith('@');
  note(state, syntax({ problem: 'no-parentheses', name, signature, isFirst }, token));
}

export function unexpected(state: State, token: Token, wanted: string, opened?: Token): void {
  if (noteKnown(state, token)) return;
  const at = token.kind === 'end' ? (opened ?? pointBefore(state)) : token;
  note(state, syntax({ problem: 'unexpected', found: shown(state, token), wanted }, at));
}

/** Something stands behind the expression, up to `to`. */
export function afterEnd(state: State, token: Token, to: number): void {
  if (noteKnown(state, token)) return;
  const found = shown(state, token);
  if (token.kind === ',') note(state, syntax({ problem: 'comma-outside' }, token));
  else if (token.kind === ')' || token.kind === ']')
    note(state, syntax({ problem: 'unopened', found }, token));
  else
    note(state, syntax({ problem: 'after-end', found, member: memberWith(state, token) }, { ...token, to }));
}

/** Mistakes that are well known say what is meant, wherever they are. */
function noteKnown(state: State, token: Token): boolean {
  const text = written(state, token);
  const isWord = token.kind === 'name' || token.kind === 'number';
  const operator = isWord ? operatorOf(text) : undefined;
  if (operator !== undefined) noteOperator(state, token.from, operator);
  else if (isWord && isBehindText(state, token)) note(state, quoteInside(token));
  else if (token.kind === 'open-text') note(state, syntax({ problem: 'unclosed-text' }, token));
  else if (token.kind === 'quoted')
    note(state, syntax({ problem: 'other-quotes', quote: text.charAt(0) }, token));
  else return false;
  return true;
}

/** Whether a word stands right behind a text: `'it's'`. */
function isBehindText(state: State, token: Token): boolean {
  const before = state.tokens[state.next - 1];
  if (before?.kind !== 'text' || before.to !== token.from) return false;
  return /^[\p{L}\p{N}]/u.test(written(state, token));
}

function quoteInside({ from }: Token): SyntaxProblem {
  return syntax({ problem: 'quote-inside' }, { from: from - 1, to: from });
}

/** `first name`, of `.first name`. */
function memberWith(state: State, token: Token): string | undefined {
  const [point, name] = state.tokens.slice(Math.max(state.next - 2, 0), state.next);
  if (token.kind !== 'name' || point?.kind !== '.' || name?.kind !== 'name') return undefined;
  return `${written(state, name)} ${written(state, token)}`;
}

/** How the end of an expression is called. */
export const THE_END = 'the end';

function shown(state: State, token: Token): string {
  if (token.kind === 'end') return THE_END;
  const text = written(state, token);
  return text.length > 40 ? `${text.slice(0, 40)}…` : token.kind === 'text' ? text : `'${text}'`;
}
