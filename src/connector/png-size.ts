/** Width and height of a PNG picture, from its header (PNG specification, section 11.2.2). */
export function pngSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  const isPng = [0x89, 0x50, 0x4e, 0x47].every((byte, i) => bytes[i] === byte);
  if (!isPng || bytes.length < 24) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
