/** Zip bytes → artifacts, all of them. */
import type { Artifact } from '../model/package.ts';
import { zipBytes, zipEntries } from './zip-directory.ts';

export type Unpacking = { readonly artifacts: readonly Artifact[] } | { readonly problem: string };

/** Bytes by path that are at hand already: an equal part is not kept twice. */
export type KnownParts = ReadonlyMap<string, Uint8Array>;

/** Reads a zip. Never throws on bad input. */
export function unpack(zip: Uint8Array, known: KnownParts = new Map()): Unpacking {
  const entries = zipEntries(zip);
  if ('problem' in entries) return entries;
  const artifacts: Artifact[] = [];
  for (const entry of entries.value) {
    const reading = zipBytes(zip, entry);
    if ('problem' in reading) return reading;
    const same = known.get(entry.path);
    const isSame = same !== undefined && Buffer.compare(same, reading.value) === 0;
    artifacts.push({ path: entry.path, bytes: isSame ? same : reading.value });
  }
  return { artifacts };
}
