/** CRC-32 as zip uses it (polynomial 0xEDB88320), eight bytes a step; node:zlib has one from Node 22 on only. */
const TABLE = makeTable();

/** Eight tables of 256, one after the other. */
function makeTable(): Int32Array {
  const table = new Int32Array(8 * 256);
  for (let n = 0; n < 256; n += 1) {
    let c = n;
    for (let k = 0; k < 8; k += 1) c = (c & 1) === 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    table[n] = c;
  }
  for (let n = 256; n < table.length; n += 1) {
    const c = table[n - 256] ?? 0;
    table[n] = (c >>> 8) ^ (table[c & 0xff] ?? 0);
  }
  return table;
}

function look(table: number, byte: number): number {
  return TABLE[table * 256 + (byte & 0xff)] ?? 0;
}

export function crc32(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length - (bytes.length % 8);
  let c = 0xffffffff;
  for (let at = 0; at < whole; at += 8) {
    const low = view.getUint32(at, true) ^ c;
    const high = view.getUint32(at + 4, true);
    c = look(7, low) ^ look(6, low >>> 8) ^ look(5, low >>> 16) ^ look(4, low >>> 24);
    c ^= look(3, high) ^ look(2, high >>> 8) ^ look(1, high >>> 16) ^ look(0, high >>> 24);
  }
  for (let at = whole; at < bytes.length; at += 1) c = (c >>> 8) ^ look(0, c ^ view.getUint8(at));
  return (c ^ 0xffffffff) >>> 0;
}
