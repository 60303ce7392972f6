/**
 * Strings of a flow: text, one expression (`@…`), or text with expressions in it (`@{…}`).
 * Source: parser of the platform's designer and results observed on the runtime (docs/EXPRESSIONS.md).
 */
import type { Expression, Template } from './ast.ts';
import { parseExpression } from './parser.ts';
import { syntax, type SyntaxProblem } from './problem.ts';

export interface ParsedTemplate {
  readonly template: Template;
  readonly problems: readonly SyntaxProblem[];
}

/** Whether a string is more than text; cheap. */
export function mayHoldExpression(text: string): boolean {
  return text.includes('@');
}

export function parseTemplate(text: string): ParsedTemplate {
  if (text.length < 2 || !text.includes('@')) return literal(text);
  // `@@` at the start: one `@` falls away, and nothing in the rest is read.
  if (text.startsWith('@@')) return literal(text.slice(1));
  if (text.startsWith('@') && !text.startsWith('@{')) {
    const { expression, problems } = parseExpression(text, 1);
    return { template: { kind: 'expression', expression }, problems };
  }
  return parseMixed(text);
}

function literal(text: string): ParsedTemplate {
  return { template: { kind: 'text', text }, problems: [] };
}

function parseMixed(text: string): ParsedTemplate {
  const parts: (string | Expression)[] = [];
  const problems: SyntaxProblem[] = [];
  let plain = '';
  let at = 0;
  for (let mark = text.indexOf('@'); mark !== -1; mark = text.indexOf('@', at)) {
    plain += text.slice(at, mark);
    at = mark;
    if (text.startsWith('@@{', at)) {
      plain += '@{';
      at += 3;
    } else if (text.startsWith('@{', at)) {
      if (plain !== '') parts.push(plain);
      plain = '';
      const read = parseInterpolation(text, at);
      parts.push(read.expression);
      problems.push(...read.problems);
      at = read.end;
    } else {
      plain += '@';
      at += 1;
    }
  }
  plain += text.slice(at);
  if (plain !== '') parts.push(plain);
  if (parts.every((part) => typeof part === 'string'))
    return { template: { kind: 'text', text: parts.join('') }, problems };
  return { template: { kind: 'mixed', parts }, problems };
}

interface Interpolation {
  readonly expression: Expression;
  readonly problems: readonly SyntaxProblem[];
  readonly end: number;
}

/** `@{ … }`, which ends at the first `}` outside of single quotes. */
function parseInterpolation(text: string, at: number): Interpolation {
  const close = closingBrace(text, at + 2);
  if (close !== undefined) {
    const parsed = parseExpression(text, at + 2, close);
    return { ...parsed, end: close + 1 };
  }
  // Without an end, one thing is wrong: the quotes, between which a brace is text, or the brace.
  const parsed = parseExpression(text, at + 2);
  const quotes = parsed.problems.filter(isAboutQuotes);
  return {
    expression: parsed.expression,
    problems:
      quotes.length > 0 ? quotes : [syntax({ problem: 'unclosed-interpolation' }, { from: at, to: at + 2 })],
    end: text.length,
  };
}

function isAboutQuotes({ code, args }: SyntaxProblem): boolean {
  if (code !== 'expression/syntax') return false;
  return args.problem === 'unclosed-text' || args.problem === 'quote-inside';
}

function closingBrace(text: string, from: number): number | undefined {
  let inText = false;
  for (let at = from; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    if (letter === QUOTE) inText = !inText;
    else if (letter === BRACE && !inText) return at;
  }
  return undefined;
}

const QUOTE = 0x27;
const BRACE = 0x7d;
