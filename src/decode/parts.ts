/** The files of a zip by path, and which of them a typed component accounts for. */
import type { Artifact } from '../model/package.ts';

export interface Parts {
  readonly bytes: (path: string) => Uint8Array | undefined;
  /** UTF-8 text without its byte order mark; undefined when the part is absent or not text. */
  readonly text: (path: string) => string | undefined;
  readonly paths: readonly string[];
}

export function partsOf(artifacts: readonly Artifact[]): Parts {
  const byPath = new Map(artifacts.map((one) => [one.path, one.bytes]));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return {
    bytes: (path) => byPath.get(path),
    text: (path) => {
      const bytes = byPath.get(path);
      if (bytes === undefined) return undefined;
      try {
        return decoder.decode(bytes);
      } catch {
        return undefined;
      }
    },
    paths: [...byPath.keys()],
  };
}
