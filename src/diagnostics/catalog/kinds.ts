/** The kinds of values of the workflow language in words. */

const WORDS = {
  any: 'anything',
  null: 'null',
  boolean: 'a boolean',
  integer: 'an integer',
  float: 'a float',
  decimal: 'a decimal',
  number: 'a number',
  string: 'a string',
  array: 'an array',
  object: 'an object',
} as const;

/** "an array or a string"; "nothing" for none. */
export function kindWords(kinds: readonly (keyof typeof WORDS)[]): string {
  const words = [...new Set(kinds)].map((kind) => WORDS[kind]);
  const last = words.pop();
  if (last === undefined) return 'nothing';
  return words.length === 0 ? last : `${words.join(', ')} or ${last}`;
}
