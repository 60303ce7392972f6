/** `cosell connector export`: connectors of a solution as folders for `paconn` and `pac connector`, or to be certified. */
import { resolve } from 'node:path';
import { exportConnectors } from '../../export/export-connectors.ts';
import { UsageError } from '../../io/usage-error.ts';
import { otherFiles } from '../../io/write-outputs.ts';
import { exitCode } from '../exit-code.ts';
import type { Format } from '../format-option.ts';
import { template } from '../package-files.ts';
import { openProject } from '../project.ts';
import { relocate } from '../relocate.ts';
import { renderExport } from '../render/export.ts';
import type { Terminal } from '../terminal.ts';
import { writeFiles } from './write-files.ts';

export interface ConnectorExportFlags {
  readonly out: string;
  readonly certification: boolean;
  readonly env?: string;
  readonly format: Format;
  readonly quiet: boolean;
}

export async function connectorExport(
  keys: readonly string[],
  flags: ConnectorExportFlags,
  terminal: Terminal,
): Promise<number> {
  const { host, file, shown } = openProject(terminal.folder, '.');
  const request = { keys, certification: flags.certification, environment: flags.env };
  const exported = exportConnectors(host, file, request, template);
  const { diagnostics, sources } = relocate(exported, shown);
  const { files } = exported;
  if (exitCode(diagnostics) === 0 && files.length === 0)
    throw new UsageError('Nothing was written: the solution has no connector.');
  const out = { path: resolve(terminal.folder, flags.out), name: flags.out };
  return writeFiles({ diagnostics, sources, files, shown: shown(file) }, out, flags, terminal, () =>
    renderExport(files, out.name, otherFiles(out.path, files), terminal.paint.out),
  );
}
