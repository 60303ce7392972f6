/** Keys in the usual form of YAML: plain or in quotes, on the line of their colon. */
import { quoted } from './scalar.ts';

const PLAIN_KEY = /((?:[\p{L}\d_$/]|-(?=[^\s-]))(?:[\p{L}\d_$/.{}()@%+*'-]| (?! *:| *#))*) *:(?= |$)/uy;

export interface KeyAt {
  readonly key: string;
  /** Behind the colon. */
  readonly end: number;
}

/** The key that begins at a column; undefined when there is none, or none in the usual form. */
export function keyIn(line: string, at: number): KeyAt | undefined {
  const first = line[at];
  if (first === '"' || first === "'") return quotedKey(line, at);
  PLAIN_KEY.lastIndex = at;
  const [whole, key] = PLAIN_KEY.exec(line) ?? [];
  if (whole === undefined || key === undefined || !isKey(key)) return undefined;
  return { key, end: at + whole.length };
}

function quotedKey(line: string, at: number): KeyAt | undefined {
  const { text, end } = quoted(line, at);
  return /^:(?: |$)/.test(line.slice(end, end + 2)) && isKey(text) ? { key: text, end: end + 1 } : undefined;
}

/** Others are refused by the careful reader, or too long for it. */
export function isKey(key: string): boolean {
  return key !== '__proto__' && key !== '<<' && key.length < 1000;
}
