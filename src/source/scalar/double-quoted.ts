/** Double-quoted scalars of YAML, which the strings of JSON are too: escapes, and folded lines. */
import { copy, type Piece } from './piece.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  '\t': '\t',
};

const DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** Escapes that YAML does not have stand for themselves. */
export function doubleQuotedPieces(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const end = text.length - 1;
  for (let at = 1; at < end;) at = after(text, at, pieces);
  return pieces;
}

/** Takes what begins at an offset; where the rest begins. */
function after(text: string, at: number, pieces: Piece[]): number {
  if (text[at] === '\\') return escape(text, at, pieces);
  const run = /[ \t]+|[^"\\ \t\r\n]+|/y;
  run.lastIndex = at;
  const found = run.exec(text)?.[0] ?? '';
  const stop = at + found.length;
  if (!/[^ \t]/.test(found) && isLineEnd(text, stop)) return fold(text, at, stop, pieces);
  const to = Math.max(stop, at + 1);
  copy(pieces, text, at, to);
  return to;
}

function isLineEnd(text: string, at: number): boolean {
  return text[at] === '\n' || (text[at] === '\r' && text[at + 1] === '\n');
}

/** A line end is a blank, and n empty lines are n line ends. The blanks around it are none. */
function fold(text: string, from: number, lineEnd: number, pieces: Piece[]): number {
  const space = /(?:[ \t]|\r?\n)*/y;
  space.lastIndex = lineEnd;
  const found = space.exec(text)?.[0] ?? '';
  const empty = found.split('\n').length - 2;
  const to = lineEnd + found.length;
  pieces.push({ text: empty === 0 ? ' ' : '\n'.repeat(empty), from, to });
  return to;
}

function escape(text: string, at: number, pieces: Piece[]): number {
  const letter = text[at + 1] ?? '';
  const lineEnd = /\r?\n[ \t]*/y;
  lineEnd.lastIndex = at + 1;
  const joined = lineEnd.exec(text)?.[0];
  if (joined !== undefined) return at + 1 + joined.length;
  const known = Object.hasOwn(ESCAPES, letter) ? ESCAPES[letter] : character(text, at + 1);
  const length = 2 + (DIGITS[letter] ?? 0);
  if (known === undefined) copy(pieces, text, at, at + length);
  else pieces.push({ text: known, from: at, to: at + length });
  return at + length;
}

/** The character of `x41`, `u0041` or `U0001F600`. */
function character(text: string, at: number): string | undefined {
  const count = DIGITS[text[at] ?? ''];
  if (count === undefined) return undefined;
  const digits = text.slice(at + 1, at + 1 + count);
  const code = Number.parseInt(digits, 16);
  if (digits.length < count || !/^[\da-fA-F]+$/.test(digits) || code > 0x10ffff) return undefined;
  return String.fromCodePoint(code);
}
