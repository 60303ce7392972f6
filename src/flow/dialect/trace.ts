/** Writes down where the parts of a lowered flow come from, while they are made. Read by `originOf`. */
import type { Path } from '../../source/place.ts';
import type { Origins } from '../../model/origins.ts';

export interface Trace {
  readonly origins: Origins;
  /** The object as a whole stands at `path` in the source. */
  readonly node: (object: object, path: Path) => void;
  /** One member of the object stands at `path`. */
  readonly member: (object: object, key: string | number, path: Path) => void;
}

export function startTrace(file: string): Trace {
  const nodes = new WeakMap<object, Path>();
  const members = new WeakMap<object, Record<string, Path>>();
  return {
    origins: { file, nodes, members },
    node: (object, path) => {
      nodes.set(object, path);
    },
    member: (object, key, path) => {
      // Without a prototype: a step may be called 'constructor'.
      const known = members.get(object) ?? (Object.create(null) as Record<string, Path>);
      known[String(key)] = path;
      members.set(object, known);
    },
  };
}
