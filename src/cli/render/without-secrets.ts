/** Sources as they may be shown. A secret that was found in a file stands in no frame, whichever finding the frame is of. */
import { catalog } from '../../diagnostics/catalog.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Entry } from '../../diagnostics/entry.ts';
import { locate } from '../../source/locate.ts';
import { lineStarts, type Position, type SourceFile, type Sources } from '../../source/source-file.ts';

export function withoutSecrets(diagnostics: readonly Diagnostic[], sources: Sources): Sources {
  const secrets = diagnostics.filter(isOfSecret);
  if (secrets.length === 0) return sources;
  const shown = new Map(sources);
  for (const { at } of secrets) {
    const source = shown.get(at.file);
    const original = sources.get(at.file);
    const span = locate(at, sources);
    if (source === undefined || original === undefined || span === undefined) continue;
    const range = [offsetOf(span.start, original), offsetOf(span.end, original)] as const;
    shown.set(at.file, { ...source, hidden: [...(source.hidden ?? []), range] });
  }
  return shown;
}

function isOfSecret({ code }: Diagnostic): boolean {
  const { isSecret }: Entry<never> = catalog[code];
  return isSecret === true;
}

function offsetOf({ line, column }: Position, source: SourceFile): number {
  return (lineStarts(source)[line - 1] ?? 0) + column - 1;
}
