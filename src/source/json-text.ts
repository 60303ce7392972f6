/**
 * JSON text to data and back. `JSON.parse` reads; a reader of our own takes over only when the text holds what
 * `JSON.parse` would lose (number lexemes, duplicate keys, `__proto__`), and finds places when a diagnostic asks.
 */
import { NUMERAL_MARK, Numeral, isArray, numberOf, type JsonObject, type JsonValue } from './json-value.ts';

export interface JsonError {
  readonly offset: number;
  /** Of the key, where one is meant. */
  readonly length?: number;
  readonly kind: 'syntax' | 'duplicate-key' | 'unsafe-key' | 'too-deep';
  readonly detail: string;
}

export interface JsonReading {
  readonly value?: JsonValue;
  readonly errors: readonly JsonError[];
}

/** Offsets of a member: its key (objects only) and its value. */
export interface JsonSpan {
  readonly key?: readonly [from: number, to: number];
  readonly value: readonly [from: number, to: number];
}

/** What may be a number that is not a short integer, or -0, outside of a text. */
const LOSSY_NUMBER = /[:,[]\s*(?:-?\d+[.eE]|-?\d{16}|-0)/g;
/** The same or a whole text: a search that begins outside of texts finds no number inside of one. */
const TEXT_OR_LOSSY_NUMBER = new RegExp(`"(?:[^"\\\\]|\\\\.)*"|${LOSSY_NUMBER.source}`, 'g');
const MAX_DEPTH = 500;

/** Reads JSON text (a leading byte order mark is skipped). Never throws. */
export function parseJson(text: string): JsonReading {
  if (isPlain(text)) {
    try {
      const value = JSON.parse(text) as JsonValue;
      if (countKeys(value) === countKeyTokens(text)) return { value, errors: [] };
    } catch {
      // The careful reader below says what is wrong, and where.
    }
  }
  return readCarefully(text);
}

/** Where every member stands in the text, by `pathKey`; of keys that stand twice, the first. */
export function locateJson(text: string): ReadonlyMap<string, JsonSpan> {
  const found = new Map<string, JsonSpan>();
  readCarefully(text, (path, span) => {
    const key = pathKey(path);
    if (!found.has(key)) found.set(key, span);
  });
  return found;
}

export function pathKey(path: readonly (string | number)[]): string {
  return JSON.stringify(path.map(String));
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
  if (depth > MAX_DEPTH) return Number.NaN;
  let sum = 0;
  if (isArray(value)) {
    for (const item of value) sum += countKeys(item, depth + 1);
    return sum;
  }
  const members = value as JsonObject;
  for (const key in members) sum += 1 + countKeys(members[key] ?? null, depth + 1);
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

type Visit = (path: readonly (string | number)[], span: JsonSpan) => void;

class JsonFault extends Error {
  readonly offset: number;
  readonly kind: JsonError['kind'];
  constructor(offset: number, detail: string, kind: JsonError['kind'] = 'syntax') {
    super(detail);
    this.offset = offset;
    this.kind = kind;
  }
}

function readCarefully(text: string, visit?: Visit): JsonReading {
  const errors: JsonError[] = [];
  try {
    const reader = new Reader(text, errors, visit);
    return { value: reader.document(), errors };
  } catch (fault) {
    if (!(fault instanceof JsonFault)) throw fault;
    errors.push({ offset: fault.offset, kind: fault.kind, detail: fault.message });
    return { errors };
  }
}

const STRING = /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const SPACE = /[ \t\r\n]*/y;
const WORDS: readonly (readonly [string, JsonValue])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];

/** A cursor over the text: a class, because the position is its state. */
class Reader {
  private at = 0;
  private readonly path: (string | number)[] = [];
  private readonly text: string;
  private readonly errors: JsonError[];
  private readonly visit: Visit | undefined;

  constructor(text: string, errors: JsonError[], visit: Visit | undefined) {
    this.text = text;
    this.errors = errors;
    this.visit = visit;
  }

  document(): JsonValue {
    if (this.text.charCodeAt(0) === 0xfeff) this.at = 1;
    const value = this.value(undefined);
    this.match(SPACE);
    if (this.at < this.text.length) throw new JsonFault(this.at, 'text after the end of the document');
    return value;
  }

  private value(key: readonly [number, number] | undefined): JsonValue {
    this.match(SPACE);
    const from = this.at;
    const value = this.bare();
    const span: readonly [number, number] = [from, this.at];
    this.visit?.([...this.path], key === undefined ? { value: span } : { key, value: span });
    return value;
  }

  private bare(): JsonValue {
    const c = this.text[this.at];
    if (this.path.length > MAX_DEPTH)
      throw new JsonFault(this.at, `more than ${MAX_DEPTH} levels`, 'too-deep');
    if (c === '{') return this.object();
    if (c === '[') return this.array();
    if (c === '"') return this.string();
    for (const [word, value] of WORDS) {
      if (this.text.startsWith(word, this.at)) {
        this.at += word.length;
        return value;
      }
    }
    const lexeme = this.match(NUMBER);
    if (lexeme === '') throw new JsonFault(this.at, 'expected a value');
    return numberOf(lexeme);
  }

  private object(): JsonValue {
    const members = new Map<string, JsonValue>();
    this.at += 1;
    if (this.take('}')) return {};
    do {
      this.match(SPACE);
      const start = this.at;
      const key = this.string();
      const keySpan: readonly [number, number] = [start, this.at];
      const found = { offset: start, length: this.at - start, detail: key };
      if (members.has(key)) this.errors.push({ ...found, kind: 'duplicate-key' });
      if (key === '__proto__') this.errors.push({ ...found, kind: 'unsafe-key' });
      if (!this.take(':')) throw new JsonFault(this.at, "expected ':' after the key");
      this.path.push(key);
      members.set(key, this.value(keySpan));
      this.path.pop();
    } while (this.take(','));
    if (!this.take('}')) throw new JsonFault(this.at, "expected ',' or '}'");
    return Object.fromEntries(members);
  }

  private array(): JsonValue {
    const items: JsonValue[] = [];
    this.at += 1;
    if (this.take(']')) return items;
    do {
      this.path.push(items.length);
      items.push(this.value(undefined));
      this.path.pop();
    } while (this.take(','));
    if (!this.take(']')) throw new JsonFault(this.at, "expected ',' or ']'");
    return items;
  }

  private string(): string {
    const lexeme = this.match(STRING);
    if (lexeme === '') throw new JsonFault(this.at, 'expected a text in double quotes');
    return JSON.parse(lexeme) as string;
  }

  private take(c: string): boolean {
    this.match(SPACE);
    if (this.text[this.at] !== c) return false;
    this.at += 1;
    return true;
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }
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
