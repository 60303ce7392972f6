/**
 * JSON text → value, as the platform reads it: with Newtonsoft.Json, which takes more than JSON (single quotes, names without quotes,
 * comments, a comma too many, NaN, hexadecimal and octal numbers) and nests at most 64 levels. JSON.parse is no help: it loses which
 * number was a float and where a name stood twice.
 *
 * Sources: Newtonsoft.Json 13, compared with generated texts; MaxDepth 64 and the place of names that stand twice were observed on the
 * platform. What Newtonsoft calls `undefined` is null here; a constructor is no value.
 */
import { isBlank, skipBlanks } from './blanks.ts';
import { Cursor, JsonTrouble } from './cursor.ts';
import { readNumber } from './number.ts';
import { readName, readString } from './string.ts';
import type { Value } from '../value.ts';

export interface JsonProblem {
  /** What is wrong, as a clause: "the text ends too early". */
  readonly reason: string;
  readonly offset: number;
}

/** A value, or why there is none. Of two equal keys the last one stays, at its own position. */
export function parseJson(text: string): { readonly value: Value } | { readonly problem: JsonProblem } {
  const cursor = new Cursor(text);
  try {
    const value = readValue(cursor, 0);
    skipBlanks(cursor);
    if (!cursor.atEnd()) cursor.stop('there is more text after the value');
    return { value };
  } catch (error) {
    if (!(error instanceof JsonTrouble)) throw error;
    return { problem: { reason: error.message, offset: error.offset } };
  }
}

const MAX_DEPTH = 64;

/** The words that are values. `undefined` is null: there is nothing else that it could be. */
const WORDS: readonly (readonly [string, Value])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
  ['undefined', null],
  ['NaN', NaN],
  ['Infinity', Infinity],
  ['-Infinity', -Infinity],
];

function readValue(cursor: Cursor, depth: number): Value {
  skipBlanks(cursor);
  const letter = cursor.peek();
  switch (letter) {
    case '{':
      return readObject(cursor, depth + 1);
    case '[':
      return readArray(cursor, depth + 1);
    case '"':
    case "'":
      return readString(cursor);
    default:
      return readPlain(cursor);
  }
}

/** A word or a number. A word must end where it does: `truex` is none. */
function readPlain(cursor: Cursor): Value {
  const found = isDigit(cursor.text.charCodeAt(cursor.at))
    ? undefined
    : WORDS.find(([word]) => cursor.startsWith(word));
  if (found === undefined) return readNumber(cursor);
  const [word, value] = found;
  cursor.at += word.length;
  const next = cursor.peek();
  if (!(next === '' || isBlank(next) || ',]}'.includes(next) || /^\/[*/]/.test(cursor.ahead(2)))) {
    cursor.stop(`'${word}' is followed by something else`);
  }
  return value;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function enter(cursor: Cursor, depth: number): void {
  if (depth > MAX_DEPTH) cursor.stop(`it has more than ${MAX_DEPTH} levels`);
  cursor.at += 1;
}

function readArray(cursor: Cursor, depth: number): Value {
  enter(cursor, depth);
  const items: Value[] = [];
  for (;;) {
    skipBlanks(cursor);
    const letter = cursor.peek();
    // A comma may follow the last item; between two commas there is nothing.
    if (letter === ']') break;
    items.push(letter === ',' ? null : readValue(cursor, depth));
    if (endOf(cursor, ']')) break;
  }
  if (cursor.peek() === ']') cursor.at += 1;
  return items;
}

function readObject(cursor: Cursor, depth: number): Value {
  enter(cursor, depth);
  const members = new Map<string, Value>();
  for (;;) {
    skipBlanks(cursor);
    if (cursor.peek() === '}') break;
    const name = readName(cursor);
    const value = readMember(cursor, depth);
    // The last one of a name stands where it was written.
    members.delete(name);
    members.set(name, value);
    if (endOf(cursor, '}')) break;
  }
  if (cursor.peek() === '}') cursor.at += 1;
  return members;
}

function readMember(cursor: Cursor, depth: number): Value {
  skipBlanks(cursor);
  return cursor.peek() === ',' ? null : readValue(cursor, depth);
}

/** After an item or a member: true where the closing letter stands, false after a comma. */
function endOf(cursor: Cursor, close: string): boolean {
  skipBlanks(cursor);
  const letter = cursor.peek();
  if (letter === close) return true;
  if (letter === '') return cursor.stop('the text ends too early');
  if (letter !== ',') return cursor.stop(`here must be ',' or '${close}'`);
  cursor.at += 1;
  return false;
}
