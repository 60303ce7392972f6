/**
 * Base64 as .NET's Convert reads and writes it. No library: Node's own decoder takes what the platform refuses (wrong padding, foreign
 * letters, `-` and `_`).
 */

/** The bytes, or undefined. White space may stand anywhere; letters and padding must be right. Source: .NET, Convert.FromBase64String. */
export function base64Bytes(text: string): Uint8Array | undefined {
  const letters = text.replace(/[ \t\r\n]+/g, '');
  if (letters.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(letters)) return undefined;
  return Buffer.from(letters, 'base64');
}

export function base64Text(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}

/** How long the base64 of so many bytes is. */
export function base64Length(bytes: number): number {
  return Math.ceil(bytes / 3) * 4;
}
