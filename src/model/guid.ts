/** Stable identities: uuid v5 (RFC 9562, 5.5) of publisher, kind and key, so that a title may change and the component stays. */
import { createHash } from 'node:crypto';

/** The name space of all ids that cosell makes. */
const NAMESPACE = Buffer.from('5b3c8b8e6f0e5c0f9d3a0c0d1f3a7c11', 'hex');

/** What a GUID looks like, as a regular expression; lower case, without braces. */
export const GUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** uuid v5 of a name in a name space, lower case, without braces. */
function uuid5(namespace: Uint8Array, name: string): string {
  const hex = createHash('sha1').update(namespace).update(name, 'utf8').digest('hex');
  const variant = '89ab'.charAt(parseInt(hex.charAt(16), 16) & 3);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The id of a component; the parts are joined with `/`, e.g. `guidOf('cosell', 'flow', 'partner-center-to-dynamics-365')`. */
export function guidOf(...parts: readonly string[]): string {
  return uuid5(NAMESPACE, parts.join('/'));
}
