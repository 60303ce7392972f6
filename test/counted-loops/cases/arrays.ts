/** Loops over arrays: nested ones, labels, closures, what grows while it is read. */
export function run(): unknown {
  const seen: unknown[] = [];
  const words: readonly string[] = ['one', 'two', 'three'];

  outer: for (const word of words) {
    for (const letter of word.split('')) {
      if (letter === 'e') continue;
      if (letter === 'w') continue outer;
      if (letter === 'r') break outer;
      seen.push(letter);
    }
  }

  const later: (() => string)[] = [];
  for (const word of words) later.push(() => word);
  seen.push(later.map((one) => one()));

  const growing = [3];
  for (const one of growing) if (one > 0) growing.push(one - 1);
  seen.push(growing);
  return seen;
}
