/** Texts in the usual form of YAML: on one line in quotes, or plain; of YAML 1.2 core. */
import { numberOf, type JsonValue } from '../../source/json-value.ts';
import { unusual } from './lines.ts';

const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ...['null', 'Null', 'NULL', '~'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d*)?(?:[eE][-+]?\d+)?$/;

/** What a plain text stands for. */
export function plainValue(text: string): JsonValue {
  const word = WORDS.get(text);
  if (word !== undefined) return word;
  return NUMBER.test(text) ? numberOf(text) : text;
}

/** Begins a plain text on every account; other first characters mean something, or need a look at the next one. */
const PLAIN_START = /^(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|-[^\s,[\]{}])/;

/** A plain text that is a value, without the comment behind it. */
export function plainLine(text: string): { readonly text: string; readonly hasComment: boolean } {
  const comment = text.indexOf(' #');
  const plain = (comment === -1 ? text : text.slice(0, comment)).trimEnd();
  if (/:(?: |$)/.test(plain)) unusual();
  return { text: plain, hasComment: comment !== -1 };
}

export function startsPlain(text: string): boolean {
  return PLAIN_START.test(text);
}

/** The text in quotes that begins at `from` and ends on its line; `end` is behind the closing quote. */
export function quoted(line: string, from: number): { readonly text: string; readonly end: number } {
  const quote = line[from];
  return quote === '"' ? doubleQuoted(line, from) : singleQuoted(line, from);
}

function doubleQuoted(line: string, from: number): { readonly text: string; readonly end: number } {
  const close = line.indexOf('"', from + 1);
  // What escapes mean is left to the careful reader.
  if (close === -1) unusual();
  const text = line.slice(from + 1, close);
  if (text.includes('\\')) unusual();
  return { text, end: close + 1 };
}

function singleQuoted(line: string, from: number): { readonly text: string; readonly end: number } {
  let close = line.indexOf("'", from + 1);
  while (close !== -1 && line[close + 1] === "'") close = line.indexOf("'", close + 2);
  if (close === -1) unusual();
  return { text: line.slice(from + 1, close).replaceAll("''", "'"), end: close + 1 };
}
