/** Patterns of arrays, wherever names can be given. */
export function run(): unknown {
  const seen: unknown[] = [];
  const [first, , third = 'nothing', fourth = first] = ['a', 'b'];
  seen.push(first, third, fourth);
  const [head, ...tail] = ['h', 't', 'u'];
  seen.push(head, tail);
  const add = ([left, right]: readonly [number, number], [more] = [5]): number => left + right + more;
  seen.push(add([1, 2]), add([1, 2], [3]));
  for (const [key, value] of Object.entries({ a: 1, b: 2 })) seen.push(`${key}${value}`);
  for (const [key, [inner]] of new Map([['k', ['in']]])) seen.push(key, inner);
  const {
    list: [deep],
  } = { list: [['deep']] };
  seen.push(deep);
  seen.push(
    ['x', 'y'].map((word, index): [number, string] => [index, word]).map(([at, word]) => word + String(at)),
  );
  let [a, b] = [1, 2];
  [a, b] = [b, a];
  seen.push(a, b);
  return seen;
}
