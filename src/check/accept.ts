/** Findings that the maker accepts, by code for the whole solution or by a comment at a line; what accepts nothing is reported. */
import { catalog, isCode, type Code } from '../diagnostics/catalog.ts';
import { collect, isError, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Entry } from '../diagnostics/entry.ts';
import { suggest } from '../diagnostics/suggest.ts';
import type { Acceptance } from '../model/solution.ts';
import { locate } from '../source/locate.ts';
import { wholeOf } from '../source/place.ts';
import type { Sources } from '../source/source-file.ts';

/** `isJudged` tells the acceptances that would be used here if they were needed; of others nothing is said. */
export function applyAcceptances(
  diagnostics: readonly Diagnostic[],
  acceptances: readonly Acceptance[],
  sources: Sources,
  isJudged: (acceptance: Acceptance) => boolean = () => true,
): readonly Diagnostic[] {
  const { diagnostics: found, report } = collect();
  const valid = acceptances.filter(({ code, at }) => {
    if (!isCode(code))
      report('solution/unknown-code', at, { code, nearest: suggest(code, Object.keys(catalog)) });
    else if (isAlwaysError(code)) report('solution/accepted-error', at, { code });
    return isCode(code) && !isAlwaysError(code);
  });
  const used = new Set<Acceptance>();
  const kept = diagnostics.flatMap((diagnostic): Diagnostic[] => {
    const acceptance = isError(diagnostic)
      ? undefined
      : valid.find((one) => accepts(one, diagnostic, sources));
    if (acceptance === undefined) return [diagnostic];
    used.add(acceptance);
    return acceptance.severity === 'off' ? [] : [{ ...diagnostic, severity: acceptance.severity }];
  });
  // An error can keep from being found what is accepted here.
  if (diagnostics.some(isError)) return [...kept, ...found];
  for (const one of valid)
    if (!used.has(one) && isJudged(one)) report('solution/unused-acceptance', one.at, { code: one.code });
  return [...kept, ...found];
}

function isAlwaysError(code: Code): boolean {
  const { severity, atTimes }: Entry<never> = catalog[code];
  return severity === 'error' && atTimes === undefined;
}

function accepts(acceptance: Acceptance, diagnostic: Diagnostic, sources: Sources): boolean {
  if (acceptance.code !== diagnostic.code) return false;
  if (acceptance.at.offsets === undefined) return true;
  if (acceptance.at.file !== diagnostic.at.file) return false;
  const comment = locate(acceptance.at, sources)?.start.line;
  if (comment === undefined) return false;
  // No comment can stand inside of a text with several lines: it stands where the text begins.
  return [diagnostic.at, wholeOf(diagnostic.at)].some((place) => {
    const line = locate(place, sources)?.start.line;
    return line === comment || line === comment + 1;
  });
}
