/** Text of an expression → tokens. Never fails: what the language does not know becomes a token too. */
import type { Token, TokenKind } from './token.ts';
import { isWhiteSpace } from '../text/white-space.ts';

/** Characters that end a name besides white space (grammar of the workflow language). */
const MARKS = ".,(){}@[]?'";

/** The tokens of `text` from `from` to `to` (offsets in UTF-16 units), without blanks and without an end token. */
export function tokensOf(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  let before: TokenKind = 'end';
  // U+00A0 is a blank: published flows hold it.
  for (let at = blankEnd(text, from, to); at < to;) {
    const token = tokenAt(text, at, to, before);
    tokens.push(token);
    before = token.kind;
    at = blankEnd(text, token.to, to);
  }
  return tokens;
}

/** Where an argument may begin, `.5` is a number; elsewhere a point leads to a member. */
const BEFORE_ARGUMENT: ReadonlySet<TokenKind> = new Set(['end', '(', '[', ',', 'stray']);

/** `before`: the token in front of it. */
function tokenAt(text: string, at: number, limit: number, before: TokenKind): Token {
  const first = text.charAt(at);
  if (first === "'") return textToken(text, at, limit);
  if (first === '"') return quotedToken(text, at, limit);
  if (OTHER_QUOTES.has(first) && BEFORE_ARGUMENT.has(before)) {
    const to = otherQuoteEnd(text, at, limit);
    if (to !== undefined) return { kind: 'quoted', from: at, to };
  }
  if (first !== '.' && MARKS.includes(first)) return { kind: markKind(first), from: at, to: at + 1 };
  // What follows a point is the name of a member, even when it begins with a digit.
  const mayBeNumber = first === '.' ? BEFORE_ARGUMENT.has(before) : before !== '.';
  const end = mayBeNumber ? numberEnd(text, at, limit) : undefined;
  if (end !== undefined) return { kind: 'number', from: at, to: end };
  if (first === '.') return { kind: '.', from: at, to: at + 1 };
  return { kind: 'name', from: at, to: nameEnd(text, at, limit) };
}

function markKind(mark: string): TokenKind {
  switch (mark) {
    case '(':
    case ')':
    case '[':
    case ']':
    case ',':
    case '.':
    case '?':
      return mark;
    default:
      return 'stray';
  }
}

function blankEnd(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && isWhiteSpace(text.charCodeAt(at))) at += 1;
  return at;
}

/** Neither white space, as `isWhiteSpace` has it, nor a mark. */
const NAME = /[^\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000.,(){}@[\]?']*/y;

function nameEnd(text: string, from: number, limit: number): number {
  NAME.lastIndex = from;
  NAME.test(text);
  return Math.min(NAME.lastIndex, limit);
}

/** A text ends at a single quote that is not doubled. */
function textToken(text: string, from: number, limit: number): Token {
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf("'", at);
    if (quote === -1 || quote >= limit) return { kind: 'open-text', from, to: limit };
    if (quote + 1 >= limit || text.charAt(quote + 1) !== "'") return { kind: 'text', from, to: quote + 1 };
    at = quote + 2;
  }
}

function quotedToken(text: string, from: number, limit: number): Token {
  const quote = text.indexOf('"', from + 1);
  return { kind: 'quoted', from, to: quote === -1 || quote >= limit ? limit : quote + 1 };
}

/** Quotes that word processors and other languages have; in the name of a member they are letters. */
const OTHER_QUOTES = new Set('‘’‚‛“”„‟´`');

function otherQuoteEnd(text: string, from: number, limit: number): number | undefined {
  for (let at = from + 1; at < limit; at += 1) if (OTHER_QUOTES.has(text.charAt(at))) return at + 1;
  return undefined;
}

const NUMBER_START = /[+-]?\.?\d/y;
const NUMBER = /[+-]?\d*(?:\.\d*)?(?:[eE][+-]?\d*)?/y;

/** Where a number ends that begins here, with the letters that hang on it (`12abc` is one wrong number); undefined where none begins. */
function numberEnd(text: string, at: number, limit: number): number | undefined {
  NUMBER_START.lastIndex = at;
  if (!NUMBER_START.test(text) || NUMBER_START.lastIndex > limit) return undefined;
  NUMBER.lastIndex = at;
  NUMBER.test(text);
  return nameEnd(text, Math.min(NUMBER.lastIndex, limit), limit);
}
