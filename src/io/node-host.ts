/** The host over node:fs: reads below one folder only, regular files only, links only as far as they stay inside. */
import { readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Host, Reading } from '../source/host.ts';

export function nodeHost(folder: string, maxBytes: number): Host {
  const root = realpathSync.native(folder);
  return {
    read: (path) => readBelow(root, path, maxBytes),
    list: (path) => listBelow(root, path),
  };
}

function inside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function readBelow(root: string, path: string, maxBytes: number): Reading {
  const wanted = resolve(root, path);
  if (isAbsolute(path) || !inside(root, wanted) || path.includes('\0')) return { kind: 'outside' };
  try {
    // In one call of the system: there are a hundred files.
    const real = realpathSync.native(wanted);
    if (!inside(root, real)) return { kind: 'outside' };
    const stat = statSync(real);
    if (stat.isDirectory()) return { kind: 'folder' };
    if (!stat.isFile()) return { kind: 'unreadable' };
    if (stat.size > maxBytes) return { kind: 'too-large', size: stat.size };
    return { kind: 'file', bytes: readFileSync(real) };
  } catch (error) {
    return { kind: isAbsent(error) ? 'absent' : 'unreadable' };
  }
}

function isAbsent(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG';
}

function listBelow(root: string, path: string): readonly string[] {
  const wanted = resolve(root, path);
  if (!inside(root, wanted)) return [];
  try {
    const entries = readdirSync(wanted, { withFileTypes: true });
    const names = entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
    return names.sort((a, b) => (a < b ? -1 : 1));
  } catch {
    return [];
  }
}
