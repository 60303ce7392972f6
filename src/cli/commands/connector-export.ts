/** `cosell connector export`: connectors of a solution as folders for `paconn` and `pac connector`, or to be certified. */
import { resolve } from 'node:path';
import { exportConnectors } from '../../export/export-connectors.ts';
import { UsageError } from '../../io/usage-error.ts';
import { otherFiles, writeOutputs } from '../../io/write-outputs.ts';
import { exitCode } from '../exit-code.ts';
import { template } from '../package-files.ts';
import { openProject } from '../project.ts';
import { relocate } from '../relocate.ts';
import { renderExport } from '../render/export.ts';
import { renderJson } from '../render/json.ts';
import { countWords, renderPretty } from '../render/pretty.ts';
import type { Terminal } from '../terminal.ts';

export interface ConnectorExportFlags {
  readonly out: string;
  readonly certification: boolean;
  readonly env?: string;
  readonly format: 'pretty' | 'json';
  readonly quiet: boolean;
}

export function connectorExport(
  keys: readonly string[],
  flags: ConnectorExportFlags,
  terminal: Terminal,
): number {
  const { host, file, shown } = openProject(terminal.folder, '.');
  const request = { keys, certification: flags.certification, environment: flags.env };
  const exported = exportConnectors(host, file, request, template);
  const { diagnostics, sources } = relocate(exported, shown);
  const { files } = exported;
  const code = exitCode(diagnostics);
  const out = resolve(terminal.folder, flags.out);
  if (code === 0 && files.length === 0)
    throw new UsageError('Nothing was written: the solution has no connector.');
  if (code === 0) writeOutputs(out, flags.out, files);
  if (flags.format === 'json') {
    const written = files.map((one) => ({ path: `${flags.out}/${one.path}`, bytes: one.bytes.length }));
    terminal.out(renderJson(diagnostics, sources, written));
    return code;
  }
  terminal.error(renderPretty(diagnostics, sources, terminal.paint.error));
  if (code !== 0) terminal.error(`\nNothing was written: ${countWords(diagnostics)}.\n`);
  else if (!flags.quiet) {
    if (diagnostics.length > 0) terminal.error(`\n${shown(file)}: ${countWords(diagnostics)}\n\n`);
    terminal.out(renderExport(files, flags.out, otherFiles(out, files), terminal.paint.out));
  }
  return code;
}
