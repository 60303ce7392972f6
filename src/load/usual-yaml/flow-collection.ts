/** `[a, b]` and `{ a: b }` in the usual form of YAML, on one line or several. */
import type { JsonValue } from '../../source/json-value.ts';
import { indentOf, unusual, type Lines } from './lines.ts';
import { isKey } from './keys.ts';
import { plainLine, plainValue, quoted, startsPlain } from './scalar.ts';

/** `at` is a column of the next line; `holder` the indent that further lines are deeper than. */
interface Cursor {
  readonly lines: Lines;
  readonly holder: number;
  at: number;
}

const MAX_DEPTH = 50;

/** The collection that begins at a column of the next line. What stands behind it is left of that line, which may be a later one. */
export function flowCollection(
  lines: Lines,
  at: number,
  holder: number,
): { readonly value: JsonValue; readonly rest: string } {
  const cursor: Cursor = { lines, holder, at };
  const value = collection(cursor, 0);
  return { value, rest: lineOf(cursor).slice(cursor.at) };
}

function lineOf({ lines }: Cursor): string {
  return lines.all[lines.next] ?? unusual();
}

/** The next character that means something. */
function peek(cursor: Cursor): string {
  for (;;) {
    const line = lineOf(cursor);
    while (line[cursor.at] === ' ') cursor.at += 1;
    const found = line[cursor.at];
    if (found === '#' && (cursor.at === 0 || line[cursor.at - 1] !== ' ')) unusual();
    if (found !== undefined && found !== '#') return found;
    cursor.lines.next += 1;
    cursor.at = 0;
    const next = lineOf(cursor);
    const indent = indentOf(next);
    if (indent < next.length && indent <= cursor.holder) unusual();
  }
}

function collection(cursor: Cursor, depth: number): JsonValue {
  if (depth > MAX_DEPTH) unusual();
  const isMap = lineOf(cursor)[cursor.at] === '{';
  cursor.at += 1;
  return isMap ? map(cursor, depth) : list(cursor, depth);
}

function list(cursor: Cursor, depth: number): JsonValue {
  const items: JsonValue[] = [];
  while (peek(cursor) !== ']') {
    items.push(value(cursor, depth));
    endItem(cursor, ']');
  }
  cursor.at += 1;
  return items;
}

function map(cursor: Cursor, depth: number): JsonValue {
  const members: Record<string, JsonValue> = {};
  while (peek(cursor) !== '}') {
    const key = keyAt(cursor);
    if (!isKey(key) || Object.hasOwn(members, key)) unusual();
    members[key] = value(cursor, depth);
    endItem(cursor, '}');
  }
  cursor.at += 1;
  return members;
}

/** The comma, which may be missing before the closing bracket only. */
function endItem(cursor: Cursor, close: string): void {
  const next = peek(cursor);
  if (next === ',') cursor.at += 1;
  else if (next !== close) unusual();
}

const FLOW_KEY = /([A-Za-z0-9_$][A-Za-z0-9_$/.@-]*): /y;

function keyAt(cursor: Cursor): string {
  const line = lineOf(cursor);
  if (line[cursor.at] === '"' || line[cursor.at] === "'") {
    const { text, end } = quoted(line, cursor.at);
    if (!line.startsWith(': ', end)) unusual();
    cursor.at = end + 2;
    return text;
  }
  FLOW_KEY.lastIndex = cursor.at;
  const [whole, key] = FLOW_KEY.exec(line) ?? unusual();
  cursor.at += whole.length;
  return key ?? unusual();
}

function value(cursor: Cursor, depth: number): JsonValue {
  const first = peek(cursor);
  if (first === '{' || first === '[') return collection(cursor, depth + 1);
  const line = lineOf(cursor);
  if (first === '"' || first === "'") {
    const { text, end } = quoted(line, cursor.at);
    cursor.at = end;
    return text;
  }
  const rest = /^[^,[\]{}]*/.exec(line.slice(cursor.at))?.[0] ?? '';
  if (!startsPlain(rest)) unusual();
  const { text } = plainLine(rest);
  if (text.endsWith(':')) unusual();
  cursor.at += text.length;
  return plainValue(text);
}
