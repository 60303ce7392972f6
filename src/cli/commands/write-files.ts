/** What all commands do that make files of a solution: all of them are written or none, and the findings are said. */
import { relative, resolve } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { writeOutputs } from '../../io/write-outputs.ts';
import type { Artifact } from '../../model/package.ts';
import type { Sources } from '../../source/source-file.ts';
import { exitCode } from '../exit-code.ts';
import type { Format } from '../format-option.ts';
import { renderBrief } from '../render/brief.ts';
import { countWords } from '../render/pretty.ts';
import { renderReport } from '../render/report.ts';
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
  readonly format?: Format;
  readonly quiet?: boolean;
}

/** The folder of `--out`, or `dist` beside the solution. */
export function outFolder(out: string | undefined, project: string, terminal: Terminal): OutFolder {
  if (out !== undefined) return { path: resolve(terminal.folder, out), name: out };
  const path = resolve(project, 'dist');
  return { path, name: relative(terminal.folder, path).replaceAll('\\', '/') };
}

/** `summary` says what was written. The exit code. */
export async function writeFiles(
  { diagnostics, sources, files, shown }: Made,
  out: OutFolder,
  flags: OutputFlags,
  terminal: Terminal,
  summary: () => string,
): Promise<number> {
  const code = exitCode(diagnostics);
  if (code === 0) writeOutputs(out.path, out.name, files);
  const { format = 'pretty' } = flags;
  if (format !== 'pretty') {
    const written = files.map((one) => ({ path: `${out.name}/${one.path}`, bytes: one.bytes.length }));
    terminal.out(await renderReport(format, { diagnostics, sources, files: written }));
    return code;
  }
  terminal.error(renderBrief(diagnostics, sources, terminal.paint.error, terminal.width));
  if (code !== 0) terminal.error(`\nNothing was written: ${countWords(diagnostics)}.\n`);
  else if (flags.quiet !== true) {
    if (diagnostics.length > 0) terminal.error(`\n${shown}: ${countWords(diagnostics)}\n\n`);
    terminal.out(summary());
  }
  return code;
}
