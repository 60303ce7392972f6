/**
 * Findings as a reader meets them: file by file in the order of reading, from top to bottom, each one once. The flow language and the
 * rules for exported flows overlap; the same said twice of one place is one finding.
 */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { locate } from '../source/locate.ts';
import type { Sources } from '../source/source-file.ts';

export function inSourceOrder(diagnostics: readonly Diagnostic[], sources: Sources): readonly Diagnostic[] {
  if (diagnostics.length < 2) return diagnostics;
  const files = [...sources.keys()];
  const placed = diagnostics.map((diagnostic) => {
    const file = files.indexOf(diagnostic.at.file);
    const { line = 0, column = 0 } = locate(diagnostic.at, sources)?.start ?? {};
    return { diagnostic, key: [file === -1 ? files.length : file, line, column] };
  });
  const unique = new Map(
    placed
      .toSorted((a, b) => compare(a.key, b.key))
      .map((one) => {
        const { code, args } = one.diagnostic;
        return [JSON.stringify([code, args, one.key]), one.diagnostic];
      }),
  );
  return [...unique.values()];
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, one] of a.entries()) {
    const other = b[index] ?? 0;
    if (one !== other) return one - other;
  }
  return 0;
}
