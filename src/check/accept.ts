/**
 * Findings graded by others than the rules: by a comment at a line, by the caller, by code for the whole solution; the more particular one
 * wins, in this order. What accepts nothing is reported.
 */
import { catalog, isCode, type Code } from '../diagnostics/catalog.ts';
import { collect, isError, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Entry } from '../diagnostics/entry.ts';
import { suggest } from '../diagnostics/suggest.ts';
import type { Acceptance } from '../model/solution.ts';
import { locate } from '../source/locate.ts';
import { wholeOf } from '../source/place.ts';
import type { Sources } from '../source/source-file.ts';

/** What the caller makes of the findings of a code. Errors stay errors. */
export type Grades = ReadonlyMap<Code, Acceptance['severity']>;

export interface Grading {
  readonly acceptances: readonly Acceptance[];
  readonly grades?: Grades | undefined;
  /** Tells the acceptances that would be used here if they were needed; of others nothing is said. */
  readonly isJudged?: (acceptance: Acceptance) => boolean;
}

export function applyAcceptances(
  diagnostics: readonly Diagnostic[],
  { acceptances, grades = new Map(), isJudged = () => true }: Grading,
  sources: Sources,
): readonly Diagnostic[] {
  const { diagnostics: faults, report } = collect();
  const valid = acceptances.filter(({ code, at }) => {
    if (!isCode(code))
      report('solution/unknown-code', at, { code, nearest: suggest(code, Object.keys(catalog)) });
    else if (isAlwaysError(code)) report('solution/accepted-error', at, { code });
    return isCode(code) && !isAlwaysError(code);
  });
  const used = new Set<Acceptance>();
  const graded = (found: readonly Diagnostic[]): readonly Diagnostic[] =>
    found.flatMap((one) => {
      if (isError(one)) return [one];
      const acceptance = findAcceptance(valid, one, sources);
      if (acceptance !== undefined) used.add(acceptance);
      return withSeverity(one, severityOf(one, acceptance, grades));
    });
  const kept = [...graded(diagnostics), ...faults];
  return diagnostics.some(mayHide) ? kept : [...kept, ...graded(unused(valid, used, isJudged))];
}

/** An error can keep from being found what is accepted here, and so can a table that is not known. */
function mayHide(one: Diagnostic): boolean {
  return isError(one) || one.code === 'dataverse/table-name';
}

/** An acceptance of what is said here of others is used by it. */
function unused(
  valid: readonly Acceptance[],
  used: ReadonlySet<Acceptance>,
  isJudged: (acceptance: Acceptance) => boolean,
): readonly Diagnostic[] {
  const { diagnostics, report } = collect();
  const [ofOthers, ofThese] = [
    valid.filter((one) => one.code !== 'solution/unused-acceptance'),
    valid.filter((one) => one.code === 'solution/unused-acceptance'),
  ];
  const say = (all: readonly Acceptance[]): void => {
    for (const one of all)
      if (!used.has(one) && isJudged(one)) report('solution/unused-acceptance', one.at, { code: one.code });
  };
  say(ofOthers);
  if (diagnostics.length === 0) say(ofThese);
  return diagnostics;
}

/** Whether a code is an error wherever it is found: no grading changes that. */
export function isAlwaysError(code: Code): boolean {
  const { severity, atTimes }: Entry<never> = catalog[code];
  return severity === 'error' && atTimes === undefined;
}

/** A comment is about one place, and wins. */
function findAcceptance(
  valid: readonly Acceptance[],
  diagnostic: Diagnostic,
  sources: Sources,
): Acceptance | undefined {
  const same = valid.filter((one) => one.code === diagnostic.code);
  return (
    same.find((one) => isComment(one) && isBeside(one, diagnostic, sources)) ??
    same.find((one) => !isComment(one))
  );
}

function severityOf(
  { code }: Diagnostic,
  acceptance: Acceptance | undefined,
  grades: Grades,
): Acceptance['severity'] | undefined {
  if (acceptance !== undefined && isComment(acceptance)) return acceptance.severity;
  return grades.get(code) ?? acceptance?.severity;
}

function withSeverity(
  diagnostic: Diagnostic,
  severity: Acceptance['severity'] | undefined,
): readonly Diagnostic[] {
  if (severity === 'off') return [];
  return [severity === undefined ? diagnostic : { ...diagnostic, severity }];
}

function isComment({ at }: Acceptance): boolean {
  return at.offsets !== undefined;
}

/** A comment counts for its own line and the one below. */
function isBeside(acceptance: Acceptance, diagnostic: Diagnostic, sources: Sources): boolean {
  if (acceptance.at.file !== diagnostic.at.file) return false;
  const comment = locate(acceptance.at, sources)?.start.line;
  if (comment === undefined) return false;
  // No comment can stand inside of a text with several lines: it stands where the text begins.
  return [diagnostic.at, wholeOf(diagnostic.at)].some((place) => {
    const line = locate(place, sources)?.start.line;
    return line === comment || line === comment + 1;
  });
}
