/** A GUID as texts have it. */
const GUID = /^\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i;

export function isGuid(text: string): boolean {
  return GUID.test(text.trim());
}
