/**
 * Findings as a reader meets them: file by file in the order of reading, from top to bottom, of one place the worst first, each one once. The flow language and the
 * rules for exported flows overlap; the same said twice of one place is one finding, unless each leads on to another place: one `use` of shared steps stands for
 * all that is wrong in them.
 */
import { catalog } from '../diagnostics/catalog.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Severity } from '../diagnostics/entry.ts';
import { locate } from '../source/locate.ts';
import type { Place } from '../source/place.ts';
import type { Sources } from '../source/source-file.ts';

export function inSourceOrder(diagnostics: readonly Diagnostic[], sources: Sources): readonly Diagnostic[] {
  if (diagnostics.length < 2) return diagnostics;
  const files = [...sources.keys()];
  const positionOf = (at: Place): readonly number[] => {
    const file = files.indexOf(at.file);
    const { line = 0, column = 0 } = locate(at, sources)?.start ?? {};
    return [file === -1 ? files.length : file, line, column];
  };
  const placed = diagnostics.map((diagnostic) => {
    const place = positionOf(diagnostic.at);
    return {
      diagnostic,
      place,
      key: [...place, RANKS[diagnostic.severity ?? catalog[diagnostic.code].severity]],
    };
  });
  /** Where else those lead that were told of one place; undefined: nowhere. */
  const told = new Map<string, Set<string | undefined>>();
  return placed
    .toSorted((a, b) => compare(a.key, b.key))
    .filter(({ diagnostic: { code, args, related }, place }) => {
      const identity = JSON.stringify([code, args, place]);
      const ends = told.get(identity) ?? new Set();
      told.set(identity, ends);
      const end = related === undefined ? undefined : JSON.stringify(positionOf(related.at));
      const isNew = ends.size === 0 || (end !== undefined && !ends.has(end) && !ends.has(undefined));
      ends.add(end);
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
