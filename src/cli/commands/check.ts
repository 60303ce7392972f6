/** `cosell check`: the findings alone. */
import { inspect } from '../../compile.ts';
import { exitCode } from '../exit-code.ts';
import { openProject } from '../project.ts';
import { renderJson } from '../render/json.ts';
import { countWords, renderPretty } from '../render/pretty.ts';
import type { Terminal } from '../terminal.ts';
import { loadOptions, type SolutionFlags } from './solution-flags.ts';

export function check(path: string, flags: SolutionFlags, terminal: Terminal): number {
  const { host, file } = openProject(terminal.folder, path);
  const { diagnostics, sources } = inspect(host, file, loadOptions(flags));
  if (flags.format === 'json') terminal.out(renderJson(diagnostics, sources));
  else terminal.out(renderPretty(diagnostics, sources, terminal.paint.out));
  if (flags.format !== 'json' && !flags.quiet)
    terminal.error(`${diagnostics.length === 0 ? '' : '\n'}${file}: ${countWords(diagnostics)}\n`);
  return exitCode(diagnostics);
}
