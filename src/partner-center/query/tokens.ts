/** The words and signs of an OData filter. */
import { timeOf } from '../time.ts';

export type Token =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  /** In milliseconds. */
  | { readonly kind: 'time'; readonly value: number }
  | { readonly kind: 'word'; readonly value: string }
  | { readonly kind: 'sign'; readonly value: string };

/** A text (two quotes stand for one), a time, a number, a word, a sign. */
const TOKEN =
  /\s*(?:'((?:[^']|'')*)'|(\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d))|(-?\d+(?:\.\d+)?)|([A-Za-z_]\w*)|([()/:]))/y;

/** Undefined when something is none of them. */
export function tokensOf(text: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  for (let at = 0; at < end; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const token = tokenOf(TOKEN.exec(text));
    if (token === undefined) return undefined;
    tokens.push(token);
  }
  return tokens;
}

function tokenOf(match: RegExpExecArray | null): Token | undefined {
  if (match === null) return undefined;
  const [, text, time, number, word, sign = ''] = match;
  if (text !== undefined) return { kind: 'text', value: text.replaceAll("''", "'") };
  if (time !== undefined) {
    const value = timeOf(time);
    return value === undefined ? undefined : { kind: 'time', value };
  }
  if (number !== undefined) return { kind: 'number', value: Number(number) };
  return word === undefined ? { kind: 'sign', value: sign } : { kind: 'word', value: word };
}
