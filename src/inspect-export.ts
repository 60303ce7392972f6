/** The pipeline for what others exported: files → flows and what is known around them → findings. */
import { checkFlows } from './check/check-flows.ts';
import { inSourceOrder } from './check/source-order.ts';
import { worldOfExport } from './check/world-of-export.ts';
import { collect, type Diagnostic } from './diagnostics/diagnostic.ts';
import type { ExportFiles } from './exported/export-files.ts';
import { readExport } from './exported/read-export.ts';
import type { Sources } from './source/source-file.ts';

export interface InspectedExport {
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: Sources;
  /** How many flows were looked at; undefined when nothing in it is a solution or a flow. */
  readonly flows: number | undefined;
}

export function inspectExport(files: ExportFiles): InspectedExport {
  const { solutions, diagnostics: read, sources } = readExport(files);
  const { diagnostics, report } = collect();
  for (const one of solutions) checkFlows(worldOfExport(one.flows, one), report);
  return {
    diagnostics: inSourceOrder([...read, ...diagnostics], sources),
    sources,
    flows: solutions.length === 0 ? undefined : solutions.reduce((sum, one) => sum + one.flows.length, 0),
  };
}
