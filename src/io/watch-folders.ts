/**
 * Says when something changes in one of some folders. Folders are watched, not files: an editor that saves by renaming a new file, a file that comes
 * and one that goes are all changes of a folder.
 */
import { realpathSync, statSync, watch, type FSWatcher } from 'node:fs';
import { dirname } from 'node:path';
import { UsageError, reasonOf } from './usage-error.ts';

export interface FolderWatch {
  /** From now on these folders are watched; of one that is not there, the nearest above it. Throws UsageError when the system refuses. */
  readonly follow: (folders: Iterable<string>) => void;
  readonly close: () => void;
}

interface Watched {
  readonly watcher: FSWatcher;
  /** Which folder it is: another one may take its place. */
  readonly identity: string;
}

export function watchFolders(changed: () => void): FolderWatch {
  const open = new Map<string, Watched>();
  const drop = (folder: string): void => {
    open.get(folder)?.watcher.close();
    open.delete(folder);
  };
  return {
    follow: (folders) => {
      const wanted = new Map([...folders].map(nearestFolder));
      for (const [folder, { identity }] of open) if (wanted.get(folder) !== identity) drop(folder);
      for (const [folder, identity] of wanted) {
        if (open.has(folder)) continue;
        const watcher = watchFolder(folder, changed);
        watcher.on('error', () => {
          drop(folder);
          changed();
        });
        open.set(folder, { watcher, identity });
      }
    },
    close: () => {
      for (const folder of [...open.keys()]) drop(folder);
    },
  };
}

function watchFolder(folder: string, changed: () => void): FSWatcher {
  try {
    return watch(folder, changed);
  } catch (error) {
    throw new UsageError(`'${folder}' cannot be watched, ${reasonOf(error)}.`);
  }
}

/** The folder itself, or the nearest above it that is there, without links, and which one it is. */
function nearestFolder(folder: string): readonly [path: string, identity: string] {
  for (let path = folder; ; path = dirname(path)) {
    const found = folderAt(path);
    if (found !== undefined) return found;
    if (path === dirname(path)) return [path, ''];
  }
}

function folderAt(path: string): readonly [path: string, identity: string] | undefined {
  try {
    const real = realpathSync(path);
    const { dev, ino } = statSync(real, { bigint: true });
    return statSync(real).isDirectory() ? [real, `${dev} ${ino}`] : undefined;
  } catch {
    return undefined;
  }
}
