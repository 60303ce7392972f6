/** Stable identities: uuid v5 (RFC 9562, 5.5) of publisher, kind and key, so that a title may change and the component stays. */
import { createHash } from 'node:crypto';

/** The name space of all ids that cosell makes. */
const NAMESPACE = '5b3c8b8e-6f0e-5c0f-9d3a-0c0d1f3a7c11';

/** What a GUID looks like, as a regular expression; lower case, without braces. */
export const GUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** uuid v5 of a name in a name space, lower case, without braces. */
function uuid5(namespace: string, name: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name, 'utf8')
    .digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex', 0, 16);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** The id of a component; the parts are joined with `/`, e.g. `guidOf('cosell', 'flow', 'partner-center-to-dynamics-365')`. */
export function guidOf(...parts: readonly string[]): string {
  return uuid5(NAMESPACE, parts.join('/'));
}
