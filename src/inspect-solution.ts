/** The first half of the pipeline, text → checked model, on its own: who only checks loads nothing of what writes zips. */
import { applyAcceptances, type Grades } from './check/accept.ts';
import { check, type CheckedSolution } from './check/check.ts';
import { inSourceOrder } from './check/source-order.ts';
import { isError, type Diagnostic, type Outcome } from './diagnostics/diagnostic.ts';
import type { LoadOptions } from './load/decode-solution.ts';
import { load } from './load/load.ts';
import type { Acceptance, Solution } from './model/solution.ts';
import type { Host } from './source/host.ts';
import type { Sources } from './source/source-file.ts';

export interface Inspected {
  /** There when no error was found. */
  readonly solution?: CheckedSolution | undefined;
  /** What could be read, errors or not. */
  readonly loaded?: Solution | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: Sources;
}

export interface InspectOptions extends LoadOptions {
  /** What the caller makes of the findings of a code. */
  readonly grades?: Grades;
}

/** Loads and checks the solution at `path`; the value is there when no error was found. */
export function inspect(host: Host, path: string, options: InspectOptions = {}): Inspected {
  const loaded = load(host, path, options);
  const checked: Outcome<CheckedSolution> =
    loaded.value === undefined
      ? { diagnostics: loaded.diagnostics }
      : check(loaded.value, loaded.diagnostics, options.memory);
  // `connector check` has more rules for OpenAPI documents, so an acceptance there may be for one of them.
  const documents = new Set(loaded.value?.connectors.map((one) => one.openApiFile));
  const isJudged = ({ at }: Acceptance): boolean => !documents.has(at.file);
  const acceptances = loaded.value?.acceptances ?? [];
  const graded = applyAcceptances(
    checked.diagnostics,
    { acceptances, grades: options.grades, isJudged },
    loaded.sources,
  );
  const diagnostics = inSourceOrder(graded, loaded.sources);
  const solution = diagnostics.some(isError) ? undefined : checked.value;
  return { solution, loaded: loaded.value, diagnostics, sources: loaded.sources };
}
