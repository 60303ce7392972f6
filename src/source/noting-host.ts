/** A host that notes what was asked of it, so that it can be told later whether any answer would be another one. */
import type { Host, Reading } from './host.ts';

export interface NotingHost extends Host {
  /** Paths of all files that were asked for, there or not. */
  readonly files: () => readonly string[];
  /** Folders whose entries were asked for. */
  readonly folders: () => readonly string[];
  /** Whether a host, this one if none is given, would give the same answers. */
  readonly isUpToDate: (now?: Host) => boolean;
}

export function notingHost(host: Host): NotingHost {
  const readings = new Map<string, Reading>();
  const lists = new Map<string, readonly string[]>();
  return {
    read: (path) => {
      const reading = host.read(path);
      // Of a file that changes while it is checked, the first answer is the one that counts.
      if (!readings.has(path)) readings.set(path, reading);
      return reading;
    },
    list: (folder) => {
      const names = host.list(folder);
      if (!lists.has(folder)) lists.set(folder, names);
      return names;
    },
    files: () => [...readings.keys()],
    folders: () => [...lists.keys()],
    isUpToDate: (now = host) =>
      [...readings].every(([path, reading]) => isSameReading(reading, now.read(path))) &&
      [...lists].every(([folder, names]) => isSameList(names, now.list(folder))),
  };
}

function isSameReading(one: Reading, other: Reading): boolean {
  if (one.kind === 'file') return other.kind === 'file' && areSameBytes(one.bytes, other.bytes);
  if (one.kind === 'too-large') return other.kind === 'too-large' && one.size === other.size;
  return one.kind === other.kind;
}

function areSameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one === other || Buffer.compare(one, other) === 0;
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, index) => name === other[index]);
}
