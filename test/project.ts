/** Projects as data for tests: files by path, read from a folder below test/. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { inspect } from '../src/compile.ts';
import { plain } from '../src/cli/paint.ts';
import { renderPretty } from '../src/cli/render/pretty.ts';
import { memoryHost } from '../src/io/memory-host.ts';
import type { LoadOptions } from '../src/load/decode-solution.ts';

export type Files = Readonly<Record<string, Uint8Array>>;

/** Every file below a folder, by its path in it, with `/`. */
export function filesBelow(folder: string): Files {
  const found: [string, Uint8Array][] = [];
  const enter = (path: string): void => {
    for (const name of readdirSync(path)) {
      const child = join(path, name);
      if (statSync(child).isDirectory()) enter(child);
      else found.push([relative(folder, child).replaceAll('\\', '/'), readFileSync(child)]);
    }
  };
  enter(folder);
  return Object.fromEntries(found);
}

/** What `cosell check` says of a project. */
export function findingsOf(files: Readonly<Record<string, string | Uint8Array>>, options: LoadOptions = {}) {
  const { diagnostics, sources } = inspect(memoryHost(files), 'solution.yaml', options);
  return {
    codes: diagnostics.map((one) => one.code),
    text: renderPretty(diagnostics, sources, plain),
    diagnostics,
  };
}

/** The folders of the shipped solution, beside its solution.yaml. */
export const SHIPPED_FOLDERS = [
  'apps',
  'choices',
  'connector',
  'dashboards',
  'data',
  'environments',
  'flows',
  'install',
  'labels',
  'roles',
  'steps',
  'tables',
  'web',
] as const;
