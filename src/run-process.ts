/** The process: its streams, and failures. Everything else is behind `runProgram`. */
import { appendFileSync, writeSync } from 'node:fs';
import { EXIT } from './cli/exit-code.ts';
import { packageFile } from './cli/package-files.ts';
import { ansi, plain, type Paint } from './cli/paint.ts';
import { runProgram } from './cli/program.ts';
import type { Terminal } from './cli/terminal.ts';
import { UsageError, reasonOf } from './io/usage-error.ts';

const manifest = JSON.parse(packageFile('package.json') ?? '{}') as { version?: string };
const version = manifest.version ?? '0';

function paintOf(stream: NodeJS.WriteStream, args: readonly string[]): Paint {
  const { NO_COLOR: no, FORCE_COLOR: force } = process.env;
  if (args.includes('--no-color') || (no !== undefined && no !== '')) return plain;
  if (force !== undefined && force !== '' && force !== '0') return ansi;
  return stream.isTTY ? ansi : plain;
}

/** Writes all of a text, synchronously, so that nothing is lost when the process ends. A reader that went away is no error: false. */
function write(stream: 1 | 2, text: string): boolean {
  const bytes = Buffer.from(text, 'utf8');
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(stream, bytes, at);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') return false;
      if (code !== 'EAGAIN') throw new UsageError(`The output cannot be written, ${reasonOf(error)}.`);
    }
  }
  return true;
}

/** GitHub Actions names the file of a step's summary. */
function jobSummary(): Terminal['jobSummary'] {
  const { GITHUB_STEP_SUMMARY: file } = process.env;
  if (file === undefined || file === '') return undefined;
  return (markdown) => {
    try {
      appendFileSync(file, markdown);
    } catch (error) {
      throw new UsageError(`The summary of the job cannot be written, ${reasonOf(error)}.`);
    }
  };
}

function terminalFor(args: readonly string[]): Terminal {
  return {
    out: (text) => write(1, text),
    error: (text) => {
      write(2, text);
    },
    paint: { out: paintOf(process.stdout, args), error: paintOf(process.stderr, args) },
    jobSummary: jobSummary(),
    // What was there before can still be scrolled to.
    clear: process.stdout.isTTY ? () => write(1, '\u001b[2J\u001b[H') : undefined,
    folder: process.cwd(),
    // Narrower or wider lines cannot be read well.
    width: Math.min(Math.max(process.stdout.isTTY ? process.stdout.columns : 100, 60), 140),
    input: () => process.stdin,
  };
}

/** Runs a command with the streams of the process. The result is its exit code. */
export async function runProcess(args: readonly string[]): Promise<number> {
  const terminal = terminalFor(args);
  try {
    return await runProgram(args, version, terminal);
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.error(`cosell: ${error.message}\n`);
      return EXIT.usage;
    }
    const detail = error instanceof Error ? error.message : String(error);
    terminal.error(`cosell: this is a mistake in cosell ${version}, please report it: ${detail}\n`);
    if (process.env['COSELL_DEBUG'] !== undefined && error instanceof Error)
      terminal.error(`${error.stack ?? ''}\n`);
    return EXIT.internal;
  }
}
