/** The source line of a finding with a mark under the place. */
import { lineText, type SourceFile } from '../../source/source-file.ts';
import type { Span } from '../../source/locate.ts';
import type { Paint } from '../paint.ts';
import { textWidth } from './text-width.ts';

/** Longer lines are cut around the mark. */
const MAX_WIDTH = 100;

export function codeFrame(
  source: SourceFile,
  span: Span,
  mark: (text: string) => string,
  paint: Paint,
): readonly string[] {
  const { line, column } = span.start;
  const full = lineText(source, line).replaceAll('\t', ' ');
  const end = span.end.line === line ? span.end.column : full.length + 1;
  const from = column - 1 > MAX_WIDTH - 20 ? column - 21 : 0;
  const cut = full.slice(from, from + MAX_WIDTH);
  const shown = `${from > 0 ? '…' : ''}${cut}${from + MAX_WIDTH < full.length ? '…' : ''}`;
  const before = (from > 0 ? 1 : 0) + textWidth(full.slice(from, column - 1));
  const length = Math.max(1, textWidth(full.slice(column - 1, Math.min(end - 1, from + MAX_WIDTH))));
  const number = String(line);
  const gutter = ' '.repeat(number.length);
  return [
    paint.dim(`${gutter} |`),
    `${paint.dim(`${number} |`)} ${shown}`,
    `${paint.dim(`${gutter} |`)} ${' '.repeat(before)}${mark('^'.repeat(length))}`,
  ];
}
