/** XPath text → tokens. */
import { XmlTrouble } from '../trouble.ts';
import { nameLetters } from '../letters.ts';

export interface Token {
  readonly kind: 'sign' | 'operator' | 'name' | 'number' | 'string' | 'end';
  readonly text: string;
  readonly at: number;
}

const WHITE = /[ \t\r\n]*/y;
const NUMBER = /\d+(?:\.\d*)?|\.\d+/y;
const SIGN = /::|\.\.|\/\/|!=|<=|>=|[()[\]@,/|+\-=<>*.:$]/y;

let name: RegExp | undefined;

/** A name here, with its prefix where one follows. */
function nameAt(text: string, at: number): string {
  const { first, further } = nameLetters();
  const word = `[${first}][${further}]*`;
  name ??= new RegExp(`${word}(?::(?!:)(?:${word}|\\*))?`, 'y');
  return match(name, text, at);
}

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** Throws an XmlTrouble at a letter that means nothing. */
export function xpathTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (;;) {
    at += match(WHITE, text, at).length;
    if (at >= text.length) return [...tokens, { kind: 'end', text: '', at }];
    const token = tokenAt(text, at, tokens.at(-1));
    tokens.push(token);
    at += token.kind === 'string' ? token.text.length + 2 : token.text.length;
  }
}

function tokenAt(text: string, at: number, before: Token | undefined): Token {
  const letter = text.charAt(at);
  if (letter === '"' || letter === "'") {
    const end = text.indexOf(letter, at + 1);
    if (end < 0) throw new XmlTrouble('a string has no end');
    return { kind: 'string', text: text.slice(at + 1, end), at };
  }
  const number = match(NUMBER, text, at);
  if (number !== '') return { kind: 'number', text: number, at };
  const sign = match(SIGN, text, at);
  if (sign !== '') {
    const operator = sign === '*' ? isOperand(before) : OPERATORS.has(sign);
    return { kind: operator ? 'operator' : 'sign', text: sign, at };
  }
  const found = nameAt(text, at);
  if (found === '') throw new XmlTrouble(`'${letter}' means nothing at letter ${at + 1}`);
  const word = found.split(':')[0] ?? '';
  if (WORDS.has(word) && isOperand(before)) return { kind: 'operator', text: word, at };
  return { kind: 'name', text: found, at };
}

const OPERATORS = new Set(['=', '!=', '<', '<=', '>', '>=', '+', '-', '|']);
const WORDS = new Set(['and', 'or', 'div', 'mod']);

/** Whether an operand ends with the token: then `*` multiplies, and `and` is an operator. */
function isOperand(token: Token | undefined): boolean {
  if (token === undefined || token.kind === 'operator') return false;
  return !['@', '::', '(', '[', ',', '/', '//'].includes(token.text) || token.kind !== 'sign';
}
