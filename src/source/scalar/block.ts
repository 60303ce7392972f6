/**
 * Block scalars of YAML, `|` and `>`. An indentation indicator counts from the indentation of what holds the scalar, which does not
 * stand in its own text: the decoded value tells which one it was.
 */
import { copy, textOf, type Piece } from './piece.ts';

interface Header {
  readonly folded: boolean;
  readonly indent: number;
  readonly chomp: string;
  readonly length: number;
}

interface Line {
  /** Where the line begins, where its first character that is no space stands, and where it ends. */
  readonly from: number;
  readonly content: number;
  readonly to: number;
}

/** Undefined when no indentation gives that value. */
export function blockPieces(text: string, value: string): readonly Piece[] | undefined {
  const header = headerOf(text);
  const lines = linesOf(text, header.length);
  const first = lines.find((line) => line.content < line.to);
  const most = first === undefined ? 0 : first.content - first.from;
  const candidates = header.indent === 0 ? [most] : Array.from({ length: most + 1 }, (_, indent) => indent);
  for (const indent of candidates) {
    const pieces = piecesOf(text, lines, header, indent);
    if (textOf(pieces) === value) return pieces;
  }
  return undefined;
}

function headerOf(text: string): Header {
  const marks = /^[|>][-+\d]*/.exec(text)?.[0] ?? '';
  const lineEnd = text.indexOf('\n');
  return {
    folded: marks.startsWith('>'),
    indent: Number(/[1-9]/.exec(marks)?.[0] ?? 0),
    chomp: /[-+]/.exec(marks)?.[0] ?? '',
    length: lineEnd === -1 ? text.length : lineEnd + 1,
  };
}

/** The last one begins behind the last line end. */
function linesOf(text: string, from: number): readonly Line[] {
  const lines: Line[] = [];
  for (let start = from; start <= text.length;) {
    const end = text.indexOf('\n', start);
    const stop = end === -1 ? text.length : end;
    const to = stop > start && text[stop - 1] === '\r' ? stop - 1 : stop;
    let content = start;
    while (content < to && text[content] === ' ') content += 1;
    lines.push({ from: start, content, to });
    start = stop + 1;
  }
  return lines;
}

function isEmpty(line: Line): boolean {
  return line.content === line.to;
}

function piecesOf(text: string, lines: readonly Line[], header: Header, indent: number): readonly Piece[] {
  const end = endOfContent(lines, indent);
  if (end === 0) return emptyBlock(lines, header);
  const pieces: Piece[] = [];
  const joined = header.folded ? foldedSeparators(text, lines.slice(0, end), indent) : undefined;
  for (const [index, line] of lines.slice(0, end).entries()) {
    const before = lines[index - 1];
    if (before !== undefined) join(pieces, joined?.[index] ?? '\n', before.to, start(line, indent));
    copy(pieces, text, start(line, indent), line.to);
  }
  keepEnd(pieces, text, lines, { end, indent, chomp: header.chomp });
  return pieces;
}

/** Lines at the end that are empty, and no longer than the indentation, are not content. */
function endOfContent(lines: readonly Line[], indent: number): number {
  if (lines.every(isEmpty)) return 0;
  const last = lines.findLastIndex((line) => !isEmpty(line) || line.content - line.from > indent);
  return last + 1;
}

function start(line: Line, indent: number): number {
  return Math.min(line.from + indent, line.content);
}

function join(pieces: Piece[], separator: string, from: number, to: number): void {
  if (separator !== '') pieces.push({ text: separator, from, to: Math.max(from, to) });
}

function emptyBlock(lines: readonly Line[], header: Header): readonly Piece[] {
  const [first] = lines;
  const last = lines.at(-1);
  if (header.chomp !== '+' || first === undefined || last === undefined || last.to === first.from) return [];
  return [{ text: '\n'.repeat(Math.max(1, lines.length - 1)), from: first.from, to: last.to }];
}

interface End {
  readonly end: number;
  readonly indent: number;
  readonly chomp: string;
}

function keepEnd(pieces: Piece[], text: string, lines: readonly Line[], { end, indent, chomp }: End): void {
  const last = lines[end - 1];
  if (chomp === '-' || last === undefined) return;
  if (chomp === '+') {
    let before = last;
    for (const line of lines.slice(end)) {
      join(pieces, '\n', before.to, start(line, indent));
      copy(pieces, text, start(line, indent), line.to);
      before = line;
    }
    if (textOf(pieces).endsWith('\n')) return;
  }
  pieces.push({ text: '\n', from: last.to, to: lines[end]?.from ?? last.to });
}

/** What each line of a folded scalar is joined with to what is before it. Empty lines, and lines that are indented more, are not folded. */
function foldedSeparators(text: string, lines: readonly Line[], indent: number): readonly string[] {
  const begin = lines.findIndex((line) => !isEmpty(line));
  let state: FoldState = { pending: '\n', afterDeeper: false };
  return lines.map((line, index) => {
    const isDeeper = line.content - line.from > indent || text[line.content] === '\t';
    // Empty lines before the content are kept.
    if (index < begin) return '\n';
    const { separator, next } = foldLine(isDeeper ? 'deeper' : isEmpty(line) ? 'empty' : 'text', state);
    state = next;
    return index === begin ? '\n' : separator;
  });
}

/** What the next line with text will be joined with, and whether the last one was indented more. */
interface FoldState {
  readonly pending: '\n' | ' ';
  readonly afterDeeper: boolean;
}

function foldLine(
  kind: 'text' | 'deeper' | 'empty',
  { pending, afterDeeper }: FoldState,
): { readonly separator: string; readonly next: FoldState } {
  switch (kind) {
    case 'text':
      return { separator: pending, next: { pending: ' ', afterDeeper: false } };
    case 'deeper':
      return {
        separator: pending === '\n' && !afterDeeper ? '\n\n' : '\n',
        next: { pending: '\n', afterDeeper: true },
      };
    case 'empty':
      return { separator: pending === '\n' ? '\n' : '', next: { pending: '\n', afterDeeper } };
  }
}
