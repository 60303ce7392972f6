/** What all commands do that make files of a solution: all of them are written or none, and the findings are said. */
import { relative, resolve } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { writeOutputs } from '../../io/write-outputs.ts';
import type { Artifact } from '../../model/package.ts';
import type { Sources } from '../../source/source-file.ts';
import { exitCode } from '../exit-code.ts';
import { renderJson } from '../render/json.ts';
import { countWords, renderPretty } from '../render/pretty.ts';
import type { Terminal } from '../terminal.ts';

export interface Made {
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: Sources;
  readonly files: readonly Artifact[];
  /** The solution file, as people name it. */
  readonly shown: string;
}

/** A folder to write into: its path, and how it is shown. */
export interface OutFolder {
  readonly path: string;
  readonly name: string;
}

export interface OutputFlags {
  readonly format?: 'pretty' | 'json';
  readonly quiet?: boolean;
}

/** The folder of `--out`, or `dist` beside the solution. */
export function outFolder(out: string | undefined, project: string, terminal: Terminal): OutFolder {
  if (out !== undefined) return { path: resolve(terminal.folder, out), name: out };
  const path = resolve(project, 'dist');
  return { path, name: relative(terminal.folder, path).replaceAll('\\', '/') };
}

/** `summary` says what was written. The exit code. */
export function writeFiles(
  { diagnostics, sources, files, shown }: Made,
  out: OutFolder,
  flags: OutputFlags,
  terminal: Terminal,
  summary: () => string,
): number {
  const code = exitCode(diagnostics);
  if (code === 0) writeOutputs(out.path, out.name, files);
  if (flags.format === 'json') {
    const written = files.map((one) => ({ path: `${out.name}/${one.path}`, bytes: one.bytes.length }));
    terminal.out(renderJson(diagnostics, sources, written));
    return code;
  }
  terminal.error(renderPretty(diagnostics, sources, terminal.paint.error));
  if (code !== 0) terminal.error(`\nNothing was written: ${countWords(diagnostics)}.\n`);
  else if (flags.quiet !== true) {
    if (diagnostics.length > 0) terminal.error(`\n${shown}: ${countWords(diagnostics)}\n\n`);
    terminal.out(summary());
  }
  return code;
}
