/** The program starts with the code that V8 compiled when it was built, and without. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { project } from './run.ts';

const ROOT = new URL('../../', import.meta.url).pathname;

/** A copy of the program. */
function copy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cosell-test-'));
  for (const part of ['lib', 'package.json'])
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  return folder;
}

function compiledCode(folder: string): string {
  const compiled = join(folder, 'lib/compiled');
  const [name = 'none'] = readdirSync(compiled).filter((one) => one.endsWith('.code'));
  return join(compiled, name);
}

const FLOW = `format: 1
trigger: { request: Button }
steps: { Wrong: { compose: "@nope()" } }
`;
const broken = project({ 'flows/example.yaml': FLOW });

function start(
  folder: string,
  ...flags: readonly string[]
): { code: number | null; out: string; error: string } {
  const args = [...flags, join(folder, 'lib/main.js'), 'check', '--no-color'];
  const done = spawnSync(process.execPath, args, { cwd: broken, encoding: 'utf8' });
  return { code: done.status, out: done.stdout, error: done.stderr };
}

let wanted: ReturnType<typeof start>;

beforeAll(() => {
  wanted = start(ROOT);
  expect(wanted.out).toContain('unknown-function');
});

const isCompiled = existsSync(join(ROOT, `lib/compiled/${process.versions.v8}-${process.arch}.code`));

test.skipIf(!isCompiled)('with code that this V8 takes, no module is needed', () => {
  const folder = copy();
  rmSync(join(folder, 'lib/chunks'), { recursive: true });
  expect(start(folder)).toEqual(wanted);
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
  expect(start(ROOT, '--no-opt')).toEqual(wanted);
});

test('the script has the letters of the modules, in ASCII', () => {
  const script = readFileSync(join(ROOT, 'lib/compiled/program.js'));
  expect(script.every((byte) => byte < 0x80)).toBe(true);
});
