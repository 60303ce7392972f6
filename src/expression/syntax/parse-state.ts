/** How far the reader of an expression has come, and how it goes on behind a mistake. */
import type { Spot } from './ast.ts';
import { MAX_NESTING, type SyntaxProblem } from './problem.ts';
import type { Token } from './token.ts';

export interface State {
  readonly text: string;
  /** Without blanks. */
  readonly tokens: readonly Token[];
  readonly end: Token;
  next: number;
  depth: number;
  readonly problems: SyntaxProblem[];
}

export function peek(state: State): Token {
  return state.tokens[state.next] ?? state.end;
}

export function take(state: State): Token {
  const token = peek(state);
  state.next += 1;
  return token;
}

export function written(state: State, token: Spot): string {
  return state.text.slice(token.from, token.to);
}

export function note(state: State, problem: SyntaxProblem): void {
  state.problems.push(problem);
}

export function spot(token: Spot): Spot {
  return { from: token.from, to: token.to };
}

/** Once: more of it says nothing more. */
export function noteDepth(state: State): void {
  if (state.problems.some((one) => one.code === 'expression/too-deep')) return;
  note(state, { code: 'expression/too-deep', at: spot(peek(state)), args: { limit: MAX_NESTING } });
}

const OPENING = new Set(['(', '[']);
const CLOSING = new Set([')', ']']);

/** Goes on to the next `mark` or closing bracket of the same call; brackets on the way are skipped with what they hold. */
export function skipTo(state: State, mark: Token['kind']): void {
  let open = 0;
  for (;;) {
    const { kind } = peek(state);
    if (kind === 'end' || (open === 0 && (kind === mark || CLOSING.has(kind)))) return;
    if (OPENING.has(kind)) open += 1;
    if (CLOSING.has(kind)) open -= 1;
    take(state);
  }
}

/** Skips `( … )`. */
export function skipGroup(state: State): void {
  take(state);
  skipTo(state, ')');
  if (peek(state).kind === ')') take(state);
}
