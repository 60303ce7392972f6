/** Did-you-mean among the names of a flow, which may be very many, asked for very often. */
import { suggest } from '../../diagnostics/suggest.ts';

/** Names that are looked at in one flow; beyond that nothing is suggested. */
const WORK = 2_000_000;

export function nearestIn(names: readonly string[]): (name: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  let left = WORK;
  return (name) => {
    if (!known.has(name) && left > 0) {
      left -= names.length;
      known.set(name, suggest(name, names));
    }
    return known.get(name);
  };
}
