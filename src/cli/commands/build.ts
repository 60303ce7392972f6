/** `cosell build`: the zips of a solution and what lies beside them. */
import { relative, resolve } from 'node:path';
import { compile } from '../../compile.ts';
import { otherZips, writeOutputs } from '../../io/write-outputs.ts';
import { exitCode } from '../exit-code.ts';
import { template } from '../package-files.ts';
import { openProject } from '../project.ts';
import { relocate } from '../relocate.ts';
import { renderJson } from '../render/json.ts';
import { countWords, renderPretty } from '../render/pretty.ts';
import { renderSummary } from '../render/summary.ts';
import type { Terminal } from '../terminal.ts';
import { loadOptions, type SolutionFlags } from './solution-flags.ts';

export interface BuildFlags extends SolutionFlags {
  readonly out?: string;
}

export function build(path: string, flags: BuildFlags, terminal: Terminal): number {
  const { host, file, folder, shown } = openProject(terminal.folder, path);
  const compiled = compile(host, file, template, loadOptions(flags));
  const { diagnostics, sources } = relocate(compiled, shown);
  const code = exitCode(diagnostics);
  const files = [...compiled.zips, ...compiled.files];
  const out = flags.out === undefined ? resolve(folder, 'dist') : resolve(terminal.folder, flags.out);
  const name = flags.out ?? relative(terminal.folder, out).replaceAll('\\', '/');
  if (code === 0) writeOutputs(out, name, files);
  if (flags.format === 'json') {
    const written = files.map((one) => ({ path: `${name}/${one.path}`, bytes: one.bytes.length }));
    terminal.out(renderJson(diagnostics, sources, written));
    return code;
  }
  terminal.error(renderPretty(diagnostics, sources, terminal.paint.error));
  if (code !== 0) terminal.error(`\nNothing was written: ${countWords(diagnostics)}.\n`);
  else if (!flags.quiet) {
    if (diagnostics.length > 0) terminal.error(`\n${shown(file)}: ${countWords(diagnostics)}\n\n`);
    terminal.out(renderSummary(compiled, name, otherZips(out, files), terminal.paint.out));
  }
  return code;
}
