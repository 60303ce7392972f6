/** `x-ms-visibility`: capitals do not matter (Microsoft Learn, "Evolve your API with version control"). */
import type { JsonValue } from '../source/json-value.ts';

/** What makers do not see. */
export const INTERNAL = 'internal';

/** The word in small letters; undefined when nothing is said. */
export function visibilityWord(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' && value !== '' && value !== 'none' ? value.toLowerCase() : undefined;
}
