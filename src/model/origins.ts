/**
 * Where the parts of a lowered flow come from. A node of the document that does not stand at the same path in its source is
 * entered here; everything below it follows by its own keys until the next entry.
 */
import type { Path } from '../source/place.ts';

export interface Origins {
  readonly file: string;
  /** The document is its own source: whatever stands in it stands there at the same path. */
  readonly isVerbatim?: true;
  /** Source path of an object or array of the document (by identity). */
  readonly nodes: WeakMap<object, Path>;
  /** Source paths of single members of such a node, where the key differs (`expression` stands under `if`). */
  readonly members: WeakMap<object, Readonly<Record<string, Path>>>;
}
