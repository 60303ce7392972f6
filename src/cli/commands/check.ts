/** `cosell check`: the findings alone. */
import { inspect } from '../../compile.ts';
import { exitCode } from '../exit-code.ts';
import { openProject } from '../project.ts';
import { relocate } from '../relocate.ts';
import { renderJson } from '../render/json.ts';
import { countWords, renderPretty } from '../render/pretty.ts';
import type { Terminal } from '../terminal.ts';
import { loadOptions, type SolutionFlags } from './solution-flags.ts';

export function check(path: string, flags: SolutionFlags, terminal: Terminal): number {
  const { host, file, shown } = openProject(terminal.folder, path);
  const { diagnostics, sources } = relocate(inspect(host, file, loadOptions(flags)), shown);
  if (flags.format === 'json') {
    terminal.out(renderJson(diagnostics, sources));
    return exitCode(diagnostics);
  }
  terminal.out(renderPretty(diagnostics, sources, terminal.paint.out));
  const gap = diagnostics.length === 0 ? '' : '\n';
  if (!flags.quiet) terminal.error(`${gap}${shown(file)}: ${countWords(diagnostics)}\n`);
  return exitCode(diagnostics);
}
