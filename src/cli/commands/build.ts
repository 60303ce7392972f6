/** `cosell build`: the zips of a solution and what lies beside them. */
import { resolve } from 'node:path';
import { compile } from '../../compile.ts';
import { writeOutputs } from '../../io/write-outputs.ts';
import { exitCode } from '../exit-code.ts';
import { template } from '../package-files.ts';
import { openProject } from '../project.ts';
import { renderJson } from '../render/json.ts';
import { countWords, renderPretty } from '../render/pretty.ts';
import { renderSummary } from '../render/summary.ts';
import type { Terminal } from '../terminal.ts';
import { loadOptions, type SolutionFlags } from './solution-flags.ts';

export interface BuildFlags extends SolutionFlags {
  readonly out: string;
}

export function build(path: string, flags: BuildFlags, terminal: Terminal): number {
  const { host, file } = openProject(terminal.folder, path);
  const compiled = compile(host, file, template, loadOptions(flags));
  const { diagnostics, sources } = compiled;
  const code = exitCode(diagnostics);
  const files = [...compiled.zips, ...compiled.files];
  if (code === 0) writeOutputs(resolve(terminal.folder, flags.out), flags.out, files);
  if (flags.format === 'json') {
    terminal.out(renderJson(diagnostics, sources, files.map((one) => ({ path: `${flags.out}/${one.path}`, bytes: one.bytes.length })))); // prettier-ignore
    return code;
  }
  terminal.error(renderPretty(diagnostics, sources, terminal.paint.error));
  if (code !== 0) terminal.error(`\nNothing was written: ${countWords(diagnostics)}.\n`);
  else if (!flags.quiet) terminal.out(renderSummary(compiled, flags.out, terminal.paint.out));
  return code;
}
