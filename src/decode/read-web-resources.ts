/** Web resources and their files. One whose file is missing is carried verbatim. */
import { webResourcePath } from '../format/part-paths.ts';
import type { PackageWebResource } from '../model/package.ts';
import { WEB_RESOURCE } from '../packed/web-resource.ts';
import type { XmlElement } from '../xml/xml.ts';
import type { Parts } from './parts.ts';
import { readAll } from './read-shapes.ts';

export function readWebResources(
  elements: readonly XmlElement[],
  parts: Parts,
): { readonly typed: readonly PackageWebResource[]; readonly rest: readonly XmlElement[] } {
  const { typed, rest } = readAll(elements, WEB_RESOURCE);
  const found = typed.map((resource) => ({ resource, bytes: parts.bytes(webResourcePath(resource)) }));
  return {
    typed: found.flatMap(({ resource, bytes }) => (bytes === undefined ? [] : [{ resource, bytes }])),
    rest: [
      ...rest,
      ...found.flatMap(({ resource, bytes }) => (bytes === undefined ? [WEB_RESOURCE.write(resource)] : [])),
    ],
  };
}
