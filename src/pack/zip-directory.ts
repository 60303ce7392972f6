/**
 * Zip bytes → its entries. The central directory is read first, and what a zip could do to its reader is refused before anything is
 * inflated: paths that leave, names that meet, encryption, absurd sizes and ratios, links (format: PKWARE APPNOTE 6.3).
 */
import { crc32, inflateRawSync } from 'node:zlib';

/** Bounds on what is taken from a zip; a real solution is far below them. */
const LIMITS = { entries: 65_000, bytes: 1024 ** 3, ratio: 1100 } as const;

export interface ZipEntry {
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

export type ZipReading<T> = { readonly value: T } | { readonly problem: string };

/** The entries of a zip, folders left out. Never throws on bad input. */
export function zipEntries(zip: Uint8Array): ZipReading<readonly ZipEntry[]> {
  return trying(() => {
    const entries = readDirectory(zip);
    refuse(entries);
    return entries;
  });
}

/**
 * The names in a zip that has `\` for `/` in them, as 57 of 58 published packages of solutions have: nothing of it is to be unpacked, but what it holds
 * can be told. Refused is what `zipEntries` refuses for another reason.
 */
export function windowsNames(zip: Uint8Array): ZipReading<readonly string[]> {
  return trying(() => {
    const entries = readDirectory(zip)
      .map((entry) => ({ ...entry, path: entry.path.replaceAll('\\', '/') }))
      .filter((entry) => !entry.path.endsWith('/'));
    refuse(entries);
    return entries.map((entry) => entry.path);
  });
}

/** The bytes of an entry. Never throws on bad input. */
export function zipBytes(zip: Uint8Array, entry: ZipEntry): ZipReading<Uint8Array> {
  return trying(() => inflate(zip, entry));
}

function trying<T>(read: () => T): ZipReading<T> {
  try {
    return { value: read() };
  } catch (error) {
    if (error instanceof Refusal) return { problem: error.message };
    // An offset that leads out of the bytes.
    if (error instanceof RangeError) return { problem: 'it is cut off or damaged' };
    throw error;
  }
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;

function readDirectory(zip: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let end = zip.length - 22;
  while (end >= 0 && end > zip.length - 65_558 && view.getUint32(end, true) !== END_SIGNATURE) end -= 1;
  if (end < 0 || view.getUint32(end, true) !== END_SIGNATURE) throw new Refusal('this is not a zip file');
  const count = view.getUint16(end + 10, true);
  // More than this needs Zip64, which the platform does not write.
  if (count === 0xffff) throw new Refusal(`it holds more than ${LIMITS.entries} entries`);
  const decoder = new TextDecoder('utf-8', { fatal: false });
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i += 1) {
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
  // The count has 16 bits: a tool that does not know Zip64 lets it begin again at 0.
  if (at <= end && view.getUint32(at, true) === ENTRY_SIGNATURE)
    throw new Refusal('it holds more entries than it says');
  return entries.filter((entry) => !entry.path.endsWith('/'));
}

function refuse(entries: readonly ZipEntry[]): void {
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

function inflate(zip: Uint8Array, entry: ZipEntry): Uint8Array {
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

function inflateRaw(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  try {
    const bytes = inflateRawSync(packed, { maxOutputLength: Math.max(entry.size, 1) });
    return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  } catch {
    throw new Refusal(`the entry '${entry.path}' is damaged`);
  }
}
