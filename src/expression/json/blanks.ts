/** What may stand between the parts of a JSON text: white space of any kind, NUL, comments. */
import type { Cursor } from './cursor.ts';

const BLANK = /[\s\u0085\0]/;

/** As .NET's Char.IsWhiteSpace, which does not count the byte order mark. */
export function isBlank(letter: string): boolean {
  return letter !== '\ufeff' && BLANK.test(letter);
}

/** Most often there is nothing to skip: a letter of ASCII that begins neither white space nor a comment. */
function isPlainSign(code: number): boolean {
  return code > 0x20 && code < 0x7f && code !== 0x2f;
}

/** White space alone: comments may not stand everywhere. */
export function skipWhiteSpace(cursor: Cursor): void {
  while (isBlank(cursor.peek())) cursor.at += 1;
}

export function skipBlanks(cursor: Cursor): void {
  if (isPlainSign(cursor.text.charCodeAt(cursor.at))) return;
  skipWhiteSpace(cursor);
  while (cursor.peek() === '/') {
    skipComment(cursor);
    skipWhiteSpace(cursor);
  }
}

/** A comment needs a third letter, so `//` cannot be the end of a text. */
function skipComment(cursor: Cursor): void {
  const { text, at } = cursor;
  const second = text.charAt(at + 1);
  if (text.length < at + 3) {
    cursor.at = text.length;
    cursor.stop('a comment has no end');
  }
  if (second !== '*' && second !== '/') cursor.stop("a comment begins with '//' or '/*'");
  const end = second === '*' ? text.indexOf('*/', at + 2) : lineEnd(text, at + 2);
  cursor.at = end < 0 ? text.length : end + (second === '*' ? 2 : 0);
  if (end < 0) cursor.stop('a comment has no end');
}

function lineEnd(text: string, from: number): number {
  const ending = /[\r\n]/g;
  ending.lastIndex = from;
  return ending.exec(text)?.index ?? text.length;
}
