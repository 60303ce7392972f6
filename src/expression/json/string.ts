/** Strings of a JSON text, and the names of members. */
import { isBlank, skipWhiteSpace } from './blanks.ts';
import type { Cursor } from './cursor.ts';

/** A string in quotes of either kind, with whatever letters. */
export function readString(cursor: Cursor): string {
  const quote = cursor.peek();
  const stopper = quote === '"' ? /["\\]/g : /['\\]/g;
  const parts: string[] = [];
  cursor.at += 1;
  for (;;) {
    stopper.lastIndex = cursor.at;
    const end = stopper.exec(cursor.text)?.index ?? cursor.text.length;
    parts.push(cursor.text.slice(cursor.at, end));
    cursor.at = end;
    if (cursor.atEnd()) cursor.stop('a string has no end');
    cursor.at += 1;
    if (cursor.text[end] === quote) return parts.join('');
    parts.push(readEscape(cursor));
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  b: '\b',
  t: '\t',
  n: '\n',
  f: '\f',
  r: '\r',
  '\\': '\\',
  '/': '/',
  '"': '"',
  "'": "'",
};

/** After the backslash. */
function readEscape(cursor: Cursor): string {
  const letter = cursor.peek();
  if (letter === 'u') return readUnits(cursor);
  const found = Object.hasOwn(ESCAPES, letter) ? ESCAPES[letter] : undefined;
  if (found === undefined) cursor.stop(`'\\${letter}' means nothing in a string`);
  cursor.at += 1;
  return found;
}

/** `uXXXX` and what belongs to it: written so, a half of a pair without the other is U+FFFD. */
function readUnits(cursor: Cursor): string {
  let unit = readUnit(cursor);
  let before = '';
  if (isLow(unit)) return '\ufffd';
  while (isHigh(unit)) {
    if (!cursor.startsWith('\\u')) return `${before}\ufffd`;
    cursor.at += 1;
    const next = readUnit(cursor);
    if (isLow(next)) return before + unit + next;
    before += '\ufffd';
    unit = next;
  }
  return before + unit;
}

/** At the `u`. */
function readUnit(cursor: Cursor): string {
  const digits = cursor.ahead(5).slice(1);
  if (!/^[\da-f]{4}$/i.test(digits)) {
    if (digits.length < 4) cursor.at = cursor.text.length;
    cursor.stop("'\\u' wants four hexadecimal digits");
  }
  cursor.at += 5;
  return String.fromCharCode(parseInt(digits, 16));
}

function isHigh(unit: string): boolean {
  return unit >= '\ud800' && unit <= '\udbff';
}

function isLow(unit: string): boolean {
  return unit >= '\udc00' && unit <= '\udfff';
}

/** The name of a member and the colon after it. The name may do without quotes when it is of letters, digits, `_` and `$`. */
export function readName(cursor: Cursor): string {
  const letter = cursor.peek();
  const name = letter === '"' || letter === "'" ? readString(cursor) : readWord(cursor);
  skipWhiteSpace(cursor);
  if (cursor.peek() !== ':') cursor.stop("after the name of a member must be ':'");
  cursor.at += 1;
  return name;
}

function readWord(cursor: Cursor): string {
  const from = cursor.at;
  const { text } = cursor;
  while (/[\p{L}\p{Nd}_$]/u.test(cursor.peek())) cursor.at += 1;
  const next = cursor.peek();
  if (cursor.at === from || !(next === ':' || isBlank(next)))
    cursor.stop('a name of a member must stand in quotes');
  return text.slice(from, cursor.at);
}
