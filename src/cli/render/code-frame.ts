/** The source lines of a finding with a mark under the place. */
import { lineText, type SourceFile } from '../../source/source-file.ts';
import type { Span } from '../../source/locate.ts';
import type { Paint } from '../paint.ts';
import { textWidth } from './text-width.ts';

/** Longer lines are cut around the mark. */
const MAX_WIDTH = 100;
/** Of more lines, the first ones and the last one are shown. */
const MAX_LINES = 5;

/** A line with what is marked in it: columns from 1, the end exclusive. */
interface MarkedLine {
  readonly number: number;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

export function codeFrame(
  source: SourceFile,
  span: Span,
  mark: (text: string) => string,
  paint: Paint,
): readonly string[] {
  const lines = markedLines(source, span);
  const width = String(lines.at(-1)?.number ?? span.start.line).length;
  const gutter = paint.dim(`${' '.repeat(width)} |`);
  const frame = (line: MarkedLine): readonly string[] => {
    const { shown, before, length } = cutAround(line);
    return [
      `${paint.dim(`${String(line.number).padStart(width)} |`)} ${shown}`,
      `${gutter} ${' '.repeat(before)}${mark('^'.repeat(length))}`,
    ];
  };
  const last = lines.slice(-1);
  const shown =
    lines.length <= MAX_LINES
      ? lines.map(frame)
      : [...lines.slice(0, MAX_LINES - 2).map(frame), [`${gutter} …`], ...last.map(frame)];
  return [gutter, ...shown.flat()];
}

/** The lines of a span; below the first one, blanks at both ends of a line are not marked. */
function markedLines(source: SourceFile, { start, end }: Span): readonly MarkedLine[] {
  const lines: MarkedLine[] = [];
  for (let number = start.line; number <= end.line; number += 1) {
    const text = lineText(source, number);
    const isFirst = number === start.line;
    const from = isFirst ? start.column : text.length - text.trimStart().length + 1;
    const to = number === end.line ? end.column : text.trimEnd().length + 1;
    if (isFirst || from < to) lines.push({ number, text, from, to });
  }
  return lines;
}

function cutAround({ text, from: column, to }: MarkedLine): {
  readonly shown: string;
  readonly before: number;
  readonly length: number;
} {
  const from = column - 1 > MAX_WIDTH - 20 ? column - 21 : 0;
  const cut = text.slice(from, from + MAX_WIDTH).replaceAll('\t', ' ');
  const marked = cut.slice(column - 1 - from, to - 1 - from);
  return {
    shown: `${from > 0 ? '…' : ''}${cut}${from + MAX_WIDTH < text.length ? '…' : ''}`,
    before: (from > 0 ? 1 : 0) + textWidth(cut.slice(0, column - 1 - from)),
    length: Math.max(1, textWidth(marked)),
  };
}

/** The first line of a span. */
export function firstLine(source: SourceFile, { start, end }: Span): Span {
  if (start.line === end.line) return { start, end };
  return { start, end: { line: start.line, column: lineText(source, start.line).length + 1 } };
}
