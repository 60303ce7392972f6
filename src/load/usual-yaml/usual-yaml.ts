/**
 * YAML in the form that nearly every source has, read in a tenth of the time that a reader of all of YAML takes: nested lists and maps, plain and
 * quoted texts on one line, block texts, `[…]` and `{…}`. It gives what the careful reader (yaml-source.ts) gives, which a property test compares,
 * or nothing: whatever has another form or may be a mistake is left to that one.
 */
import type { JsonValue } from '../../source/json-value.ts';
import { blockText, plainText } from './block-text.ts';
import { flowCollection } from './flow-collection.ts';
import { keyIn } from './keys.ts';
import { UNUSUAL, endValue, indentOf, nextIndent, unusual, type Lines } from './lines.ts';
import { plainValue, quoted, startsPlain } from './scalar.ts';

/** Tabs, controls and marks of byte order: what they do depends on where they stand. */
// eslint-disable-next-line no-control-regex -- these very characters are meant
const ODD = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/;

const MAX_DEPTH = 60;

/** The data of a text; undefined when it has to be read with care. */
export function readUsualYaml(text: string): JsonValue | undefined {
  const unified = text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
  if (ODD.test(unified)) return undefined;
  const lines: Lines = { all: unified.split('\n'), next: 0 };
  try {
    if (nextIndent(lines) !== 0) return undefined;
    const value = collection(lines, 0, 0);
    return nextIndent(lines) === -1 ? value : undefined;
  } catch (error) {
    if (error === UNUSUAL) return undefined;
    throw error;
  }
}

function lineOf({ all, next }: Lines): string {
  return all[next] ?? '';
}

function isItem(line: string, indent: number): boolean {
  return line[indent] === '-' && (line.length === indent + 1 || line[indent + 1] === ' ');
}

/** The list or map whose first line is next and has this indent. */
function collection(lines: Lines, indent: number, depth: number): JsonValue {
  if (depth > MAX_DEPTH) unusual();
  return isItem(lineOf(lines), indent) ? list(lines, indent, depth) : map(lines, indent, depth);
}

function map(lines: Lines, indent: number, depth: number): JsonValue {
  const members: Record<string, JsonValue> = {};
  do {
    const line = lineOf(lines);
    const { key, end } = keyIn(line, indent) ?? unusual();
    if (Object.hasOwn(members, key)) unusual();
    const from = end + indentOf(line.slice(end));
    members[key] =
      from === line.length || line[from] === '#' ? below(lines, indent, depth) : value(lines, from, indent);
  } while (isNext(lines, indent, false));
  return members;
}

function list(lines: Lines, indent: number, depth: number): JsonValue {
  const items: JsonValue[] = [];
  do items.push(item(lines, indent, depth));
  while (isNext(lines, indent, true));
  return items;
}

function item(lines: Lines, indent: number, depth: number): JsonValue {
  const line = lineOf(lines);
  const from = indent + 1 + indentOf(line.slice(indent + 1));
  if (from === line.length || line[from] === '#') {
    lines.next += 1;
    const deeper = nextIndent(lines);
    return deeper > indent ? node(lines, deeper, indent, depth) : null;
  }
  // Without its dash the line is the first of what the item is.
  lines.all[lines.next] = ' '.repeat(from) + line.slice(from);
  return node(lines, from, indent, depth);
}

/** Whether the collection goes on; what is deeper, or of another kind, is a mistake. */
function isNext(lines: Lines, indent: number, isList: boolean): boolean {
  const next = nextIndent(lines);
  if (next > indent) unusual();
  if (next < indent) return false;
  const found = isItem(lineOf(lines), indent);
  // The map that holds a list of the same indent goes on.
  if (found && !isList) unusual();
  return found === isList;
}

/** What stands below a key. A list may have the indent of the key. */
function below(lines: Lines, indent: number, depth: number): JsonValue {
  lines.next += 1;
  const next = nextIndent(lines);
  if (next > indent) return node(lines, next, indent, depth);
  return next === indent && isItem(lineOf(lines), indent) ? list(lines, indent, depth + 1) : null;
}

/** What begins on the next line, at this indent, in something of the indent `holder`. */
function node(lines: Lines, indent: number, holder: number, depth: number): JsonValue {
  const line = lineOf(lines);
  if (isItem(line, indent) || keyIn(line, indent) !== undefined) return collection(lines, indent, depth + 1);
  return value(lines, indent, holder);
}

/** What begins at a column of the next line and is no list or map of lines. */
function value(lines: Lines, at: number, holder: number): JsonValue {
  const line = lineOf(lines);
  const first = line[at];
  if (first === '{' || first === '[') {
    const { value: found, rest } = flowCollection(lines, at, holder);
    endValue(lines, rest, holder);
    return found;
  }
  if (first === '"' || first === "'") {
    const { text, end } = quoted(line, at);
    endValue(lines, line.slice(end), holder);
    return text;
  }
  if (first === '|' || first === '>') return blockText(lines, line.slice(at), holder);
  const rest = line.slice(at);
  if (!startsPlain(rest)) unusual();
  const text = plainText(lines, rest, holder);
  if (nextIndent(lines) > holder) unusual();
  return plainValue(text);
}
