/** Exports connectors of a project that is held in memory. */
import { readFileSync } from 'node:fs';
import { exportConnectors, type ExportRequest } from '../../src/export/export-connectors.ts';
import { memoryHost } from '../../src/io/memory-host.ts';

const templates = (path: string): string =>
  readFileSync(new URL(`../../templates/${path}`, import.meta.url), 'utf8');

export function exportOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  request: Partial<ExportRequest> = {},
) {
  const { diagnostics, files: artifacts } = exportConnectors(
    memoryHost(files),
    'solution.yaml',
    { keys: [], certification: false, ...request },
    templates,
  );
  const exported = Object.fromEntries(artifacts.map((one) => [one.path, one.bytes]));
  return { codes: diagnostics.map((one) => one.code), diagnostics, exported };
}
