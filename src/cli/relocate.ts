/** Findings with the paths that the reader of the terminal knows: seen from where the command was called. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Place } from '../source/place.ts';
import type { Sources } from '../source/source-file.ts';

export interface Found {
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: Sources;
}

export function relocate(found: Found, shown: (path: string) => string): Found {
  const place = (at: Place): Place => ({ ...at, file: shown(at.file) });
  return {
    diagnostics: found.diagnostics.map((one) => ({
      ...one,
      args: withPath(one, shown),
      at: place(one.at),
      ...(one.related === undefined ? {} : { related: { ...one.related, at: place(one.related.at) } }),
    })),
    sources: new Map([...found.sources].map(([path, source]) => [shown(path), source])),
  };
}

/** Facts about a file name it too. */
function withPath({ code, args }: Diagnostic, shown: (path: string) => string): Diagnostic['args'] {
  if (!/^(?:source|export)\//.test(code) || !('path' in args) || typeof args.path !== 'string') return args;
  return { ...args, path: shown(args.path) };
}
