/** Did-you-mean among the names of a document. */
import { suggest } from '../../diagnostics/suggest.ts';

/**
 * A document that is wrong everywhere asks thousands of times, and among many or long names each answer takes long. Published connectors
 * have 219 operations at most.
 */
const MOST_NAMES = 500;
const LONGEST = 200;

export function nearest(
  name: string,
  names: ReadonlySet<string> | ReadonlyMap<string, unknown>,
): string | undefined {
  return names.size > MOST_NAMES || name.length > LONGEST ? undefined : suggest(name, names.keys());
}
