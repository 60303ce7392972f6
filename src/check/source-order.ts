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
  /** Undefined: a finding leads nowhere else. */
  const endOf = ({ related }: Diagnostic): string | undefined =>
    related === undefined ? undefined : JSON.stringify(positionOf(related.at));
  const told = new Map<string, Told>();
  return placed
    .toSorted((a, b) => compare(a.key, b.key))
    .filter(({ diagnostic, place }) => {
      const identity = JSON.stringify([diagnostic.code, diagnostic.args, place]);
      const before = told.get(identity);
      if (before === undefined) {
        told.set(identity, { first: diagnostic, ends: undefined });
        return true;
      }
      const ends = (before.ends ??= new Set([endOf(before.first)]));
      const end = endOf(diagnostic);
      const isNew = end !== undefined && !ends.has(end) && !ends.has(undefined);
      ends.add(end);
      return isNew;
    })
    .map((one) => one.diagnostic);
}

/** Of one place and in the same words. Hardly a finding has its like, so where the first one leads is found when there is a second. */
interface Told {
  readonly first: Diagnostic;
  ends: Set<string | undefined> | undefined;
}

const RANKS: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, one] of a.entries()) {
    const other = b[index] ?? 0;
    if (one !== other) return one - other;
  }
  return 0;
}
