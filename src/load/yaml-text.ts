/** The text of a YAML file → its documents, and what is wrong with the text as YAML in plain words. */
import { parseAllDocuments, visit, type Document, type YAMLError } from 'yaml';
import type { Report } from '../diagnostics/diagnostic.ts';

interface YamlText {
  readonly documents: readonly Document.Parsed[];
  /** An error leaves nothing to work with. */
  readonly fatal: boolean;
}

/** So many times a text is read again because it holds expressions without quotes that were not seen before. */
const MAX_READINGS = 10;

/**
 * Reads the text. An expression without quotes can tear the lines below it apart: it is reported, quoted in place, and the text is
 * read again, so that all of them are found and nothing else is said because of them.
 */
export function readYamlText(file: string, text: string, report: Report): YamlText {
  let readable = text;
  let documents = parse(text);
  for (let reading = 1; reading < MAX_READINGS; reading += 1) {
    const bare = bareExpressions(documents, readable);
    if (bare.length === 0) break;
    for (const [from, to] of bare) {
      report(
        'yaml/unquoted-expression',
        { file, path: [], part: 'value', offsets: [from, to] },
        { text: text.slice(from, to) },
      );
    }
    readable = withQuotes(readable, bare);
    documents = parse(readable);
  }
  const [document] = documents;
  return {
    documents,
    fatal: reportErrors(document?.errors ?? [], { file, text: readable, document, report }),
  };
}

type Span = readonly [from: number, to: number];

/**
 * All expressions without quotes, when there is one. The parser is sure of the first ones only; what looks like one further down is
 * one when it is read as a value as soon as it has quotes, and not as a part of a longer text.
 */
function bareExpressions(documents: readonly Document.Parsed[], text: string): readonly Span[] {
  const found = (documents[0]?.errors ?? []).filter((error) => isBareExpression(error, text));
  const [first] = found;
  if (first === undefined) return [];
  const sure = new Set(found.map((error) => error.pos[0]));
  const starts = [...new Set([...sure, ...startsOf(text)])].filter((from) => from >= first.pos[0]);
  const spans = starts.map((from): Span => [from, endOfExpression(text, from)]);
  const values = quotedStarts(parse(withQuotes(text, spans)));
  return spans.filter(([from]) => sure.has(from) || values.has(from));
}

/** Where a value may begin with `@`. */
function startsOf(text: string): readonly number[] {
  const value = /(?<=^[ \t]*|[:,?-][ \t]+|[[{][ \t]*)(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\n]|'')*'|@)/gm;
  return [...text.matchAll(value)].flatMap((match) => (match[0] === '@' ? [match.index] : []));
}

function quotedStarts(documents: readonly Document.Parsed[]): ReadonlySet<number> {
  const starts = new Set<number>();
  for (const document of documents) {
    visit(document, {
      Scalar: (_, { type, range }) => {
        if (type === 'QUOTE_DOUBLE' && range != null) starts.add(range[0]);
      },
    });
  }
  return starts;
}

/** The text with quoted texts of the same length at the spans. */
function withQuotes(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    if (from < at) continue;
    parts.push(text.slice(at, from), quoted(to - from));
    at = to;
  }
  return parts.join('') + text.slice(at);
}

function parse(text: string): readonly Document.Parsed[] {
  const documents = parseAllDocuments(text, {
    prettyErrors: false,
    uniqueKeys: false,
    keepSourceTokens: false,
    stringKeys: false,
  });
  return Array.isArray(documents) ? documents : [];
}

function isBareExpression(error: YAMLError, text: string): boolean {
  return error.code === 'BAD_SCALAR_START' && text[error.pos[0]] === '@';
}

/** A quoted text of the same length, which begins as an expression does and is none, so that nothing is said of it. */
function quoted(length: number): string {
  return length < 4 ? 'x'.repeat(length) : `"@@${'x'.repeat(length - 4)}"`;
}

/** Where an expression without quotes ends: before a comment, and before what ends it in a flow mapping or a flow list. */
function endOfExpression(text: string, from: number): number {
  const line = /^[^\r\n]*/.exec(text.slice(from))?.[0] ?? '';
  let depth = 0;
  let comma: number | undefined;
  let end = line.length;
  for (const { 0: token, index } of line.matchAll(/'[^']*(?:'|$)|[({[\])},]|\s#/g)) {
    if ('({['.includes(token)) depth += 1;
    else if (')}]'.includes(token)) depth -= 1;
    else if (token === ',' && depth === 0) comma ??= index;
    const closed = depth < 0;
    if (!closed && !token.endsWith('#')) continue;
    end = closed ? (comma ?? index) : index;
    break;
  }
  return from + line.slice(0, end).trimEnd().replace(/,$/, '').length;
}

interface Faulty {
  readonly file: string;
  readonly text: string;
  readonly document: Document.Parsed | undefined;
  readonly report: Report;
}

/** What these say is true of one place. Any other error tears the lines below it: more is said of tabs only. */
const LOCAL: readonly YAMLError['code'][] = ['BAD_SCALAR_START', 'BAD_DQ_ESCAPE'];

/** One finding a line; true when an error leaves nothing to work with. */
function reportErrors(errors: readonly YAMLError[], { file, text, document, report }: Faulty): boolean {
  const seen = new Set<number>();
  let torn = false;
  for (const error of errors.toSorted((a, b) => a.pos[0] - b.pos[0])) {
    const [from, to] = placeOf(error, document);
    const line = text.lastIndexOf('\n', from - 1);
    if (seen.has(line)) continue;
    seen.add(line);
    const place = { file, path: [], part: 'value', offsets: [from, to] } as const;
    const isTab = error.code === 'TAB_AS_INDENT' || /^[ ]*\t/.test(text.slice(line + 1, from + 1));
    if (isTab) report('yaml/tab', place, {});
    else if (!torn) report('yaml/syntax', place, { detail: plainWords(error, text) });
    torn ||= !LOCAL.includes(error.code) && !isColonInText(error, text);
  }
  return errors.length > 0;
}

/** A quote that is not closed is shown where it opens, not at the end of the file. */
function placeOf(error: YAMLError, document: Document.Parsed | undefined): readonly [number, number] {
  let place = error.pos;
  if (error.code !== 'MISSING_CHAR' || document === undefined) return place;
  visit(document, {
    Scalar: (_, { type, range }) => {
      const isQuoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
      if (isQuoted && range != null && range[0] < error.pos[0] && error.pos[0] <= range[2])
        place = [range[0], range[0] + 1];
    },
  });
  return place;
}

const PLAIN_WORDS: Partial<Record<YAMLError['code'], string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'the indentation does not fit the lines around it.',
  BAD_INDENT: 'the indentation does not fit the lines around it, or a bracket above is not closed.',
  MISSING_CHAR: 'a closing quote or bracket is missing.',
  UNEXPECTED_TOKEN: 'something stands here that YAML does not expect.',
  BAD_SCALAR_START: 'a text that begins with this character needs quotes.',
  BLOCK_IN_FLOW: 'a comma or a closing bracket is missing.',
  MULTILINE_IMPLICIT_KEY: 'a key has no colon, or the indentation does not fit.',
  BAD_DQ_ESCAPE: "a '\\' in double quotes is written '\\\\'.",
  BAD_ALIAS: "a text that begins with '*' or '&' needs quotes.",
  BAD_PROP_ORDER: "a text that begins with '&' or '!' needs quotes.",
  TAG_RESOLVE_FAILED: "a text that begins with '!' needs quotes.",
  KEY_OVER_1024_CHARS: 'the key is too long.',
  RESOURCE_EXHAUSTION: 'the structure is nested too deeply.',
};

function plainWords(error: YAMLError, text: string): string {
  if (isColonInText(error, text)) return "a text that holds ': ' needs quotes.";
  return PLAIN_WORDS[error.code] ?? `${error.message.split('\n')[0]?.replace(/\.?$/, '') ?? ''}.`;
}

/** `title: Orders: the flow` */
function isColonInText({ code, pos }: YAMLError, text: string): boolean {
  return code === 'BLOCK_AS_IMPLICIT_KEY' && /^[^\r\n]*:(?:\s|$)/.test(text.slice(pos[0]));
}
