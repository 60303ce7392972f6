/** Value → JSON text without blanks, as the platform writes it (Newtonsoft.Json). */
import { spendText, type Budget } from '../budget.ts';
import { numberJson } from '../numbers/number-text.ts';
import { isItems, isMembers, type Value } from '../value.ts';

/** `budget` pays for the text; without one, the value is known to be small enough. */
export function jsonText(value: Value, budget?: Budget): string {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value === 'string') return jsonString(value, budget);
  if (isItems(value)) return `[${value.map((item) => jsonText(item, budget)).join(',')}]`;
  if (isMembers(value)) {
    const parts: string[] = [];
    for (const [name, member] of value) parts.push(`${jsonString(name, budget)}:${jsonText(member, budget)}`);
    return `{${parts.join(',')}}`;
  }
  return numberJson(value);
}

// Besides what JSON asks for, Newtonsoft.Json escapes U+0085, U+2028 and U+2029; lone surrogates stay.
// eslint-disable-next-line no-control-regex -- control characters are what is to be escaped
const ESCAPED = /["\\\u0000-\u001f\u0085\u2028\u2029]/g;

const SHORT: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
};

/** Longer texts are escaped piece by piece: one replacement of millions of letters would need more memory than there is. */
const PIECE = 1 << 16;

function jsonString(text: string, budget: Budget | undefined): string {
  if (budget !== undefined) spendText(budget, text.length + 2);
  if (text.length <= PIECE) return `"${escaped(text)}"`;
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += PIECE) {
    const piece = escaped(text.slice(at, at + PIECE));
    if (budget !== undefined) spendText(budget, piece.length - PIECE);
    pieces.push(piece);
  }
  return `"${pieces.join('')}"`;
}

function escaped(text: string): string {
  return text.replace(
    ESCAPED,
    (letter) => SHORT[letter] ?? `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
