/** Letters of a filter → tokens. Never fails: what is no token is one of its own. */
import { HOLE } from './holed-text.ts';
import { letterPattern } from './letters.ts';

export interface Token {
  readonly kind:
    'name' | 'text' | 'double' | 'number' | 'date' | 'guid' | 'hole' | 'mark' | 'open-text' | 'stray';
  /** As it is written. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Letters, and which of them are to be read. */
export interface Range {
  readonly letters: string;
  readonly from: number;
  readonly to: number;
}

const GUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![\w-])/iy;
const DATE = /\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?(?![\w:-])/iy;
const NUMBER = /[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?[mdfl]?(?![\w.])/iy;
/** Letters of any language, as names of columns have them; a dot joins the parts of a function's name. */
const NAME = letterPattern(`[\\p{L}_$${HOLE}][\\p{L}\\p{N}_.$${HOLE}]*`, 'uy');
/** A text ends at a quote that is not doubled. */
const TEXT = /'(?:[^']|'')*'/y;
/** Between double quotes texts stand in the lists of some functions only. */
const DOUBLE = /"[^"]*"/y;
const PARAMETER = letterPattern('@[\\p{L}_]\\w*', 'uy');

type Patterns = readonly (readonly [Token['kind'], RegExp])[];

function patternsFor(text: string): Patterns {
  return [
    ['text', TEXT],
    ['double', DOUBLE],
    ['guid', GUID],
    ['date', DATE],
    ['number', NUMBER],
    ['name', PARAMETER(text)],
    ['name', NAME(text)],
  ];
}

export function tokensOf({ letters, from, to }: Range): readonly Token[] {
  const text = letters.slice(0, to);
  const patterns = patternsFor(text);
  const tokens: Token[] = [];
  let at = from;
  while (at < to) {
    if (/\s/.test(text[at] ?? '')) {
      at += 1;
      continue;
    }
    const token = tokenAt(text, at, patterns);
    tokens.push(token);
    at = token.to;
  }
  return tokens;
}

function tokenAt(letters: string, at: number, patterns: Patterns): Token {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const text = pattern.exec(letters)?.[0];
    if (text !== undefined) return token(text.includes(HOLE) && kind === 'name' ? 'hole' : kind, text, at);
  }
  const letter = letters[at] ?? '';
  if (letter === "'") return token('open-text', letters.slice(at), at);
  if ('(),/:[]{}'.includes(letter)) return token('mark', letter, at);
  const run = /[=!<>&|]+|./uy;
  run.lastIndex = at;
  return token('stray', run.exec(letters)?.[0] ?? letter, at);
}

function token(kind: Token['kind'], text: string, from: number): Token {
  return { kind, text, from, to: from + text.length };
}
