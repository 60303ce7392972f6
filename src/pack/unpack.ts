/**
 * Zip bytes → artifacts. The central directory is read first, and what a zip could do to its reader is refused before anything is
 * inflated: paths that leave, names that meet, encryption, absurd sizes and ratios, links (format: PKWARE APPNOTE 6.3).
 */
import { crc32, inflateRawSync } from 'node:zlib';
import type { Artifact } from '../model/package.ts';

export type Unpacking = { readonly artifacts: readonly Artifact[] } | { readonly problem: string };

/** Bounds on what is taken from a zip; a real solution is far below them. */
const LIMITS = { entries: 65_000, bytes: 1024 ** 3, ratio: 1100 } as const;

interface Entry {
  readonly path: string;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
  readonly link: boolean;
}

class Refusal extends Error {}

/** Bytes by path that are at hand already: an equal part is not kept twice. */
export type KnownParts = ReadonlyMap<string, Uint8Array>;

/** Reads a zip. Never throws on bad input. */
export function unpack(zip: Uint8Array, known: KnownParts = new Map()): Unpacking {
  try {
    const entries = readDirectory(zip);
    refuse(entries);
    return { artifacts: entries.map((entry) => readEntry(zip, entry, known)) };
  } catch (error) {
    if (error instanceof Refusal || error instanceof RangeError) return { problem: error.message };
    throw error;
  }
}

function readEntry(zip: Uint8Array, entry: Entry, known: KnownParts): Artifact {
  const bytes = inflate(zip, entry);
  const same = known.get(entry.path);
  return { path: entry.path, bytes: same !== undefined && Buffer.compare(same, bytes) === 0 ? same : bytes };
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;

function readDirectory(zip: Uint8Array): readonly Entry[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let end = zip.length - 22;
  while (end >= 0 && end > zip.length - 65_558 && view.getUint32(end, true) !== END_SIGNATURE) end -= 1;
  if (end < 0 || view.getUint32(end, true) !== END_SIGNATURE) throw new Refusal('this is not a zip file');
  const count = view.getUint16(end + 10, true);
  const decoder = new TextDecoder('utf-8', { fatal: false });
  const entries: Entry[] = [];
  for (let at = view.getUint32(end + 16, true), i = 0; i < count; i += 1) {
    if (view.getUint32(at, true) !== ENTRY_SIGNATURE) throw new Refusal('its central directory is damaged');
    const [name, extra, comment] = [
      view.getUint16(at + 28, true),
      view.getUint16(at + 30, true),
      view.getUint16(at + 32, true),
    ];
    entries.push({
      path: decoder.decode(zip.subarray(at + 46, at + 46 + name)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
      link: zip[at + 5] === 3 && (view.getUint16(at + 40, true) & 0xf000) === 0xa000,
    });
    at += 46 + name + extra + comment;
  }
  return entries.filter((entry) => !entry.path.endsWith('/'));
}

function refuse(entries: readonly Entry[]): void {
  if (entries.length > LIMITS.entries) throw new Refusal(`it holds ${entries.length} entries`);
  const seen = new Set<string>();
  let total = 0;
  for (const { path, flags, method, packed, size, link } of entries) {
    const name = path.toLowerCase();
    const segments = path.split('/');
    total += size;
    if (/[\\:\p{Cc}]/u.test(path) || segments.some((one) => one === '' || one === '.' || one === '..'))
      throw new Refusal(`the entry name '${path}' is not allowed`);
    if (seen.has(name)) throw new Refusal(`the entry '${path}' is there twice`);
    if ((flags & 1) !== 0) throw new Refusal(`the entry '${path}' is encrypted`);
    if (link) throw new Refusal(`the entry '${path}' is a link`);
    if (method !== 0 && method !== 8)
      throw new Refusal(`the entry '${path}' is packed in a way that is not known`);
    if (total > LIMITS.bytes || size > packed * LIMITS.ratio + 1024)
      throw new Refusal(`the entry '${path}' unpacks to ${size} bytes`);
    seen.add(name);
  }
}

function inflate(zip: Uint8Array, entry: Entry): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  if (view.getUint32(entry.offset, true) !== LOCAL_SIGNATURE)
    throw new Refusal(`the entry '${entry.path}' is damaged`);
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = zip.subarray(start, start + entry.packed);
  const bytes = entry.method === 0 ? packed : inflateRaw(packed, entry);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc)
    throw new Refusal(`the entry '${entry.path}' is damaged`);
  return bytes;
}

function inflateRaw(packed: Uint8Array, entry: Entry): Uint8Array {
  try {
    const bytes = inflateRawSync(packed, { maxOutputLength: Math.max(entry.size, 1) });
    return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  } catch {
    throw new Refusal(`the entry '${entry.path}' is damaged`);
  }
}
