/** Findings for programs. The shape is versioned: fields are added under the same version, never removed or changed. */
import { words, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { locate } from '../../source/locate.ts';
import type { Place } from '../../source/place.ts';
import type { Position, Sources } from '../../source/source-file.ts';
import { GRADES, type ChangeGrade } from './changes.ts';

interface JsonPlace {
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
}

interface JsonDiagnostic extends JsonPlace {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly help: string | null;
  readonly related?: JsonPlace & { readonly note: string };
  /** How a change between two versions is felt; absent for findings. */
  readonly change?: ChangeGrade;
}

export interface JsonReport {
  readonly version: 1;
  readonly diagnostics: readonly JsonDiagnostic[];
  /** What a build wrote; absent for `check`. */
  readonly files?: readonly { readonly path: string; readonly bytes: number }[];
}

export function renderJson(
  diagnostics: readonly Diagnostic[],
  sources: Sources,
  files?: JsonReport['files'],
): string {
  const report: JsonReport = {
    version: 1,
    diagnostics: diagnostics.map((one) => jsonDiagnostic(one, sources)),
    ...(files === undefined ? {} : { files }),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function jsonDiagnostic(diagnostic: Diagnostic, sources: Sources): JsonDiagnostic {
  const { severity, message, help } = words(diagnostic);
  const { related } = diagnostic;
  return {
    code: diagnostic.code,
    severity,
    message,
    help: help ?? null,
    ...jsonPlace(diagnostic.at, sources),
    ...(related === undefined ? {} : { related: { note: related.note, ...jsonPlace(related.at, sources) } }),
    ...(diagnostic.code.startsWith('change/') ? { change: GRADES[severity] } : {}),
  };
}

function jsonPlace(at: Place, sources: Sources): JsonPlace {
  const first = { line: 1, column: 1 };
  const span = locate(at, sources) ?? { start: first, end: first };
  return { file: at.file, start: span.start, end: span.end };
}
