import { crc32, deflateRawSync } from 'node:zlib';

export interface Raw {
  readonly name: string;
  readonly data: Uint8Array;
  readonly size?: number;
  readonly flags?: number;
  readonly method?: number;
  readonly madeBy?: number;
  readonly attributes?: number;
}

interface Packed {
  readonly deflated: Buffer;
  readonly crc: number;
}

/** A zip by hand, so that it can lie. */
export function zipOf(entries: readonly Raw[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  // The same bytes many times over are packed once.
  const known = new Map<Uint8Array, Packed>();
  let offset = 0;
  for (const {
    name,
    data,
    size = data.length,
    flags = 0,
    method = 8,
    madeBy = 20,
    attributes = 0,
  } of entries) {
    const same = known.get(data) ?? { deflated: deflateRawSync(data), crc: crc32(data) };
    known.set(data, same);
    const packed = method === 8 ? same.deflated : Buffer.from(data);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(madeBy, 4);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(same.crc, 16);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(attributes >>> 0, 38);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  // Without Zip64, the count begins again at 0.
  end.writeUInt16LE(entries.length % 65_536, 10);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, ...directory, end]));
}
