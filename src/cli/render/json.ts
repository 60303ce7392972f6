/** Findings for programs, in the shape of schema/report.schema.json. */
import { words, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { jsonPointer } from '../../source/json-pointer.ts';
import { locate } from '../../source/locate.ts';
import type { Place } from '../../source/place.ts';
import type { Sources } from '../../source/source-file.ts';
import type { JsonReport } from '../../spec/report-schema.ts';
import { GRADES } from './changes.ts';

type JsonDiagnostic = JsonReport['diagnostics'][number];

export function renderJson(
  diagnostics: readonly Diagnostic[],
  sources: Sources,
  files?: readonly { readonly path: string; readonly bytes: number }[],
): string {
  const report: JsonReport = {
    version: 1,
    diagnostics: diagnostics.map((one) => jsonDiagnostic(one, sources)),
    ...(files === undefined ? {} : { files: [...files] }),
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

function jsonPlace(at: Place, sources: Sources) {
  const first = { line: 1, column: 1 };
  const span = locate(at, sources) ?? { start: first, end: first };
  const pointer: { pointer?: string } = at.offsets === undefined ? { pointer: jsonPointer(at.path) } : {};
  return { file: at.file, start: { ...span.start }, end: { ...span.end }, ...pointer };
}
