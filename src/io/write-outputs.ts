/** Writes all or nothing: every file goes into a fresh folder beside the target first; only then renames put them in place. */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  type Stats,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Artifact } from '../model/package.ts';
import { UsageError, reasonOf } from './usage-error.ts';

/** Writes the files into the folder `target`, which messages call `name`. Paths may lead into folders below it. */
export function writeOutputs(target: string, name: string, files: readonly Artifact[]): void {
  let fresh: string | undefined;
  try {
    if (statOf(target)?.isDirectory() === false)
      throw new UsageError(`Nothing was written: '${name}' is a file; --out names a folder.`);
    mkdirSync(dirname(target), { recursive: true });
    fresh = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
    for (const folder of foldersOf(files)) mkdirSync(join(fresh, folder), { recursive: true });
    for (const file of files) writeFileSync(join(fresh, file.path), file.bytes);
    for (const folder of foldersOf(files)) mkdirSync(join(target, folder), { recursive: true });
    for (const file of files) refuseFolder(name, join(target, file.path));
    for (const file of files) renameSync(join(fresh, file.path), join(target, file.path));
  } catch (error) {
    throw asUsageError(error, name);
  } finally {
    if (fresh !== undefined) rmSync(fresh, { recursive: true, force: true });
  }
}

function foldersOf(files: readonly Artifact[]): ReadonlySet<string> {
  return new Set(['.', ...files.map((file) => dirname(file.path))]);
}

/** Zips in the folder that are not of these files: those of other versions or projects, which are easily taken for these. */
export function otherZips(target: string, files: readonly Artifact[]): readonly string[] {
  const own = new Set(files.map((file) => file.path));
  return readdirSync(target)
    .filter((name) => name.endsWith('.zip') && !own.has(name))
    .sort();
}

/** Files beside these, in the folders below the target that these lie in: an older script or icon would be taken for a part of them. */
export function otherFiles(target: string, files: readonly Artifact[]): readonly string[] {
  const own = new Set(files.map((file) => file.path));
  return [...foldersOf(files)].flatMap((folder) =>
    folder === '.'
      ? []
      : readdirSync(join(target, folder))
          .map((name) => `${folder}/${name}`)
          .filter((path) => !own.has(path))
          .sort(),
  );
}

function statOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}

function asUsageError(error: unknown, name: string): UsageError {
  if (error instanceof UsageError) return error;
  return new UsageError(`Nothing was written: '${name}' cannot be written, ${reasonOf(error)}.`);
}

/** A folder in the way of one file would stop the renames half-way. */
function refuseFolder(name: string, path: string): void {
  if (statOf(path)?.isDirectory() !== true) return;
  throw new UsageError(
    `Nothing was written: in '${name}' the folder '${basename(path)}' is in the way of a file.`,
  );
}

/** Makes the folder of a file that messages call `name`. */
export function makeFolderOf(path: string, name: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    throw asUsageError(error, name);
  }
}

/** Writes one text, whole or not at all. */
export function writeFileWhole(path: string, name: string, text: string): void {
  const fresh = `${path}.${String(process.pid)}.new`;
  try {
    if (statOf(path)?.isFile() === false)
      throw new UsageError(`Nothing was written: '${name}' is not a file.`);
    writeAndRename(fresh, path, text);
  } catch (error) {
    throw asUsageError(error, name);
  }
}

function writeAndRename(fresh: string, path: string, text: string): void {
  try {
    writeFileSync(fresh, text);
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}
