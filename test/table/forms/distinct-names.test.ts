import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distinctNames } from '../../../src/plan/table/forms/distinct-names.ts';

const given = (names: readonly string[], taken: readonly string[] = []): readonly string[] => [
  ...distinctNames(
    names.map((name, index) => [index, name] as const),
    taken,
  ).values(),
];

test.each([
  [['x', 'x', 'x'], [], ['x', 'x1', 'x2']],
  // A column that is called like the second of another keeps its name, so that scripts find it.
  [['x', 'x', 'x1'], [], ['x', 'x2', 'x1']],
  [['x1', 'x1', 'x', 'x'], [], ['x1', 'x11', 'x', 'x2']],
  [
    ['x', 'y'],
    ['x', 'x1'],
    ['x2', 'y'],
  ],
])('%j beside %j → %j', (names, taken, expected) => {
  expect(given(names, taken)).toEqual(expected);
});

test('no two are alike, and the first of each name keeps it', () => {
  const name = fc.string({ unit: fc.constantFrom('x', '1', '2'), minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(name), (names) => {
      const found = given(names);
      expect(new Set(found).size).toBe(names.length);
      for (const [index, one] of names.entries())
        if (names.indexOf(one) === index) expect(found[index]).toBe(one);
    }),
  );
});
