/**
 * Findings for people who may get hundreds: errors in full; of every other code the first few, and a line for each further one. Remarks are
 * lines from the first: nobody waits for them.
 */
import { words, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Sources } from '../../source/source-file.ts';
import type { Paint } from '../paint.ts';
import { renderLine, renderOne } from './pretty.ts';
import { withoutSecrets } from './without-secrets.ts';

/** Columns beside the text of a frame: the indent, the number of the line, its bar, a sign at each end for what is cut. */
const GUTTER = 12;
/** Warnings of a code that are shown in full. */
const IN_FULL = 3;

/** `columns` are those of the terminal. */
export function renderBrief(
  diagnostics: readonly Diagnostic[],
  sources: Sources,
  paint: Paint,
  columns?: number,
): string {
  const width = columns === undefined ? undefined : columns - GUTTER;
  const known = withoutSecrets(diagnostics, sources);
  const counts = new Map<string, number>();
  const isFull = (one: Diagnostic): boolean => {
    const { severity } = words(one);
    if (severity !== 'warning') return severity === 'error';
    const count = (counts.get(one.code) ?? 0) + 1;
    counts.set(one.code, count);
    return count <= IN_FULL;
  };
  const blocks = diagnostics.map((one): Block => {
    const full = isFull(one);
    return { full, text: full ? renderOne(one, known, paint, width) : renderLine(one, known, paint) };
  });
  // Lines stand together; a blank line sets frames apart.
  return blocks
    .map(({ full, text }, index) => {
      const before = blocks[index - 1];
      return before !== undefined && (full || before.full) ? `\n${text}` : text;
    })
    .join('');
}

interface Block {
  readonly full: boolean;
  readonly text: string;
}
