/** Tuples, unions of arrays, what a call gives, holes, patterns, names that stand again inside. */
export function run(): unknown {
  const seen: unknown[] = [];
  const words: readonly string[] = ['one', 'two', 'three'];
  const pair: readonly [string, number] = ['a', 1];
  const either: readonly string[] | readonly number[] = words.length > 2 ? [1, 2] : ['x'];
  for (const one of pair) seen.push(one);
  for (const one of either) seen.push(one);
  for (const one of words.filter((word) => word.includes('o'))) {
    const words = one.length;
    seen.push(words);
  }
  for (const { length } of words) seen.push(length);
  // eslint-disable-next-line no-sparse-arrays
  for (const hole of [1, , 2] as (number | undefined)[]) seen.push(hole ?? 'hole');
  return seen;
}
