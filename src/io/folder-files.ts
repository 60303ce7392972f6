/** The files below a folder, as those of an export. Links and special files are left alone. */
import { readFileSync, readdirSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { ExportFiles } from '../exported/export-files.ts';

/** More than any unpacked solution has: a folder of something else is not walked to its end. */
const MAX_FILES = 100_000;

/** Folders that hold no export and may hold very much. */
const LEFT_OUT: ReadonlySet<string> = new Set(['node_modules', '.git']);

/** Undefined when there are too many files. `maxBytes` bounds each of them. */
export function folderFiles(folder: string, maxBytes: number): ExportFiles | undefined {
  const paths: string[] = [];
  const waiting = [''];
  for (const below of waiting) {
    for (const entry of entriesOf(join(folder, below))) {
      const path = below + entry.name;
      if (entry.isFile()) paths.push(path);
      else if (entry.isDirectory() && !LEFT_OUT.has(entry.name)) waiting.push(`${path}/`);
    }
    if (paths.length + waiting.length > MAX_FILES) return undefined;
  }
  return { paths: paths.sort(), read: (path) => readPart(join(folder, path), maxBytes) };
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** One file as an export of its own. */
export function loneFile(folder: string, name: string, maxBytes: number): ExportFiles {
  return { paths: [name], read: () => readPart(join(folder, name), maxBytes) };
}

function readPart(file: string, maxBytes: number): ReturnType<ExportFiles['read']> {
  try {
    const { size } = statSync(file);
    return size > maxBytes ? { problem: `it has ${size} bytes` } : { bytes: readFileSync(file) };
  } catch {
    return { problem: 'access is denied, or it is gone' };
  }
}
