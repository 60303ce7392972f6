/** The state of a reader of tokens. After the first problem there are no more tokens, so that nothing echoes it. */
import { HOLE } from './holed-text.ts';
import type { ODataProblem } from './problem.ts';
import { tokensOf, type Range, type Token } from './tokens.ts';
import type { Extent, Unknown } from './tree.ts';

export interface Reading {
  readonly tokens: readonly Token[];
  at: number;
  depth: number;
  problem: ODataProblem | undefined;
  /** Nothing more can be said of what is read. */
  over: boolean;
}

export function readingOf(range: Range): Reading {
  return { tokens: tokensOf(range), at: 0, depth: 0, problem: undefined, over: false };
}

export function peek(reading: Reading, ahead = 0): Token | undefined {
  return reading.tokens[reading.at + ahead];
}

/** Takes the next token when it is this mark or word. */
export function take(reading: Reading, text: string): Token | undefined {
  const next = peek(reading);
  if (next?.text !== text || (next.kind !== 'mark' && next.kind !== 'name' && next.kind !== 'stray'))
    return undefined;
  reading.at += 1;
  return next;
}

/** Says what is wrong and ends the reading. */
export function fail(reading: Reading, at: Extent, facts: ODataProblem['facts']): Unknown {
  if (!reading.over) {
    const sure = !reading.tokens.some((one) => mayAddTo(one) && one.from <= at.from);
    reading.problem = { from: at.from, to: at.to, facts, sure };
  }
  return giveUp(reading, at);
}

/** What it gives may be more than a value; in a text that is not closed, the end of it. */
function mayAddTo({ kind, text }: Token): boolean {
  return kind === 'hole' || (kind === 'open-text' && text.includes(HOLE));
}

/** Ends the reading without a word. */
export function giveUp(reading: Reading, { from, to }: Extent): Unknown {
  reading.over = true;
  reading.at = reading.tokens.length;
  return { kind: 'unknown', from, to };
}

/** A computed part beside it may be more than a value: an operator, a clause, the other half of a word. */
export function isUnsure(reading: Reading, token: Token): boolean {
  // It is near to where the reading is.
  const before = reading.tokens[reading.tokens.lastIndexOf(token, reading.at) - 1];
  if (token.kind === 'hole') return true;
  return before?.to === token.from && before.kind !== 'text' && before.text.includes(HOLE);
}

/** The end of what was read, for what is missing there. */
export function lastOf(reading: Reading): Token | undefined {
  return reading.tokens.at(-1);
}
