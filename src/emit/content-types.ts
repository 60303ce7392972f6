/** [Content_Types].xml: one Default for each file ending, spelled as in the names; an Override for a part without one. */
import { utf8 } from './utf8.ts';

const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/content-types';
const TYPE = 'ContentType="application/octet-stream"';

export function contentTypes(paths: readonly string[]): Uint8Array {
  const endings = new Set(['xml']);
  const overrides: string[] = [];
  for (const path of paths) {
    const ending = /\.([^./]+)$/.exec(path)?.[1];
    if (ending === undefined)
      overrides.push(`<Override PartName="/${path.replaceAll('&', '&amp;')}" ${TYPE} />`);
    else endings.add(ending);
  }
  const defaults = [...endings].map((ending) => `<Default Extension="${ending}" ${TYPE} />`);
  return utf8(
    `\ufeff<?xml version="1.0" encoding="utf-8"?><Types xmlns="${NAMESPACE}">${[...defaults, ...overrides].join('')}</Types>`,
  );
}
