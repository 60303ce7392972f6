/** A path as a JSON pointer (RFC 6901): '' is the document, `/steps/a~1b/0` the first item of what `a/b` of `steps` holds. */
import type { Path } from './place.ts';

export function jsonPointer(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
