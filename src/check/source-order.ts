/**
 * Findings as a reader meets them: file by file in the order of reading, from top to bottom, of one place the worst first, each one once. The flow language and the
 * rules for exported flows overlap; the same said twice of one place is one finding.
 */
import { catalog } from '../diagnostics/catalog.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Severity } from '../diagnostics/entry.ts';
import { locate } from '../source/locate.ts';
import type { Sources } from '../source/source-file.ts';

export function inSourceOrder(diagnostics: readonly Diagnostic[], sources: Sources): readonly Diagnostic[] {
  if (diagnostics.length < 2) return diagnostics;
  const files = [...sources.keys()];
  const placed = diagnostics.map((diagnostic) => {
    const file = files.indexOf(diagnostic.at.file);
    const { line = 0, column = 0 } = locate(diagnostic.at, sources)?.start ?? {};
    const place = [file === -1 ? files.length : file, line, column];
    return {
      diagnostic,
      place,
      key: [...place, RANKS[diagnostic.severity ?? catalog[diagnostic.code].severity]],
    };
  });
  const told = new Set<string>();
  return placed
    .toSorted((a, b) => compare(a.key, b.key))
    .filter(({ diagnostic: { code, args }, place }) => {
      const identity = JSON.stringify([code, args, place]);
      const isNew = !told.has(identity);
      told.add(identity);
      return isNew;
    })
    .map((one) => one.diagnostic);
}

const RANKS: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, one] of a.entries()) {
    const other = b[index] ?? 0;
    if (one !== other) return one - other;
  }
  return 0;
}
