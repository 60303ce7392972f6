/** Plain and single-quoted scalars of YAML: lines are folded, nothing is escaped but `''` in quotes. */
import { copy, type Piece } from './piece.ts';

interface Line {
  readonly from: number;
  readonly to: number;
}

export function plainPieces(text: string): readonly Piece[] {
  return foldedLines(text, 0, text.length, copy);
}

export function singleQuotedPieces(text: string): readonly Piece[] {
  return foldedLines(text, 1, text.length - 1, copyQuoted);
}

type Copy = (pieces: Piece[], text: string, from: number, to: number) => void;

/** A line end is a blank, and n empty lines are n line ends. */
function foldedLines(text: string, from: number, to: number, take: Copy): readonly Piece[] {
  const pieces: Piece[] = [];
  const lines = linesOf(text, from, to);
  let end: number | undefined;
  let empty = 0;
  for (const [index, line] of lines.entries()) {
    const { from: start, to: stop } = trimmed(text, line, index > 0, index < lines.length - 1);
    const inner = index > 0 && index < lines.length - 1;
    if (inner && start >= stop) {
      empty += 1;
      continue;
    }
    if (end !== undefined)
      pieces.push({ text: empty === 0 ? ' ' : '\n'.repeat(empty), from: end, to: Math.max(end, start) });
    take(pieces, text, start, stop);
    end = stop;
    empty = 0;
  }
  return pieces;
}

function linesOf(text: string, from: number, to: number): readonly Line[] {
  const lines: Line[] = [];
  let start = from;
  for (let at = text.indexOf('\n', start); at !== -1 && at < to; at = text.indexOf('\n', start)) {
    lines.push({ from: start, to: at > start && text[at - 1] === '\r' ? at - 1 : at });
    start = at + 1;
  }
  return [...lines, { from: start, to }];
}

function trimmed(text: string, line: Line, atStart: boolean, atEnd: boolean): Line {
  let { from, to } = line;
  while (atStart && from < to && isBlank(text[from])) from += 1;
  while (atEnd && to > from && isBlank(text[to - 1])) to -= 1;
  return { from, to };
}

function isBlank(c: string | undefined): boolean {
  return c === ' ' || c === '\t';
}

function copyQuoted(pieces: Piece[], text: string, from: number, to: number): void {
  let start = from;
  for (let at = text.indexOf("''", start); at !== -1 && at < to; at = text.indexOf("''", start)) {
    copy(pieces, text, start, at);
    pieces.push({ text: "'", from: at, to: at + 2 });
    start = at + 2;
  }
  copy(pieces, text, start, to);
}
