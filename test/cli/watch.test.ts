/** `cosell check --watch` as a person has it running beside an editor. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { PROGRAM, project, run } from './run.ts';

let child: ChildProcess | undefined;
afterEach(() => {
  child?.kill('SIGKILL');
});

interface Watching {
  readonly process: ChildProcess;
  /** What the next check prints, both streams; it is over with the line that says how long it took. */
  readonly next: () => Promise<string>;
  /** What was printed since. */
  readonly rest: () => string;
}

const END = /Checked in \d+ ms\. Waiting for changes; Ctrl-C ends it\.\n/;

function watching(folder: string, args: readonly string[] = []): Watching {
  // Both streams into one, so that what is printed arrives in its order.
  const command = 'exec "$0" "$@" 2>&1';
  const all = ['-c', command, process.execPath, PROGRAM, 'check', '--watch', ...args];
  const started = spawn('sh', all, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  child = started;
  let seen = '';
  let wake = (): void => undefined;
  started.stdout.on('data', (part: Buffer) => {
    seen += part.toString();
    wake();
  });
  const next = async (): Promise<string> => {
    for (;;) {
      const end = END.exec(seen);
      if (end !== null) {
        const printed = seen.slice(0, end.index);
        seen = seen.slice(end.index + end[0].length);
        return printed;
      }
      await new Promise<void>((resolve) => (wake = resolve));
    }
  };
  return { process: started, next, rest: () => seen };
}

/** What is printed when it holds a text. A file that is saved in two steps is checked twice at times. */
async function until(text: string, watched: Watching): Promise<string> {
  for (;;) {
    const printed = await watched.next();
    if (printed.includes(text)) return printed;
  }
}

describe('cosell check --watch', () => {
  test('checks again when a source is saved, however that is done', async () => {
    const folder = project();
    const file = join(folder, 'solution.yaml');
    const right = readFileSync(file, 'utf8');
    const watched = watching(folder);
    await until('solution.yaml: no findings', watched);

    writeFileSync(file, right.replace('connections:', 'conections:'));
    await until('spec/unknown-key', watched);

    // As editors save: a new file takes the place of the old one.
    writeFileSync(`${file}.new`, `${right}\n: [`);
    renameSync(`${file}.new`, file);
    await until('yaml/', watched);

    rmSync(file);
    await until('source/missing-file', watched);

    writeFileSync(file, right);
    await until('solution.yaml: no findings', watched);
    expect(watched.rest()).toBe('');
  }, 30_000);

  test('notices a folder that comes, and a file in it; what is no source is left alone', async () => {
    const folder = project();
    const file = join(folder, 'solution.yaml');
    const right = readFileSync(file, 'utf8');
    const watched = watching(folder);
    await watched.next();
    writeFileSync(file, `${right}\nchoices: { color: choices/deep/color.yaml }\n`);
    await until("There is no file 'choices/deep/color.yaml'", watched);
    mkdirSync(join(folder, 'later/deep'), { recursive: true });
    writeFileSync(join(folder, 'later/deep/color.yaml'), 'format: 1\nname: Color\noptions: [Red]\n');
    renameSync(join(folder, 'later'), join(folder, 'choices'));
    expect(await until('solution.yaml:', watched)).not.toContain('source/missing-file');
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist/a.zip'), '');
    writeFileSync(join(folder, 'notes.txt'), '');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(watched.rest()).toBe('');
  }, 30_000);

  test('ends with 130 at Ctrl-C', async () => {
    const watched = watching(project());
    await watched.next();
    const exit = once(watched.process, 'exit');
    watched.process.kill('SIGINT');
    expect(await exit).toEqual([130, null]);
  }, 30_000);

  test('is for people, and for sources', () => {
    const folder = project();
    const [output, format, exported] = [
      ['--output', 'findings.txt'],
      ['--format', 'json'],
      ['solution.zip'],
    ].map((args) => run(folder, ['check', '--watch', ...args]));
    expect(output).toMatchObject({ code: 2, out: '' });
    expect(output?.error).toContain("cannot be used with option '--output <file>'");
    expect(format).toMatchObject({ code: 2, out: '' });
    expect(format?.error).toContain('--watch shows findings to people');
    expect(exported).toMatchObject({ code: 2, out: '' });
    expect(exported?.error).toContain('--watch looks at the sources of a solution');
  });
});
