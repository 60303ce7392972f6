/** Runs the built program in a folder of its own, as a person would. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const PROGRAM = new URL('../../lib/main.cjs', import.meta.url).pathname;
const BASE = new URL('base', import.meta.url).pathname;

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** A fresh folder with the small base project and the given files in it. */
export function project(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'cosell-test-'));
  cpSync(BASE, folder, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

export function run(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  input: string | Uint8Array = '',
): Run {
  const rest = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !['NO_COLOR', 'FORCE_COLOR'].includes(name)),
  );
  const done = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    env: { ...rest, ...env },
  });
  return { code: done.status, out: done.stdout, error: done.stderr };
}

/** Bytes of every file that a build wrote, by name. */
export function outputs(folder: string): Readonly<Record<string, Buffer>> {
  if (!existsSync(folder)) return {};
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
}
