/** The program starts with the code that V8 compiled when it was built, and without. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { project } from './run.ts';

const ROOT = new URL('../../', import.meta.url).pathname;

/** A copy of the program. */
function copy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cosell-test-'));
  for (const part of ['lib', 'package.json'])
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  return folder;
}

/** What V8 compiled of the script that has `check` alone. */
function compiledCode(folder: string): string {
  return join(folder, `lib/compiled/check-${process.versions.v8}-${process.arch}.code`);
}

const FLOW = `format: 1
trigger: { request: Button }
steps: { Wrong: { compose: "@nope()" } }
`;
const broken = project({ 'flows/example.yaml': FLOW });

interface Done {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** Node with these arguments, in a project with a mistake. */
function run(...args: readonly string[]): Done {
  return runWith({}, ...args);
}

function runWith(env: NodeJS.ProcessEnv, ...args: readonly string[]): Done {
  const done = spawnSync(process.execPath, args, {
    cwd: broken,
    maxBuffer: 2 ** 28,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { code: done.status, out: done.stdout, error: done.stderr };
}

function start(folder: string, env: NodeJS.ProcessEnv = {}): Done {
  return runWith(env, join(folder, 'lib/main.cjs'), 'check', '--no-color');
}

let wanted: ReturnType<typeof start>;

beforeAll(() => {
  wanted = start(ROOT);
  expect(wanted.out).toContain('unknown-function');
});

const isCompiled = existsSync(compiledCode(ROOT));

describe.skipIf(!isCompiled)('with code that this V8 takes, no module is needed', () => {
  let folder: string;

  beforeAll(() => {
    folder = copy();
    rmSync(join(folder, 'lib/chunks'), { recursive: true });
  });

  test('by check, which has a script of its own', () => {
    expect(start(folder)).toEqual(wanted);
  });

  test('by other commands', () => {
    const done = run(join(folder, 'lib/main.cjs'), 'connector', 'check', '--no-color', 'flows');
    expect(done).toEqual(run(join(ROOT, 'lib/main.cjs'), 'connector', 'check', '--no-color', 'flows'));
  });

  test('by facts that stand beside the script', () => {
    const done = run(join(folder, 'lib/main.cjs'), 'eval', "@formatNumber(1.5, 'N1', 'de-DE')");
    expect(done).toEqual({ code: 0, out: '"1,5"   string\n', error: '' });
  });
});

test('where somebody has to read stacks', () => {
  expect(start(ROOT, { COSELL_DEBUG: '1' })).toEqual(wanted);
});

describe('the scripts, whose loops are counted, do what the modules do', () => {
  function bothWays<T>(todo: (start: (...args: readonly string[]) => Done) => T): readonly T[] {
    return [{}, { COSELL_DEBUG: '1' }].map((env) =>
      todo((...args) => runWith(env, join(ROOT, 'lib/main.cjs'), ...args)),
    );
  }

  test('in a build', () => {
    const [zips, ofModules] = bothWays((start) => {
      const out = mkdtempSync(join(tmpdir(), 'cosell-test-'));
      expect(start('build', ROOT, '--out', out)).toMatchObject({ code: 0 });
      return readdirSync(out).map((name) => [name, readFileSync(join(out, name)).toString('base64')]);
    });
    expect(zips).not.toEqual([]);
    expect(zips).toEqual(ofModules);
  });

  test.skipIf(process.env['COSELL_CORPUS'] === undefined)('in a check of published flows', () => {
    const [report, ofModules] = bothWays((start) =>
      start('check', process.env['COSELL_CORPUS'] ?? '', '--format', 'json'),
    );
    expect(report?.out).toContain('"severity"');
    expect(report).toEqual(ofModules);
  });
});

test('without code', () => {
  const folder = copy();
  rmSync(join(folder, 'lib/compiled'), { recursive: true });
  expect(start(folder)).toEqual(wanted);
});

test('with code that is cut off', () => {
  const folder = copy();
  const code = compiledCode(folder);
  truncateSync(code, Math.floor(readFileSync(code).length / 2));
  expect(start(folder)).toEqual(wanted);
});

test('with flags that the code was not compiled with', () => {
  expect(run('--no-opt', join(ROOT, 'lib/main.cjs'), 'check', '--no-color')).toEqual(wanted);
});

test.each(['check', 'program'])('the script %s has the letters of the modules, in ASCII', (name) => {
  const script = readFileSync(join(ROOT, `lib/compiled/${name}.js`));
  expect(script.every((byte) => byte < 0x80)).toBe(true);
});
