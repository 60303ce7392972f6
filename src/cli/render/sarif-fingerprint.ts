/**
 * What tells a finding from others in every run: its code and where in the document it stands, so that lines written above change nothing.
 * GitHub compares `primaryLocationLineHash` only, which its upload action computes, warning of every value that others put there; so this
 * one has a name of its own, for all others who compare runs.
 */
import { createHash } from 'node:crypto';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { locate } from '../../source/locate.ts';
import type { Place } from '../../source/place.ts';
import { lineText, type Sources } from '../../source/source-file.ts';

/** A fingerprint for each; findings that would have the same one are numbered. */
export function fingerprints(
  diagnostics: readonly Diagnostic[],
  sources: Sources,
): readonly Readonly<Record<string, string>>[] {
  const counts = new Map<string, number>();
  return diagnostics.map(({ code, at }) => {
    const anchor = JSON.stringify([code, at.file, at.part, ...anchorOf(at, sources)]);
    const count = (counts.get(anchor) ?? 0) + 1;
    counts.set(anchor, count);
    const hash = createHash('sha256').update(anchor).digest('hex').slice(0, 16);
    return { 'cosellPlace/v1': `${hash}:${count}` };
  });
}

/** The path and the part of the text there; where no path leads, the text of the line. */
function anchorOf(at: Place, sources: Sources): readonly unknown[] {
  const { inside } = at;
  if (at.offsets === undefined)
    return [at.path, inside === undefined ? null : inside.text.slice(inside.from, inside.to)];
  const source = sources.get(at.file);
  const line = locate(at, sources)?.start.line;
  return [source === undefined || line === undefined ? null : lineText(source, line).trim()];
}
