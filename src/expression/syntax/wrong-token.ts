/** What is said of a token that does not fit. */
import type { Spot } from './ast.ts';
import { operatorOf } from './operators.ts';
import { note, written, type State } from './parse-state.ts';
import { syntax } from './problem.ts';
import type { Token } from './token.ts';

/** The end of what was read last, where something is missing. */
export function pointBefore(state: State): Spot {
  const last = state.tokens.at(-1);
  const at = last?.to ?? state.end.from;
  return { from: at, to: at };
}

export function unexpected(state: State, token: Token, wanted: string, opened?: Token): void {
  const operator =
    token.kind === 'name' || token.kind === 'number' ? operatorOf(written(state, token)) : undefined;
  if (operator !== undefined) note(state, syntax({ problem: 'operator', ...operator }, token));
  else if (isBehindText(state, token)) note(state, quoteInside(token));
  else if (token.kind === 'open-text') note(state, syntax({ problem: 'unclosed-text' }, token));
  else if (token.kind === 'quoted') note(state, syntax({ problem: 'double-quotes' }, token));
  else
    note(
      state,
      syntax(
        { problem: 'unexpected', found: shown(state, token), wanted },
        token.kind === 'end' ? (opened ?? pointBefore(state)) : token,
      ),
    );
}

/** Whether a word stands right behind a text: `'it's'`. */
function isBehindText(state: State, token: Token): boolean {
  const before = state.tokens[state.next - 1];
  return (
    (token.kind === 'name' || token.kind === 'number') && before?.kind === 'text' && before.to === token.from
  );
}

function quoteInside({ from }: Token): ReturnType<typeof syntax> {
  return syntax({ problem: 'quote-inside' }, { from: from - 1, to: from });
}

/** How the end of an expression is called. */
export const THE_END = 'the end';

export function shown(state: State, token: Token): string {
  if (token.kind === 'end') return THE_END;
  const text = written(state, token);
  return text.length > 40 ? `${text.slice(0, 40)}…` : token.kind === 'text' ? text : `'${text}'`;
}

export function afterEnd(state: State, token: Token, to: number): void {
  const operator =
    token.kind === 'name' || token.kind === 'number' ? operatorOf(written(state, token)) : undefined;
  if (operator !== undefined) note(state, syntax({ problem: 'operator', ...operator }, token));
  else if (isBehindText(state, token)) note(state, quoteInside(token));
  else if (token.kind === 'quoted') note(state, syntax({ problem: 'double-quotes' }, token));
  else if (token.kind === 'open-text') note(state, syntax({ problem: 'unclosed-text' }, token));
  else note(state, syntax({ problem: 'after-end', found: shown(state, token) }, { from: token.from, to }));
}
