/** What is no array keeps its iterator: its elements are no members, and it may grow or be made while it is read. */
export function run(): unknown {
  const seen: unknown[] = [];
  const work = new Set([3]);
  for (const one of work) if (one > 0) work.add(one - 1);
  for (const one of work) seen.push(one);
  for (const letter of 'a😀b') seen.push(letter);
  for (const [letter, next] of ['xy', 'z'].map((word) => new Map([[word, word.length]])))
    seen.push(letter, next);
  function* numbers(): Generator<number> {
    yield 1;
    yield 2;
  }
  for (const one of numbers()) seen.push(one);
  const [first, second] = numbers();
  seen.push(first, second);
  const [letter] = '😀';
  seen.push(letter);
  for (const match of 'a1b2'.matchAll(/[a-z](\d)/g)) seen.push(match[1]);
  let last: number;
  for (last of [1, 2]) seen.push(last);
  for (let counted of [1, 2]) seen.push((counted += 1));
  const mixed: readonly number[] | ReadonlySet<number> = work.size > 9 ? [9] : work;
  for (const one of mixed) seen.push(one);
  return seen;
}
