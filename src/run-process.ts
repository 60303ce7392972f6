/** The process: its streams, and failures. Everything else is behind `runProgram`. */
import { appendFileSync, fstatSync, statSync, writeSync } from 'node:fs';
import { devNull } from 'node:os';
import { EXIT } from './cli/exit-code.ts';
import { packageFile } from './cli/package-files.ts';
import { ansi, plain, type Paint } from './cli/paint.ts';
import { runProgram } from './cli/program.ts';
import type { Terminal } from './cli/terminal.ts';
import { UsageError, reasonOf } from './io/usage-error.ts';

const manifest = JSON.parse(packageFile('package.json') ?? '{}') as { version?: string };
const version = manifest.version ?? '0';

type Stream = 'stdout' | 'stderr';
const NUMBERS = { stdout: 1, stderr: 2 } as const;

/** Asks Node's stream for it only where there may be a terminal: to make the stream takes as long as to read 30 files. */
function isTerminal(stream: Stream): boolean {
  try {
    const file = fstatSync(NUMBERS[stream]);
    // Windows gives all of them the number 0.
    const isNothing = file.rdev !== 0 && file.rdev === statSync(devNull).rdev;
    if (!file.isCharacterDevice() || isNothing) return false;
  } catch {
    // A stream may be closed, or the system may have another idea of what it is.
  }
  return process[stream].isTTY;
}

function paintOf(isScreen: boolean, args: readonly string[]): Paint {
  const { NO_COLOR: no, FORCE_COLOR: force } = process.env;
  if (args.includes('--no-color') || (no !== undefined && no !== '')) return plain;
  if (force !== undefined && force !== '' && force !== '0') return ansi;
  return isScreen ? ansi : plain;
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
  const isScreen = isTerminal('stdout');
  return {
    out: (text) => write(NUMBERS.stdout, text),
    error: (text) => {
      write(NUMBERS.stderr, text);
    },
    paint: { out: paintOf(isScreen, args), error: paintOf(isTerminal('stderr'), args) },
    jobSummary: jobSummary(),
    // What was there before can still be scrolled to.
    clear: isScreen ? () => write(NUMBERS.stdout, '\u001b[2J\u001b[H') : undefined,
    folder: process.cwd(),
    // Narrower or wider lines cannot be read well.
    width: Math.min(Math.max(isScreen ? process.stdout.columns : 100, 60), 140),
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
