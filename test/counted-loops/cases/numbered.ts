/** Loops over `entries()` of arrays; those of maps are not counted. */
export function run(): unknown {
  const seen: unknown[] = [];
  const words = ['one', 'two'];
  for (const [index, word] of words.entries()) seen.push(`${index} ${word}`);
  for (const [index] of words.entries()) seen.push(index);
  for (const [, word] of words.entries()) seen.push(word);
  for (const [index, { length }] of words.entries()) {
    if (index === 0) continue;
    seen.push(length);
  }
  for (const [index, [first, second = 'nothing']] of [['a'], ['b', 'c']].entries())
    seen.push([index, first, second]);
  for (const entry of words.entries()) seen.push(entry);
  for (const [key, value] of new Map([['k', words]]).entries()) seen.push([key, value]);
  return seen;
}
