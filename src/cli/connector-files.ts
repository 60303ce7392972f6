/** The connectors that the arguments of a command name: files as they are, folders with every connector below them. */
import { readdirSync, statSync, type Dirent } from 'node:fs';
import { dirname, join, parse, posix, relative, resolve } from 'node:path';
import { nodeHost } from '../io/node-host.ts';
import { UsageError, reasonOf } from '../io/usage-error.ts';
import { MAX_SOURCE_BYTES } from '../load/read-source.ts';
import type { Host } from '../source/host.ts';

export interface ConnectorFile {
  readonly host: Host;
  /** As the host knows it. */
  readonly path: string;
  /** A path of the host as it is seen from where the command was called. */
  readonly shown: (path: string) => string;
}

/** Every connector that `names` name, seen from `folder`: in the order given, those of a folder by name. */
export function connectorFiles(folder: string, names: readonly string[]): readonly ConnectorFile[] {
  const found = names.flatMap((name) => filesOf(resolve(folder, name), name));
  return [...new Set(found)].map((file) => connectorFile(folder, file));
}

/** One connector: a file, or a folder that is one connector. */
export function connectorFile(folder: string, name: string): ConnectorFile {
  const file = resolve(folder, name);
  // Paths begin at the root, so that those of two versions tell their files apart; what can be read is less.
  const { root } = parse(file);
  const path = (full: string): string => relative(root, full).replaceAll('\\', '/');
  return {
    host: within(nodeHost(root, MAX_SOURCE_BYTES), path(projectOf(folder, file))),
    path: path(file),
    shown: (one) => relative(folder, join(root, one)).replaceAll('\\', '/'),
  };
}

/** Where the files of a connector may lie: the folder of the call, or its own folder when it lies elsewhere. */
function projectOf(folder: string, file: string): string {
  if (!relative(folder, file).startsWith('..')) return folder;
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() === true ? file : dirname(file);
}

function within(host: Host, folder: string): Host {
  const isInside = (path: string): boolean => {
    const way = posix.relative(`/${folder}`, posix.resolve('/', path));
    return way !== '..' && !way.startsWith('../');
  };
  return { ...host, read: (path) => (isInside(path) ? host.read(path) : { kind: 'outside' }) };
}

function filesOf(path: string, name: string): readonly string[] {
  if (!isFolder(path, name)) return [path];
  const found = connectorsBelow(path);
  if (found.length > 0) return found;
  throw new UsageError(
    `There is no connector in '${name}'. A folder of one holds connector.yaml, apiDefinition.swagger.json or *.swagger.json.`,
  );
}

function isFolder(path: string, name: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    throw new UsageError(`'${name.slice(0, 80)}' cannot be read, ${reasonOf(error)}.`);
  }
}

function connectorsBelow(folder: string): readonly string[] {
  const entries = entriesOf(folder);
  const files = entries.filter((one) => one.isFile()).map((one) => one.name);
  const here = files.includes('connector.yaml')
    ? ['connector.yaml']
    : files.filter(
        (one) =>
          /\.swagger\.(?:json|ya?ml)$/i.test(one) || /^(?:swagger|openapi)\.(?:json|ya?ml)$/i.test(one),
      );
  const below = entries.filter(
    (one) => one.isDirectory() && one.name !== 'node_modules' && !one.name.startsWith('.'),
  );
  return [
    ...here.map((one) => join(folder, one)),
    ...below.flatMap((one) => connectorsBelow(join(folder, one.name))),
  ];
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    throw new UsageError(`'${folder}' cannot be read, ${reasonOf(error)}.`);
  }
}
