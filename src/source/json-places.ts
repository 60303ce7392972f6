/**
 * Where things stand in JSON. Of a file with findings in it few places are asked for: only the objects on the way to one are read, and over all others the
 * brackets lead. Text that is not JSON to the letter is read by the careful reader.
 */
import type { JsonSpan } from './json-reader.ts';
import { locateJson } from './json-text.ts';
import type { Path } from './place.ts';

/** Of a value, and of its key where it is a member of an object. */
export type JsonPlace = Pick<JsonSpan, 'key' | 'value'>;

/** Undefined where no value stands. */
export type JsonPlaces = (path: Path) => JsonPlace | undefined;

/** The places in a text; never throws. */
export function jsonPlaces(text: string): JsonPlaces {
  const closes = bracketsIn(text);
  if (closes === undefined) return carefulPlaces(text);
  const reading: Reading = { text, closes, known: new Map() };
  let careful: JsonPlaces | undefined;
  return (path) => {
    const found = careful === undefined ? find(path, reading) : 'odd';
    return found === 'odd' ? (careful ??= carefulPlaces(text))(path) : found;
  };
}

function carefulPlaces(text: string): JsonPlaces {
  const root = locateJson(text);
  return (path) => path.reduce<JsonSpan | undefined>((span, step) => span?.members?.get(String(step)), root);
}

type Members = ReadonlyMap<string, JsonPlace>;

interface Reading {
  readonly text: string;
  /** Of each bracket that opens, by its offset: the offset of the one that closes. */
  readonly closes: ReadonlyMap<number, number>;
  /** What has been read, by the offset of its bracket. */
  readonly known: Map<number, Members>;
}

const MARK = /["{}[\]/]/g;

/** Undefined when a bracket lacks its other half, or when there are comments. */
function bracketsIn(text: string): ReadonlyMap<number, number> | undefined {
  const closes = new Map<number, number>();
  const open: number[] = [];
  MARK.lastIndex = 0;
  while (MARK.test(text)) {
    const at = MARK.lastIndex - 1;
    const mark = text[at];
    if (mark === '"') {
      TEXT.lastIndex = at;
      if (!TEXT.test(text)) return undefined;
      MARK.lastIndex = TEXT.lastIndex;
    } else if (mark === '{' || mark === '[') open.push(at);
    else {
      const from = open.pop();
      if (from === undefined || text[from] !== OPENING[mark ?? '']) return undefined;
      closes.set(from, at);
    }
  }
  return open.length === 0 ? closes : undefined;
}

/** A slash has none. */
const OPENING: Readonly<Record<string, string | undefined>> = { '}': '{', ']': '[' };

function find(path: Path, reading: Reading): JsonPlace | 'odd' | undefined {
  const start = blanksFrom(reading.text, reading.text.startsWith('\ufeff') ? 1 : 0);
  const end = valueEnd(start, reading);
  if (end === undefined) return 'odd';
  let place: JsonPlace | undefined = { value: [start, end] };
  for (const step of path) {
    if (place === undefined) return undefined;
    const members = membersAt(place.value[0], reading);
    if (members === 'odd') return 'odd';
    place = members.get(String(step));
  }
  return place;
}

function membersAt(from: number, reading: Reading): Members | 'odd' {
  const known = reading.known.get(from);
  if (known !== undefined) return known;
  const bracket = reading.text[from];
  if (bracket !== '{' && bracket !== '[') return NONE;
  const made = membersIn(from, bracket === '{', reading);
  if (made === undefined) return 'odd';
  reading.known.set(from, made);
  return made;
}

const NONE: Members = new Map();

function membersIn(from: number, hasKeys: boolean, reading: Reading): Members | undefined {
  const { text, closes } = reading;
  const end = closes.get(from);
  const members = new Map<string, JsonPlace>();
  let at = blanksFrom(text, from + 1);
  while (at !== end) {
    const key = hasKeys ? keyAt(text, at) : undefined;
    if (hasKeys && key === undefined) return undefined;
    const start = key?.valueAt ?? at;
    const stop = valueEnd(start, reading);
    if (stop === undefined) return undefined;
    const name = key?.name ?? String(members.size);
    // Of keys that stand twice the first one is found.
    if (!members.has(name))
      members.set(name, key === undefined ? { value: [start, stop] } : { key: key.at, value: [start, stop] });
    const after = blanksFrom(text, stop);
    if (after === end) break;
    if (text[after] !== ',') return undefined;
    at = blanksFrom(text, after + 1);
    if (at === end) return undefined;
  }
  return members;
}

interface Key {
  readonly name: string;
  readonly at: readonly [from: number, to: number];
  readonly valueAt: number;
}

function keyAt(text: string, from: number): Key | undefined {
  const lexeme = matchAt(TEXT, text, from);
  const to = from + lexeme.length;
  const colon = blanksFrom(text, to);
  if (lexeme === '' || text[colon] !== ':') return undefined;
  const name = lexeme.includes('\\') ? unescaped(lexeme) : lexeme.slice(1, -1);
  return name === undefined ? undefined : { name, at: [from, to], valueAt: blanksFrom(text, colon + 1) };
}

function unescaped(lexeme: string): string | undefined {
  try {
    return JSON.parse(lexeme) as string;
  } catch {
    return undefined;
  }
}

const TEXT = /"(?:[^"\\\p{Cc}]|\\.)*"/uy;
const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** Undefined where no value begins. */
function valueEnd(from: number, { text, closes }: Reading): number | undefined {
  const close = closes.get(from);
  if (close !== undefined) return close + 1;
  const lexeme = matchAt(text[from] === '"' ? TEXT : SCALAR, text, from);
  return lexeme === '' ? undefined : from + lexeme.length;
}

function matchAt(pattern: RegExp, text: string, from: number): string {
  pattern.lastIndex = from;
  return pattern.exec(text)?.[0] ?? '';
}

function blanksFrom(text: string, from: number): number {
  for (let at = from; ; at += 1) {
    const c = text.charCodeAt(at);
    if (c !== 0x20 && c !== 0x0a && c !== 0x0d && c !== 0x09) return at;
  }
}
