/** How names of the packed form are made from keys and titles. */

/** `tenantId` → `cosell_TenantId`; hyphens fall away and raise the next letter. */
export function schemaNameOf(prefix: string, key: string): string {
  const words = key.split(/[-_]+/).filter((word) => word !== '');
  return `${prefix}_${words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')}`;
}

/** The part of a custom connector's name that the server makes from its title: each character outside a-z and 0-9 as `-xx` (hex, UTF-8). */
export function encodeConnectorName(title: string): string {
  const bytes = new TextEncoder().encode(title.toLowerCase());
  return [...bytes]
    .map((byte) => {
      const c = String.fromCharCode(byte);
      return /[a-z0-9]/.test(c) ? c : `-${byte.toString(16).padStart(2, '0')}`;
    })
    .join('');
}

/**
 * The internal id of a custom connector. The sixteen hex digits at its end differ per environment and are unknown before the
 * import; ours are made from the connector's GUID and stay the same, and an environment file can give the real ones.
 */
export function internalIdOf(logicalName: string, id: string): string {
  const encoded = logicalName.replaceAll('_', '-5f').toLowerCase();
  return `shared_${encoded}-5f${id.replaceAll('-', '').slice(0, 16)}`;
}

/** The last part of a path without its ending: the key of a flow. */
export function stemOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:ya?ml|json)$/, '');
}

const EXPORTED = /^(?<title>.*)-(?<id>[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})$/;

/** `<title>-<GUID>`: the stem that the server gives to the file of an exported flow. The id in lower case. */
export function exportedName(stem: string): { readonly title: string; readonly id?: string } {
  const { title = stem, id } = EXPORTED.exec(stem)?.groups ?? {};
  return { title, ...(id === undefined ? {} : { id: id.toLowerCase() }) };
}

/** The path of a file beside another, with `.` and `..` resolved as far as they go. */
export function beside(path: string, name: string): string {
  const parts: string[] = [];
  for (const part of `${path.slice(0, path.lastIndexOf('/') + 1)}${name}`.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
