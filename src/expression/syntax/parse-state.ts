/** How far the reader of an expression has come, and how it goes on behind a mistake. */
import type { Spot } from './ast.ts';
import { MAX_NESTING, type SyntaxProblem } from './problem.ts';
import type { Token } from './token.ts';

export interface State {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly end: Token;
  next: number;
  depth: number;
  /** Brackets `[` that are open around. */
  brackets: number;
  /** Where a call was found not to be closed: those around it are not closed there either. */
  unclosedAt: number | undefined;
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

/** At one place, the first one says enough. */
export function note(state: State, problem: SyntaxProblem): void {
  if (state.problems.at(-1)?.at.from === problem.at.from) return;
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

/** Whether a bracket that is open around waits for this one. */
export function isAwaited(state: State, { kind }: Token): boolean {
  return kind === ')' ? state.depth > state.brackets : kind === ']' && state.brackets > 0;
}

/** Goes on to the next `mark` or closing bracket of the same call; brackets on the way are skipped with what they hold, and those that close nothing. */
export function skipTo(state: State, mark: Token['kind']): void {
  let open = 0;
  for (;;) {
    const token = peek(state);
    const { kind } = token;
    if (kind === 'end' || (open === 0 && (kind === mark || isAwaited(state, token)))) return;
    if (OPENING.has(kind)) open += 1;
    if (CLOSING.has(kind)) open = Math.max(open - 1, 0);
    take(state);
  }
}

/** Skips `( … )` or `[ … ]`. */
export function skipGroup(state: State, close: ')' | ']'): void {
  take(state);
  skipTo(state, close);
  if (peek(state).kind === close) take(state);
}

/** Skips `{ … }`. */
export function skipBraces(state: State): void {
  let open = 0;
  do {
    const brace = written(state, take(state));
    if (brace === '{') open += 1;
    if (brace === '}') open -= 1;
  } while (open > 0 && peek(state).kind !== 'end');
}
