/** `flows/example.yaml:5:3`; the file alone when it could not be read. */
import { locate } from '../../source/locate.ts';
import type { Place } from '../../source/place.ts';
import type { Sources } from '../../source/source-file.ts';

export function placeWords(at: Place, sources: Sources): string {
  const span = locate(at, sources);
  return span === undefined ? at.file : `${at.file}:${span.start.line}:${span.start.column}`;
}
