/**
 * The careful reader of JSON text: it keeps number lexemes, sees keys that stand twice, knows where everything stands, and can mend
 * what published files get wrong (comments, commas, brackets that are missing at the end).
 */
import { mendedString, type JsonRepair } from './json-repair.ts';
import { numberOf, type JsonValue } from './json-value.ts';

export interface JsonError {
  readonly offset: number;
  /** Of the key, where one is meant. */
  readonly length?: number;
  readonly kind: 'syntax' | 'duplicate-key' | 'unsafe-key' | 'too-deep';
  readonly detail: string;
}

/** Where a value stands: offsets of its key (members of objects only), of itself, and of what is in it by key or index. */
export interface JsonSpan {
  readonly key?: Offsets;
  readonly value: Offsets;
  readonly members?: ReadonlyMap<string, JsonSpan>;
}

type Offsets = readonly [from: number, to: number];

export interface CarefulReading {
  /** The data; not there when places were asked for. */
  readonly value?: JsonValue;
  /** Where everything stands, when that was asked for; with an error, what was read before it. */
  readonly span?: JsonSpan;
  readonly errors: readonly JsonError[];
  readonly repairs: readonly JsonRepair[];
}

/** More levels are refused: the readers that follow would run out of stack. */
export const MAX_JSON_DEPTH = 500;

/** Reads JSON text (a leading byte order mark is skipped). With `repair`, what can be mended is. Never throws. */
export function readCarefully(text: string, { repair = false, locate = false } = {}): CarefulReading {
  const errors: JsonError[] = [];
  const repairs: JsonRepair[] = [];
  const root = locate ? new Map<string, JsonSpan>() : undefined;
  const span = (): Pick<CarefulReading, 'span'> => {
    const found = root?.get('');
    return found === undefined ? {} : { span: found };
  };
  try {
    const reader = new Reader(text, errors, repair ? repairs : undefined, root);
    const value = reader.document();
    return { errors, repairs, ...(locate ? span() : { value }) };
  } catch (fault) {
    if (!(fault instanceof JsonFault)) throw fault;
    errors.push({ offset: fault.offset, kind: fault.kind, detail: fault.message });
    return { errors, repairs, ...span() };
  }
}

class JsonFault extends Error {
  readonly offset: number;
  readonly kind: JsonError['kind'];
  constructor(offset: number, detail: string, kind: JsonError['kind'] = 'syntax') {
    super(detail);
    this.offset = offset;
    this.kind = kind;
  }
}

const STRING = /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
/** A text with control characters in it, such as a line break, or with escapes that JSON does not have. */
const BROKEN_STRING = /"(?:[^"\\]|\\[^])*"/uy;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const COMMENT = /\/\/[^\r\n]*|\/\*[\s\S]*?\*\//y;
const ODD_BLANK = /[\p{Zs}\ufeff\u2028\u2029\f\v]+/uy;
const SLASH = 0x2f;
const FORM_FEED = 0x0c;
const TAB_DOWN = 0x0b;
const WORDS: readonly (readonly [string, JsonValue])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];

/** A cursor over the text: a class, because the position is its state. */
class Reader {
  private at = 0;
  private depth = 0;
  private readonly text: string;
  private readonly errors: JsonError[];
  /** None: nothing is mended. */
  private readonly repairs: JsonRepair[] | undefined;
  /** Spans of the object or list that is being read; none: places are not asked for. */
  private spans: Map<string, JsonSpan> | undefined;

  constructor(
    text: string,
    errors: JsonError[],
    repairs: JsonRepair[] | undefined,
    spans: Map<string, JsonSpan> | undefined,
  ) {
    this.text = text;
    this.errors = errors;
    this.repairs = repairs;
    this.spans = spans;
  }

  document(): JsonValue {
    if (this.text.charCodeAt(0) === 0xfeff) this.at = 1;
    const value = this.value('', undefined);
    this.space();
    if (this.at < this.text.length) throw new JsonFault(this.at, 'text after the end of the document');
    return value;
  }

  private value(name: string, key: Offsets | undefined): JsonValue {
    this.space();
    const from = this.at;
    const { spans } = this;
    if (spans === undefined) return this.bare();
    const c = this.text[from];
    const members = c === '{' || c === '[' ? new Map<string, JsonSpan>() : undefined;
    this.spans = members;
    // Put there before it is read, so that what stands before a mistake can be found too.
    const span: { -readonly [K in keyof JsonSpan]: JsonSpan[K] } = { value: [from, from] };
    if (key !== undefined) span.key = key;
    if (members !== undefined) span.members = members;
    // Of keys that stand twice the first one is found.
    if (!spans.has(name)) spans.set(name, span);
    const value = this.bare();
    span.value = [from, this.at];
    this.spans = spans;
    return value;
  }

  private bare(): JsonValue {
    const c = this.text[this.at];
    if (this.depth > MAX_JSON_DEPTH)
      throw new JsonFault(this.at, `more than ${MAX_JSON_DEPTH} levels`, 'too-deep');
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
    // Who asks for places has the data already.
    const members = this.spans === undefined ? new Map<string, JsonValue>() : undefined;
    this.at += 1;
    if (this.take('}')) return {};
    do {
      this.space();
      const start = this.at;
      const key = this.string();
      const end = this.at;
      if (members?.has(key) === true) this.odd('duplicate-key', key, start);
      if (key === '__proto__') this.odd('unsafe-key', key, start);
      if (!this.take(':')) throw new JsonFault(this.at, "expected ':' after the key");
      this.depth += 1;
      const value = this.value(key, [start, end]);
      members?.set(key, value);
      this.depth -= 1;
    } while (this.goesOn('}'));
    if (!this.close('}')) throw new JsonFault(this.at, "expected ',' or '}'");
    return members === undefined ? {} : Object.fromEntries(members);
  }

  private odd(kind: JsonError['kind'], key: string, start: number): void {
    this.errors.push({ kind, detail: key, offset: start, length: this.at - start });
  }

  private array(): JsonValue {
    const items: JsonValue[] = [];
    this.at += 1;
    if (this.take(']')) return items;
    do {
      this.depth += 1;
      items.push(this.value(String(items.length), undefined));
      this.depth -= 1;
    } while (this.goesOn(']'));
    if (!this.close(']')) throw new JsonFault(this.at, "expected ',' or ']'");
    return items;
  }

  /** Whether another member follows; a comma at the end and a comma that is missing are mended. */
  private goesOn(end: '}' | ']'): boolean {
    this.space();
    const comma = this.at;
    const has = this.take(',');
    if (this.repairs === undefined) return has;
    this.space();
    const next = this.text[this.at];
    if (has) {
      if (next !== end) return true;
      this.mended('comma-too-many', comma, 1);
      return false;
    }
    // Only a key can follow in an object; in an array a text or a bracket begins a new item for certain.
    if (next !== '"' && (end === '}' || (next !== '{' && next !== '['))) return false;
    this.mended('comma-missing', this.at, 1);
    return true;
  }

  private close(end: '}' | ']'): boolean {
    if (this.take(end)) return true;
    if (this.repairs === undefined || this.at < this.text.length) return false;
    this.mended('bracket-missing', Math.max(0, this.at - 1), 1);
    return true;
  }

  private string(): string {
    return this.plainString() ?? this.escapedString();
  }

  /** A text without escapes, as nearly all are: found without a pattern. */
  private plainString(): string | undefined {
    const { text, at } = this;
    if (text.charCodeAt(at) !== QUOTE) return undefined;
    for (let end = at + 1; end < text.length; end += 1) {
      const c = text.charCodeAt(end);
      if (c === QUOTE) {
        this.at = end + 1;
        return text.slice(at + 1, end);
      }
      if (c === BACKSLASH || c < 0x20) return undefined;
    }
    return undefined;
  }

  private escapedString(): string {
    const lexeme = this.match(STRING);
    if (lexeme !== '') return JSON.parse(lexeme) as string;
    const broken = this.repairs === undefined ? '' : this.match(BROKEN_STRING);
    if (broken === '') throw new JsonFault(this.at, 'expected a text in double quotes');
    const { kind, json } = mendedString(broken);
    this.mended(kind, this.at - broken.length, broken.length);
    return JSON.parse(json) as string;
  }

  /** Blanks, and with `repair` whatever people take for blanks. */
  private space(): void {
    for (;;) {
      this.blanks();
      const from = this.at;
      const c = this.text.charCodeAt(from);
      // An ASCII character other than these begins neither a comment nor an odd blank.
      if (this.repairs === undefined || (c < 0x80 && c !== SLASH && c !== FORM_FEED && c !== TAB_DOWN))
        return;
      const comment = this.match(COMMENT);
      const blank = comment === '' ? this.match(ODD_BLANK) : '';
      if (this.at === from) return;
      this.mended(blank === '' ? 'comment' : 'odd-blank', from, this.at - from);
    }
  }

  private blanks(): void {
    for (; ; this.at += 1) {
      const c = this.text.charCodeAt(this.at);
      if (c !== 0x20 && c !== 0x0a && c !== 0x0d && c !== 0x09) return;
    }
  }

  private mended(kind: JsonRepair['kind'], offset: number, length: number): void {
    this.repairs?.push({ kind, offset, length });
  }

  private take(c: string): boolean {
    this.space();
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
