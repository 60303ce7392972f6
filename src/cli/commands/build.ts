/** `cosell build`: the zips of a solution and what lies beside them. */
import { compile } from '../../compile.ts';
import { otherZips } from '../../io/write-outputs.ts';
import { template } from '../package-files.ts';
import { openProject } from '../project.ts';
import { relocate } from '../relocate.ts';
import { renderSummary } from '../render/summary.ts';
import type { Terminal } from '../terminal.ts';
import { inspectOptions, type SolutionFlags } from './solution-flags.ts';
import { outFolder, writeFiles } from './write-files.ts';

export interface BuildFlags extends SolutionFlags {
  readonly out?: string;
}

export async function build(path: string, flags: BuildFlags, terminal: Terminal): Promise<number> {
  const { host, file, folder, shown } = openProject(terminal.folder, path);
  const compiled = compile(host, file, template, inspectOptions(flags));
  const { diagnostics, sources } = relocate(compiled, shown);
  const files = [...compiled.zips, ...compiled.files];
  const out = outFolder(flags.out, folder, terminal);
  return writeFiles({ diagnostics, sources, files, shown: shown(file) }, out, flags, terminal, () =>
    renderSummary(compiled, out.name, otherZips(out.path, files), terminal.paint.out),
  );
}
