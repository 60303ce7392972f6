/**
 * Percent escapes, as .NET's Uri.EscapeDataString and Uri.UnescapeDataString write and read them. No library, and not encodeURIComponent and
 * decodeURIComponent: these leave `!*'()` as they are and stop at a lone surrogate or an escape that is no UTF-8.
 */
import { utf8Bytes } from '../content/encodings.ts';

const HEX = '0123456789ABCDEF';

/** Everything but letters, digits and `-_.~` escaped, in upper case. Lone surrogates are escaped as U+FFFD. */
export function escapedUri(text: string): string {
  return text.replace(/[^-\w.~]+/g, escapedAll);
}

/** How long the result of `escapedUri` is, before it is made. */
export function escapedLength(text: string): number {
  let kept = 0;
  for (let index = 0; index < text.length; index++) if (isUnreserved(text.charCodeAt(index))) kept += 1;
  return 3 * Buffer.byteLength(text, 'utf8') - 2 * kept;
}

function isUnreserved(code: number): boolean {
  const isLetter = (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
  const isDigit = code >= 0x30 && code <= 0x39;
  return isLetter || isDigit || code === 0x2d || code === 0x2e || code === 0x5f || code === 0x7e;
}

/** Each byte of the UTF-8 escaped. */
export function escapedAll(text: string): string {
  let result = '';
  for (const byte of utf8Bytes(text)) result += `%${HEX[byte >> 4] ?? ''}${HEX[byte & 15] ?? ''}`;
  return result;
}

/** Escapes undone, as far as they are UTF-8; what is not stays as it is written. */
export function unescapedUri(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, unescapedRun);
}

function unescapedRun(run: string): string {
  const bytes = Buffer.from(run.replaceAll('%', ''), 'hex');
  const parts: string[] = [];
  for (let index = 0; index < bytes.length;) {
    const length = sequenceLength(bytes, index);
    if (length === 0) {
      parts.push(run.slice(index * 3, index * 3 + 3));
      index += 1;
    } else {
      parts.push(bytes.toString('utf8', index, index + length));
      index += length;
    }
  }
  return parts.join('');
}

/** How many bytes the letter at `index` has in UTF-8; 0: there is none. */
function sequenceLength(bytes: Uint8Array, index: number): number {
  const first = bytes[index] ?? 0;
  if (first < 0x80) return 1;
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  if (first < 0xc2 || first > 0xf4) return 0;
  for (let offset = 1; offset < length; offset++) {
    const [least, most] = offset === 1 ? secondRange(first) : [0x80, 0xbf];
    const byte = bytes[index + offset] ?? 0;
    if (byte < least || byte > most) return 0;
  }
  return length;
}

/** The second byte says whether a sequence is too long, a surrogate or beyond U+10FFFF. */
function secondRange(first: number): readonly [number, number] {
  if (first === 0xe0) return [0xa0, 0xbf];
  if (first === 0xed) return [0x80, 0x9f];
  if (first === 0xf0) return [0x90, 0xbf];
  if (first === 0xf4) return [0x80, 0x8f];
  return [0x80, 0xbf];
}
