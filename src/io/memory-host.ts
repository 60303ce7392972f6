/** The host over a map: tests, editors, and sources that are not on a disk. */
import type { Host } from '../source/host.ts';

export function memoryHost(files: Readonly<Record<string, string | Uint8Array>>): Host {
  const encoder = new TextEncoder();
  return {
    read: (path) => {
      if (path.startsWith('/') || path.split('/').includes('..')) return { kind: 'outside' };
      const content = Object.hasOwn(files, path) ? files[path] : undefined;
      if (content !== undefined)
        return { kind: 'file', bytes: typeof content === 'string' ? encoder.encode(content) : content };
      return { kind: Object.keys(files).some((one) => one.startsWith(`${path}/`)) ? 'folder' : 'absent' };
    },
    list: (folder) => {
      const start = folder === '.' ? '' : `${folder.replace(/\/$/, '')}/`;
      const names = Object.keys(files).flatMap((path) =>
        path.startsWith(start) ? [path.slice(start.length)] : [],
      );
      return names.filter((name) => !name.includes('/')).sort((a, b) => (a < b ? -1 : 1));
    },
  };
}
