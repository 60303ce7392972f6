/** `cosell docs`: what a solution brings, as one HTML file. */
import { relative, resolve } from 'node:path';
import { inspect } from '../../compile.ts';
import { documentOf } from '../../document/document.ts';
import { writeOutputs } from '../../io/write-outputs.ts';
import { plan } from '../../plan/plan.ts';
import { exitCode } from '../exit-code.ts';
import { template } from '../package-files.ts';
import { openProject } from '../project.ts';
import { relocate } from '../relocate.ts';
import { renderJson } from '../render/json.ts';
import { countWords, renderPretty } from '../render/pretty.ts';
import type { Terminal } from '../terminal.ts';
import { loadOptions, type SolutionFlags } from './solution-flags.ts';

export interface DocsFlags extends SolutionFlags {
  readonly out?: string;
}

export function docs(path: string, flags: DocsFlags, terminal: Terminal): number {
  const { host, file, folder, shown } = openProject(terminal.folder, path);
  const inspected = inspect(host, file, loadOptions(flags));
  const { diagnostics, sources } = relocate(inspected, shown);
  const code = exitCode(diagnostics);
  const { solution } = inspected;
  const files = solution === undefined ? [] : [documentOf(plan(solution), template)];
  const out = flags.out === undefined ? resolve(folder, 'dist') : resolve(terminal.folder, flags.out);
  const name = flags.out ?? relative(terminal.folder, out).replaceAll('\\', '/');
  if (files.length > 0) writeOutputs(out, name, files);
  if (flags.format === 'json') {
    const written = files.map((one) => ({ path: `${name}/${one.path}`, bytes: one.bytes.length }));
    terminal.out(renderJson(diagnostics, sources, written));
    return code;
  }
  terminal.error(renderPretty(diagnostics, sources, terminal.paint.error));
  if (code !== 0) terminal.error(`\nNothing was written: ${countWords(diagnostics)}.\n`);
  else if (!flags.quiet) {
    if (diagnostics.length > 0) terminal.error(`\n${shown(file)}: ${countWords(diagnostics)}\n\n`);
    terminal.out(files.map((one) => `${name}/${one.path}\n`).join(''));
  }
  return code;
}
