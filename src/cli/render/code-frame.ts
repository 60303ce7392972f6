/** The source lines of a finding with a mark under the place. */
import { lineText, shownLine, type SourceFile } from '../../source/source-file.ts';
import type { Span } from '../../source/locate.ts';
import type { Paint } from '../paint.ts';
import { textWidth } from './text-width.ts';

/** Columns of text; longer lines are cut around the mark. */
export const FRAME_WIDTH = 100;
/** Columns that are kept in front of the mark. */
const KEPT_BEFORE = 20;
/** Of more lines, the first ones and the last one are shown. */
const MAX_LINES = 5;

/** A line with what is marked in it: columns from 1, the end exclusive. */
interface MarkedLine {
  readonly number: number;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

export interface FrameStyle {
  /** Colours what stands under the place. */
  readonly mark: (text: string) => string;
  readonly paint: Paint;
  /** Columns of text. */
  readonly width?: number | undefined;
}

export function codeFrame(
  source: SourceFile,
  span: Span,
  { mark, paint, width: columns = FRAME_WIDTH }: FrameStyle,
): readonly string[] {
  const lines = markedLines(source, span);
  const width = String(lines.at(-1)?.number ?? span.start.line).length;
  const gutter = paint.dim(`${' '.repeat(width)} |`);
  const frame = (line: MarkedLine): readonly string[] => {
    const { shown, before, length } = cutAround(line, columns);
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
    const text = shownLine(source, number);
    const isFirst = number === start.line;
    const from = isFirst ? start.column : text.length - text.trimStart().length + 1;
    const to = number === end.line ? end.column : text.trimEnd().length + 1;
    if (isFirst || from < to) lines.push({ number, text, from, to });
  }
  return lines;
}

function cutAround(
  { text, from: column, to }: MarkedLine,
  width: number,
): { readonly shown: string; readonly before: number; readonly length: number } {
  const from = cutFrom(text, column - 1, width);
  // A line may be a whole file, so only what can be shown is looked at.
  const cut = fitting(text.slice(from, from + 2 * width), width).replaceAll('\t', ' ');
  const marked = cut.slice(column - 1 - from, to - 1 - from);
  return {
    shown: `${from > 0 ? '…' : ''}${cut}${from + cut.length < text.length ? '…' : ''}`,
    before: (from > 0 ? 1 : 0) + textWidth(cut.slice(0, column - 1 - from)),
    length: Math.max(1, textWidth(marked)),
  };
}

/** Where the shown part begins, so that the mark at `index` is in it. */
function cutFrom(text: string, index: number, width: number): number {
  const limit = width - KEPT_BEFORE;
  if (index <= limit && textWidth(text.slice(0, index)) <= limit) return 0;
  let from = index;
  let kept = 0;
  for (const c of Array.from(text.slice(Math.max(0, index - 2 * KEPT_BEFORE), index)).reverse()) {
    kept += textWidth(c);
    if (kept > KEPT_BEFORE) break;
    from -= c.length;
  }
  return from;
}

/** The beginning of a text that takes at most so many columns. */
function fitting(text: string, width: number): string {
  let used = 0;
  let end = 0;
  for (const c of text) {
    used += textWidth(c);
    if (used > width) break;
    end += c.length;
  }
  return text.slice(0, end);
}

/** The first line of a span. */
export function firstLine(source: SourceFile, { start, end }: Span): Span {
  if (start.line === end.line) return { start, end };
  return { start, end: { line: start.line, column: lineText(source, start.line).length + 1 } };
}
