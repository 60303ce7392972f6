/**
 * JSON text to data and back. `JSON.parse` reads; a reader of our own takes over only when the text holds what
 * `JSON.parse` would lose (number lexemes, duplicate keys, `__proto__`), and finds places when a diagnostic asks.
 */
import { MAX_JSON_DEPTH, readCarefully, type JsonError, type JsonSpan } from './json-reader.ts';
import type { JsonRepair } from './json-repair.ts';
import { NUMERAL_MARK, Numeral, isArray, type JsonObject, type JsonValue } from './json-value.ts';

export interface JsonReading {
  readonly value?: JsonValue;
  readonly errors: readonly JsonError[];
  /** What had to be mended; always empty unless that was asked for. */
  readonly repairs: readonly JsonRepair[];
}

/** What may be a number that is not a short integer, or -0, outside of a text. */
const LOSSY_NUMBER = /[:,[]\s*(?:-?\d+[.eE]|-?\d{16}|-0)/g;
/** The same or a whole text: a search that begins outside of texts finds no number inside of one. */
const TEXT_OR_LOSSY_NUMBER = new RegExp(`"(?:[^"\\\\]|\\\\.)*"|${LOSSY_NUMBER.source}`, 'g');

/** Reads JSON text (a leading byte order mark is skipped); with `repair`, text that is nearly JSON too. Never throws. */
export function parseJson(text: string, { repair = false } = {}): JsonReading {
  if (isPlain(text)) {
    try {
      const value = JSON.parse(text) as JsonValue;
      if (countKeys(value) === countKeyTokens(text)) return { value, errors: [], repairs: [] };
    } catch {
      // The careful reader below says what is wrong, and where.
    }
  }
  return readCarefully(text, { repair });
}

/** Where everything stands in the text; undefined when there is nothing to read. */
export function locateJson(text: string): JsonSpan | undefined {
  return readCarefully(text, { repair: true, locate: true }).span;
}

/** Layouts in which a key could not be counted by the text behind it: a blank before the colon, a backslash at its end. */
const UNCOUNTABLE_KEY = /"\s+:|\\\\":/;

function isPlain(text: string): boolean {
  if (text.charCodeAt(0) === 0xfeff || text.includes('"__proto__"')) return false;
  return !hasLossyNumber(text) && !UNCOUNTABLE_KEY.test(text);
}

function hasLossyNumber(text: string): boolean {
  if (/^\s*-?\d/.test(text)) return true;
  // What looks like one is rare; only the lines that hold it are read closely, and each of them once.
  for (let from = 0; ;) {
    const index = nextMatch(LOSSY_NUMBER, text, from)?.index;
    if (index === undefined) return false;
    if (lineHasLossyNumber(text, text.lastIndexOf('\n', index) + 1)) return true;
    from = lineEnd(text, index);
  }
}

/** Whether such a number begins in a line; no text of JSON goes over a line end, so a line begins outside of texts. */
function lineHasLossyNumber(text: string, start: number): boolean {
  const end = lineEnd(text, start);
  let found = nextMatch(TEXT_OR_LOSSY_NUMBER, text, start);
  while (found !== null && found.index < end) {
    if (!found[0].startsWith('"')) return true;
    found = nextMatch(TEXT_OR_LOSSY_NUMBER, text, found.index + found[0].length);
  }
  return false;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

function nextMatch(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
}

/** Keys of all objects; NaN when the data is nested too deeply. */
function countKeys(value: JsonValue, depth = 0): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (depth > MAX_JSON_DEPTH) return Number.NaN;
  let sum = 0;
  if (isArray(value)) {
    for (const item of value) if (typeof item === 'object') sum += countKeys(item, depth + 1);
    return sum;
  }
  const members = value as JsonObject;
  for (const key in members) {
    const member = members[key];
    sum += typeof member === 'object' ? 1 + countKeys(member, depth + 1) : 1;
  }
  return sum;
}

/** A quote that is followed by a colon ends a key, unless a backslash stands before it. */
function countKeyTokens(text: string): number {
  let sum = 0;
  for (let at = text.indexOf('":'); at !== -1; at = text.indexOf('":', at + 2)) {
    if (text.charCodeAt(at - 1) !== 0x5c) sum += 1;
  }
  return sum;
}

/** How JSON is laid out: `indent` spaces a level ('' for one line) and the line end. */
export interface JsonLayout {
  readonly indent: string;
  readonly newline: string;
}

/** Prints JSON data; every number comes out with the lexeme that was read. */
export function printJson(value: JsonValue, layout: JsonLayout): string {
  // The built-in printer is several times faster; it marks a numeral, and then ours takes over.
  const text = JSON.stringify(value, null, layout.indent);
  if (text.includes(NUMERAL_MARK)) return printValue(value, layout, layout.newline);
  return layout.indent === '' || layout.newline === '\n' ? text : text.replaceAll('\n', layout.newline);
}

function printValue(value: JsonValue, layout: JsonLayout, lineStart: string): string {
  if (value instanceof Numeral) return value.lexeme;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const [open, close] = isArray(value) ? '[]' : '{}';
  const inner = lineStart + layout.indent;
  const colon = layout.indent === '' ? ':' : ': ';
  const parts = isArray(value)
    ? value.map((item) => printValue(item, layout, inner))
    : Object.entries(value).map(
        ([key, item]) => JSON.stringify(key) + colon + printValue(item, layout, inner),
      );
  if (parts.length === 0) return `${open ?? ''}${close ?? ''}`;
  const [before, between, after] = layout.indent === '' ? ['', ',', ''] : [inner, `,${inner}`, lineStart];
  return `${open ?? ''}${before}${parts.join(between)}${after}${close ?? ''}`;
}
