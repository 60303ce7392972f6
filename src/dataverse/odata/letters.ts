/**
 * Patterns with letters and digits of all languages: `\p{L}` and `\p{N}`. To make the sets of them, V8 takes as long as to read a flow. A text of ASCII
 * does without: there, the same pattern has the letters and digits of ASCII.
 */
import { HOLE } from './holed-text.ts';

/** What is computed is no letter of any language. */
const PLAIN = new RegExp(`^[\\0-\\x7f${HOLE}]*$`);

/** Gives the pattern for a text; the two match the same in it. */
export function letterPattern(source: string, flags: string): (text: string) => RegExp {
  const plain = new RegExp(source.replaceAll('\\p{L}', 'A-Za-z').replaceAll('\\p{N}', '0-9'), flags);
  const whole = new RegExp(source, flags);
  return (text) => (PLAIN.test(text) ? plain : whole);
}
