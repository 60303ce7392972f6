/** Bytes → text. A byte order mark says which Unicode form it is; without one it is UTF-8. */

/** The text of a file; undefined when it is none. */
export function decodeText(bytes: Uint8Array): string | undefined {
  return decodeAs(unicodeForm(bytes), bytes);
}

/** The text of a file that other tools wrote: what is not Unicode is taken for Windows-1252, the usual encoding before it. */
export function decodeAnyText(bytes: Uint8Array): DecodedText | undefined {
  const text = decodeText(bytes);
  if (text !== undefined) return { text, isUnicode: true };
  // A zero byte stands in no text.
  if (bytes.includes(0)) return undefined;
  return { text: new TextDecoder('windows-1252').decode(bytes), isUnicode: false };
}

interface DecodedText {
  readonly text: string;
  readonly isUnicode: boolean;
}

function decodeAs(form: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(form, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function unicodeForm([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // JSON begins with an ASCII character, so a zero byte beside it gives the form away (RFC 4627, section 3).
  if (first !== 0 && second === 0) return 'utf-16le';
  return first === 0 && second !== 0 ? 'utf-16be' : 'utf-8';
}
