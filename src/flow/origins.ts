/** From a part of a lowered flow back to its source. */
import type { Origins } from '../model/origins.ts';
import type { Path, Place } from '../source/place.ts';

/** The place in the source of the member at `path` of the document. */
export function originOf(document: unknown, path: Path, origins: Origins): Place {
  if (origins.isVerbatim === true) return { file: origins.file, path, part: 'value' };
  let here: unknown = document;
  let source: Path = [];
  for (const step of path) {
    if (typeof here !== 'object' || here === null) break;
    const member: Path | undefined = origins.members.get(here)?.[String(step)];
    here = (here as Record<string, unknown>)[step];
    const node = typeof here === 'object' && here !== null ? origins.nodes.get(here) : undefined;
    source = member ?? node ?? [...source, step];
  }
  return { file: origins.file, path: source, part: 'value' };
}
