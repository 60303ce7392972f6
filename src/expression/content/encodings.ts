/**
 * The encodings of text that the platform knows by name. Source: .NET, Encoding.GetEncoding, and windows-1252, which much of the web sends.
 * No library: Node's decoders take `ascii` and `iso-8859-1` for windows-1252, and know fewer encodings in some builds.
 */

export interface Encoding {
  readonly name: string;
  /** What is no text in the encoding becomes U+FFFD (`?` in ASCII). A byte order mark stays. */
  readonly decode: (bytes: Uint8Array) => string;
  /** Lone surrogates become U+FFFD, letters that the encoding lacks `?`. */
  readonly encode: (text: string) => Uint8Array;
}

const utf8: Encoding = {
  name: 'utf-8',
  decode: (bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
  encode: (text) => new TextEncoder().encode(text),
};

const utf16: Encoding = {
  name: 'utf-16',
  decode: (bytes) => new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes),
  encode: (text) => Buffer.from(wellFormed(text), 'utf16le'),
};

const utf16Big: Encoding = {
  name: 'utf-16be',
  decode: (bytes) => utf16.decode(swapped(bytes)),
  encode: (text) => swapped(utf16.encode(text)),
};

/** Lone surrogates become U+FFFD. */
function wellFormed(text: string): string {
  return utf8.decode(utf8.encode(text));
}

/** Each pair of bytes the other way round; a last single byte stays. */
function swapped(bytes: Uint8Array): Uint8Array {
  const result = Uint8Array.from(bytes);
  for (let index = 0; index + 1 < result.length; index += 2) {
    result[index] = bytes[index + 1] ?? 0;
    result[index + 1] = bytes[index] ?? 0;
  }
  return result;
}

function utf32(name: string, littleEndian: boolean): Encoding {
  return {
    name,
    decode: (bytes) => {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      const letters: string[] = [];
      for (let index = 0; index + 3 < bytes.length; index += 4) {
        const code = view.getUint32(index, littleEndian);
        const sound = code <= 0x10_ffff && (code < 0xd800 || code > 0xdfff);
        letters.push(sound ? String.fromCodePoint(code) : '\ufffd');
      }
      return letters.join('') + (bytes.length % 4 === 0 ? '' : '\ufffd');
    },
    encode: (text) => {
      const codes = Array.from(wellFormed(text), (letter) => letter.codePointAt(0) ?? 0);
      const view = new DataView(new ArrayBuffer(codes.length * 4));
      for (const [index, code] of codes.entries()) view.setUint32(index * 4, code, littleEndian);
      return new Uint8Array(view.buffer);
    },
  };
}

/** An encoding of one byte a letter: `high` are the letters of the bytes from 0x80 on. */
function singleByte(name: string, high: string): Encoding {
  const codes = new Map(Array.from(high, (letter, index) => [letter.charCodeAt(0), index + 0x80]));
  return {
    name,
    decode: (bytes) =>
      Buffer.from(bytes)
        .toString('latin1')
        .replace(/[\u0080-\u00ff]/g, (letter) => high.charAt(letter.charCodeAt(0) - 0x80)),
    encode: (text) =>
      Uint8Array.from(text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, '??'), (letter) => {
        const code = letter.charCodeAt(0);
        return code < 0x80 ? code : (codes.get(code) ?? QUESTION_MARK);
      }),
  };
}

const QUESTION_MARK = 0x3f;

function letters(from: number, to: number): string {
  return String.fromCharCode(...Array.from({ length: to - from + 1 }, (_, index) => from + index));
}

const ascii = singleByte('us-ascii', '?'.repeat(128));
const latin1 = singleByte('iso-8859-1', letters(0x80, 0xff));
const windows1252 = singleByte(
  'windows-1252',
  '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ' + letters(0xa0, 0xff),
);

const NAMES: readonly (readonly [Encoding, string])[] = [
  [utf8, 'utf-8 unicode-1-1-utf-8 unicode-2-0-utf-8 x-unicode-1-1-utf-8 x-unicode-2-0-utf-8'],
  [utf16, 'utf-16 utf-16le unicode iso-10646-ucs-2 ucs-2'],
  [utf16Big, 'utf-16be unicodefffe'],
  [utf32('utf-32', true), 'utf-32 utf-32le'],
  [utf32('utf-32be', false), 'utf-32be'],
  [
    ascii,
    'us-ascii ascii ansi_x3.4-1968 ansi_x3.4-1986 cp367 csascii ibm367 iso-ir-6 iso646-us iso_646.irv:1991 us',
  ],
  [latin1, 'iso-8859-1 cp819 csisolatin1 ibm819 iso-ir-100 iso8859-1 iso_8859-1 iso_8859-1:1987 l1 latin1'],
  [windows1252, 'windows-1252'],
];

const byName = new Map(NAMES.flatMap(([one, names]) => names.split(' ').map((name) => [name, one] as const)));

/** An encoding by its name in any case; undefined when the platform does not know it. */
export function encodingOf(name: string): Encoding | undefined {
  return byName.get(name.toLowerCase());
}

export function utf8Bytes(text: string): Uint8Array {
  return utf8.encode(text);
}

export function utf8Text(bytes: Uint8Array): string {
  return utf8.decode(bytes);
}
