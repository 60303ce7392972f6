/** A finding: a code, a place and facts. Words are made from the catalog when it is shown. */
import type { Place } from '../source/place.ts';
import { catalog, type ArgsOf, type Code } from './catalog.ts';
import type { Severity } from './entry.ts';

export interface Diagnostic<C extends Code = Code> {
  readonly code: C;
  readonly at: Place;
  readonly args: ArgsOf<C>;
  /** Set when the maker, or the rule that found it, graded it otherwise than the catalog. */
  readonly severity?: Severity;
  /** A second place that explains the first. */
  readonly related?: { readonly at: Place; readonly note: string };
}

/** A stage's result: no value means that the stage could not go on. */
export interface Outcome<T> {
  readonly value?: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** How a stage says what it found. */
export type Report = <C extends Code>(
  code: C,
  at: Place,
  args: ArgsOf<C>,
  related?: Diagnostic['related'],
  severity?: Severity,
) => void;

export function collect(): { readonly diagnostics: Diagnostic[]; readonly report: Report } {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (code, at, args, related, severity) => {
    const more = {
      ...(related === undefined ? {} : { related }),
      ...(severity === undefined ? {} : { severity }),
    };
    // Each code's facts were checked at the call; the list holds the union of all codes.
    diagnostics.push({ code, at, args, ...more } as Diagnostic);
  };
  return { diagnostics, report };
}

/** What was made, and what was said meanwhile, to be kept and repeated. */
export interface Noted<T> {
  readonly value: T;
  readonly said: readonly Diagnostic[];
}

export function noted<T>(make: (report: Report) => T): Noted<T> {
  const { diagnostics, report } = collect();
  return { value: make(report), said: diagnostics };
}

/** Reports again what was found before. */
export function repeat(diagnostics: readonly Diagnostic[], report: Report): void {
  for (const { code, at, args, related, severity } of diagnostics) report(code, at, args, related, severity);
}

/** A reporter that remembers whether it was used. */
export function watch(report: Report): { readonly report: Report; readonly isSilent: () => boolean } {
  let silent = true;
  const watched: Report = (...finding) => {
    silent = false;
    report(...finding);
  };
  return { report: watched, isSilent: () => silent };
}

interface Worded {
  readonly severity: Severity;
  readonly message: string;
  readonly help: string | undefined;
}

export function words(diagnostic: Diagnostic): Worded {
  // The catalog pairs each code with its own facts; the union of all entries hides that from the type checker.
  const found = catalog[diagnostic.code] as {
    severity: Severity;
    message: (a: unknown) => string;
    help: (a: unknown) => string | undefined;
  };
  return {
    severity: diagnostic.severity ?? found.severity,
    message: found.message(diagnostic.args),
    help: found.help(diagnostic.args),
  };
}

export function isError(diagnostic: Diagnostic): boolean {
  return (diagnostic.severity ?? catalog[diagnostic.code].severity) === 'error';
}
