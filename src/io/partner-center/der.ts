/** The little of DER (X.690) that a certificate needs: each value is a tag, a length and a content. */

export type Der = Uint8Array;

const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  objectId: 0x06,
  utf8String: 0x0c,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

function tagged(tag: number, content: Uint8Array): Der {
  return bytes([tag], lengthOf(content.length), content);
}

/** Up to 127 in one byte; from there on the count of the bytes that follow, then these. */
function lengthOf(length: number): readonly number[] {
  if (length < 0x80) return [length];
  const rest = base256(length);
  return [0x80 + rest.length, ...rest];
}

function base256(value: number): readonly number[] {
  return value < 0x100 ? [value] : [...base256(Math.floor(value / 0x100)), value % 0x100];
}

function bytes(...parts: readonly (readonly number[] | Uint8Array)[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

export function sequence(...parts: readonly Der[]): Der {
  return tagged(TAG.sequence, bytes(...parts));
}

export function set(...parts: readonly Der[]): Der {
  return tagged(TAG.set, bytes(...parts));
}

/**
 * A whole number that is not negative, most significant byte first, as short as it can be. A set first bit would make it
 * negative.
 */
export function integer(value: Uint8Array): Der {
  const start = value.findIndex((byte) => byte !== 0);
  const short = start === -1 ? Uint8Array.of(0) : value.subarray(start);
  return tagged(TAG.integer, (short[0] ?? 0) >= 0x80 ? bytes([0], short) : short);
}

export function boolean(value: boolean): Der {
  return tagged(TAG.boolean, Uint8Array.of(value ? 0xff : 0x00));
}

/** No bits unused in the last byte. */
export function bitString(content: Uint8Array): Der {
  return tagged(TAG.bitString, bytes([0], content));
}

export function octetString(content: Uint8Array): Der {
  return tagged(TAG.octetString, content);
}

export function nothing(): Der {
  return tagged(TAG.null, new Uint8Array());
}

export function utf8String(text: string): Der {
  return tagged(TAG.utf8String, new TextEncoder().encode(text));
}

/** To the second, in UTC. */
export function generalizedTime(time: Date): Der {
  const text = `${time.toISOString().slice(0, 19).replaceAll(/[-T:]/g, '')}Z`;
  return tagged(TAG.generalizedTime, new TextEncoder().encode(text));
}

/**
 * `1.2.840.113549`: the first two numbers share a byte; the others are in base 128, with the high bit on all bytes but the
 * last.
 */
export function objectId(dotted: string): Der {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return tagged(TAG.objectId, Uint8Array.from([first * 40 + second, ...rest].flatMap(base128)));
}

function base128(value: number): readonly number[] {
  const [last = 0, ...higher] = digits128(value);
  return [...higher.reverse().map((digit) => digit | 0x80), last];
}

/** Least significant first. */
function digits128(value: number): readonly number[] {
  return value < 0x80 ? [value] : [value % 0x80, ...digits128(Math.floor(value / 0x80))];
}

/** `[number]` around a value, as certificates have for their version and their extensions. */
export function explicit(number: number, content: Der): Der {
  return tagged(0xa0 + number, content);
}
