/** `cosell docs`: what a solution brings, as one HTML file. */
import { worldOfSolution } from '../../check/world-of-solution.ts';
import { inspect } from '../../inspect-solution.ts';
import { documentOf } from '../../document/document.ts';
import { plan } from '../../plan/plan.ts';
import { template } from '../package-files.ts';
import { openProject } from '../project.ts';
import { relocate } from '../relocate.ts';
import type { Terminal } from '../terminal.ts';
import { inspectOptions, type SolutionFlags } from './solution-flags.ts';
import { outFolder, writeFiles } from './write-files.ts';

export interface DocsFlags extends SolutionFlags {
  readonly out?: string;
}

export async function docs(path: string, flags: DocsFlags, terminal: Terminal): Promise<number> {
  const { host, file, folder, shown } = openProject(terminal.folder, path);
  const inspected = inspect(host, file, inspectOptions(flags));
  const { diagnostics, sources } = relocate(inspected, shown);
  const { solution } = inspected;
  const files =
    solution === undefined ? [] : [documentOf(plan(solution), worldOfSolution(solution), template)];
  const out = outFolder(flags.out, folder, terminal);
  return writeFiles({ diagnostics, sources, files, shown: shown(file) }, out, flags, terminal, () =>
    files.map((one) => `${out.name}/${one.path}\n`).join(''),
  );
}
