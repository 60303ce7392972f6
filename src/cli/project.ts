/** Where a command finds its project: the folder of solution.yaml is the root of every path in it. */
import { statSync, type Stats } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { nodeHost } from '../io/node-host.ts';
import { UsageError, reasonOf } from '../io/usage-error.ts';
import { MAX_SOURCE_BYTES } from '../load/read-source.ts';
import type { Host } from '../source/host.ts';

export interface Project {
  readonly host: Host;
  readonly file: string;
  /** The folder of the solution file. */
  readonly folder: string;
  /** A path of the project as it is seen from where the command was called. */
  readonly shown: (path: string) => string;
}

/** The project of `path`: a solution file, or a folder that holds solution.yaml. */
export function openProject(folder: string, path: string): Project {
  const wanted = resolve(folder, path);
  const stat = statOf(wanted, path);
  if (stat === undefined)
    throw new UsageError(
      `There is no file or folder '${path}'. Run cosell where solution.yaml is, or name it.`,
    );
  const file = stat.isDirectory() ? resolve(wanted, 'solution.yaml') : wanted;
  if (stat.isDirectory() && statOf(file, path) === undefined) {
    throw new UsageError(`There is no solution.yaml in '${path}'. Run cosell where it is, or name it.`);
  }
  const root = dirname(file);
  return {
    host: nodeHost(root, MAX_SOURCE_BYTES),
    file: basename(file),
    folder: root,
    shown: (path) => relative(folder, join(root, path)).replaceAll('\\', '/'),
  };
}

function statOf(file: string, name: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch (error) {
    throw new UsageError(`'${name.slice(0, 80)}' cannot be read, ${reasonOf(error)}.`);
  }
}
