/** Laws between functions of texts, collections and objects, for drawn values. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accessValue } from '../../src/expression/access.ts';
import { newBudget } from '../../src/expression/budget.ts';
import { compareNumbers } from '../../src/expression/compare.ts';
import { Decimal } from '../../src/expression/numbers/decimal.ts';
import { areEqual, keyOf } from '../../src/expression/equality.ts';
import { EvaluationFailure } from '../../src/expression/failure.ts';
import { lastPlaceOf, placesOf } from '../../src/expression/text/find-text.ts';
import { functionOf } from '../../src/expression/functions/index.ts';
import { jsonText } from '../../src/expression/json/json-print.ts';
import { sameLetters } from '../../src/expression/text/letters.ts';
import { nameIn } from '../../src/expression/names.ts';
import { EMPTY_RUN } from '../../src/expression/run/run-data.ts';
import { typeText } from '../../src/expression/types/type-words.ts';
import { hasType, typeOf } from '../../src/expression/types/type-operations.ts';
import {
  isItems,
  isMembers,
  type Members,
  type NumberValue,
  type Value,
} from '../../src/expression/value.ts';
import { drawnTypeOf, drawnValue } from './drawn.ts';

function call(name: string, ...args: readonly Value[]): Value {
  const found = functionOf(name);
  if (found === undefined) throw new Error(name);
  return found.evaluate(args, { name, run: EMPTY_RUN, budget: newBudget() });
}

function fails(step: () => Value): boolean {
  try {
    step();
    return false;
  } catch (error) {
    if (error instanceof EvaluationFailure) return true;
    throw error;
  }
}

/** Few letters, so that they repeat, with cases, pairs and halves of pairs. */
const letters = fc.constantFrom(
  'a',
  'A',
  'b',
  'ı',
  'I',
  'İ',
  'ſ',
  'S',
  'ß',
  '\u{10428}',
  '\u{10400}',
  '\ud801',
  '\udc28',
);
const texts = fc.array(letters, { maxLength: 14 }).map((parts) => parts.join(''));
const someText = fc.array(letters, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));
const items = fc.array(drawnValue, { maxLength: 8 });
const counts = fc.integer({ min: 0, max: 10 }).map(BigInt);

const numbers: fc.Arbitrary<NumberValue> = fc.oneof(
  fc.bigInt({ min: -4n, max: 4n }),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.integer({ min: -16, max: 16 }).map((quarters) => quarters / 4),
  fc.double(),
  fc.constantFrom(2 ** 53, -(2 ** 63), 0.1, -0),
  fc
    .record({ unscaled: fc.bigInt({ min: -40n, max: 40n }), scale: fc.integer({ min: 0, max: 3 }) })
    .map(({ unscaled, scale }) => new Decimal(unscaled, scale)),
  fc.constantFrom(new Decimal(1n, 1), new Decimal(2n ** 53n + 1n, 0), new Decimal(2n ** 96n - 1n, 28)),
);

const objects: fc.Arbitrary<Members> = fc
  .array(fc.tuple(fc.constantFrom('a', 'A', 'aB', 'ab', 'AB', 'ı', 'I', ''), drawnValue), { maxLength: 5 })
  .map((entries) => new Map(entries));
const names = fc.constantFrom('a', 'A', 'ab', 'Ab', 'i', 'ı', '', 'x');

describe('texts', () => {
  test('split and join, replace', () => {
    fc.assert(
      fc.property(texts, someText, texts, (text, old, other) => {
        const parts = call('split', text, old);
        expect(call('join', parts, old)).toBe(text);
        expect(call('replace', text, old, other)).toBe(call('join', parts, other));
        expect(call('contains', text, old)).toBe(isItems(parts) && parts.length > 1);
      }),
      { numRuns: 1000 },
    );
  });

  test('slice takes what substring takes, and what JavaScript does elsewhere', () => {
    fc.assert(
      fc.property(
        texts,
        fc.integer({ min: -20, max: 20 }),
        fc.integer({ min: -20, max: 20 }),
        (text, from, to) => {
          const slice = call('slice', text, BigInt(from), BigInt(to));
          expect(slice).toBe(text.slice(from, to));
          const cut = (): Value => call('substring', text, BigInt(from), BigInt(to - from));
          if (from >= 0 && to >= from && to <= text.length) expect(cut()).toBe(slice);
          else expect(fails(cut)).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  /** Each place where a part of the length of `search` is the same but for case. */
  function placesByHand(text: string, search: string): readonly number[] {
    return Array.from({ length: text.length - search.length + 1 }, (_, place) => place).filter((place) =>
      sameLetters(text.slice(place, place + search.length), search),
    );
  }

  test('the n-th occurrence, the first and the last one', () => {
    fc.assert(
      fc.property(texts, someText, fc.integer({ min: 1, max: 9 }), (text, search, nth) => {
        const places = text.length < search.length ? [] : placesByHand(text, search);
        const at = (place: number | undefined): bigint => BigInt(place ?? -1);
        expect(call('indexOf', text, search)).toBe(at(places[0]));
        expect(call('lastIndexOf', text, search)).toBe(at(places.at(-1)));
        expect(call('nthIndexOf', text, search, BigInt(nth))).toBe(at(places[nth - 1]));
        expect(call('nthIndexOf', text, search, BigInt(-nth))).toBe(at(places.at(-nth)));
        expect(call('startsWith', text, search)).toBe(places[0] === 0);
        expect(call('endsWith', text, search)).toBe(
          places.length > 0 && places.at(-1) === text.length - search.length,
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('the place of an empty text is the same by number and by name', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(call('nthIndexOf', text, '', 1n)).toBe(call('indexOf', text, ''));
        expect(call('nthIndexOf', text, '', -1n)).toBe(call('lastIndexOf', text, ''));
      }),
    );
  });

  test('a long text is found where a short one is', () => {
    const repeated = fc
      .array(fc.constantFrom('a', 'ab', 'aab', 'b'), { maxLength: 120 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        repeated,
        fc.nat(200),
        fc.integer({ min: 33, max: 60 }),
        fc.nat(40),
        (text, from, length, step) => {
          const search = text.slice(from, from + length).padEnd(33, 'ab');
          expect(lastPlaceOf(text, search)).toBe(text.lastIndexOf(search));
          const places = placesOf(text, search);
          let place = -1;
          do {
            const next = place === -1 ? 0 : place + 1 + step;
            place = places(next);
            expect(place).toBe(text.indexOf(search, next));
          } while (place !== -1);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('arrays', () => {
  test('reverse, take and skip, chunk, first and last', () => {
    fc.assert(
      fc.property(items, counts, (all, count) => {
        expect(call('reverse', call('reverse', all))).toEqual(all);
        const front = call('take', all, count);
        const back = call('skip', all, count);
        expect([front, back].flat()).toEqual([...all]);
        expect(call('length', front)).toBe(count < BigInt(all.length) ? count : BigInt(all.length));
        if (count > 0n) expect((call('chunk', all, count) as Value[]).flat()).toEqual([...all]);
        expect(call('last', call('reverse', all))).toEqual(call('first', all));
      }),
      { numRuns: 500 },
    );
  });

  test('chunks of a text are of the length, the last one may be shorter', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 5 }), (text, length) => {
        const chunks = call('chunk', text, BigInt(length)) as readonly string[];
        expect(chunks.join('')).toBe(text);
        expect(chunks.slice(0, -1).every((one) => one.length === length)).toBe(true);
        expect(chunks.every((one) => one.length > 0 && one.length <= length)).toBe(true);
      }),
    );
  });

  test('union and intersection', () => {
    fc.assert(
      fc.property(items, items, (a, b) => {
        const all = call('union', a, b) as readonly Value[];
        const common = call('intersection', a, b) as readonly Value[];
        expect(call('union', all, all)).toEqual(all);
        expect(call('intersection', all, a)).toEqual(call('union', a, a));
        const has = (list: readonly Value[], item: Value): boolean => list.some((one) => areEqual(one, item));
        expect([...a, ...b].every((item) => has(all, item))).toBe(true);
        expect(all.every((item) => has(common, item) === (has(a, item) && has(b, item)))).toBe(true);
        expect(all.length).toBe(new Set([...a, ...b].map(keyOf)).size);
      }),
      { numRuns: 500 },
    );
  });

  test('sort keeps the items and puts them in order; equal ones keep theirs', () => {
    const keyed = fc.array(
      fc.tuple(fc.oneof(numbers, fc.constant(null)), fc.nat(9)).map(
        ([key, mark]): Members =>
          new Map<string, Value>([
            ['Key', key],
            ['mark', BigInt(mark)],
          ]),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(keyed, (all) => {
        const sorted = call('sort', all, 'key') as readonly Members[];
        expect(new Set(sorted)).toEqual(new Set(all));
        for (const [index, one] of sorted.entries()) {
          const before = sorted[index - 1];
          const key = one.get('Key') ?? null;
          const earlier = before?.get('Key') ?? null;
          if (before === undefined || earlier === null) continue;
          expect(call('lessOrEquals', earlier, key)).toBe(true);
          if (call('equals', earlier, key) === true)
            expect(all.indexOf(before)).toBeLessThan(all.indexOf(one));
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('values', () => {
  test('equality is that of keys', () => {
    const values = fc.oneof(drawnValue, numbers, fc.tuple(numbers, numbers));
    fc.assert(
      fc.property(values, values, (a, b) => {
        expect(areEqual(a, a)).toBe(true);
        expect(areEqual(a, b)).toBe(areEqual(b, a));
        expect(keyOf(a) === keyOf(b)).toBe(areEqual(a, b));
      }),
      { numRuns: 3000 },
    );
  });

  test('objects are equal in any order of their members', () => {
    fc.assert(
      fc.property(objects, (object) => {
        const turned = new Map([...object].toReversed());
        expect(areEqual(object, turned)).toBe(true);
        expect(keyOf(object)).toBe(keyOf(turned));
      }),
    );
  });

  test('numbers of all kinds have one order', () => {
    fc.assert(
      fc.property(numbers, numbers, numbers, (a, b, c) => {
        expect(compareNumbers(a, b) + compareNumbers(b, a)).toBe(0);
        if (compareNumbers(a, b) <= 0 && compareNumbers(b, c) <= 0)
          expect(compareNumbers(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('long inputs take time that grows with them; the limit of the test runner bounds it', () => {
  const many = Array.from({ length: 200_000 }, (_, index) => BigInt(index));

  test('sets of many items', () => {
    expect(call('union', many, many)).toEqual(many);
    expect(call('intersection', many, many.toReversed())).toEqual(many);
    expect(call('contains', many, 199_999.0)).toBe(true);
  });

  test('many members', () => {
    const object = new Map(many.map((one) => [`Ä${one}`, one]));
    expect(call('removeProperty', object, 'ä199999')).toHaveProperty('size', 199_999);
    expect(call('mergeObjects', object, object)).toHaveProperty('size', 200_000);
  });

  test('texts that nearly occur everywhere', () => {
    const text = 'a'.repeat(2_000_000);
    const search = `${'a'.repeat(500_000)}b`;
    expect(call('indexOf', text, search)).toBe(-1n);
    expect(call('lastIndexOf', text, `b${search}`)).toBe(-1n);
    expect(call('replace', text, search, '')).toBe(text);
    expect(call('split', text, search)).toEqual([text]);
    expect(call('nthIndexOf', text, 'A'.repeat(1_000_000), -1_000_001n)).toBe(0n);
  });

  test('more than can be made', () => {
    const text = 'b'.repeat(20_000_000);
    expect(fails(() => call('replace', text, 'b', 'x'.repeat(100)))).toBe(true);
    expect(fails(() => call('join', many, text))).toBe(true);
    expect(fails(() => call('chunk', text, 1n))).toBe(true);
  });
});

describe('objects', () => {
  test('a member that is set is there, last, and the only one that changes', () => {
    fc.assert(
      fc.property(objects, names, drawnValue, (object, name, value) => {
        const changed = call('setProperty', object, name, value) as Members;
        const stored = nameIn(object, name);
        expect(accessValue(changed, stored ?? name, false)).toBe(value);
        expect([...changed.keys()].at(-1)).toBe(stored ?? name);
        expect(changed.size).toBe(object.size + (stored === undefined ? 1 : 0));
        expect(fails(() => call('addProperty', object, name, value))).toBe(stored !== undefined);
        if (stored === undefined) expect(call('addProperty', object, name, value)).toEqual(changed);
      }),
      { numRuns: 1000 },
    );
  });

  test('each removal takes away one member of the name, until there is none', () => {
    fc.assert(
      fc.property(objects, names, (object, name) => {
        let left: Value = object;
        while (isMembers(left) && nameIn(left, name) !== undefined) {
          const next = call('removeProperty', left, name) as Members;
          expect(next.size).toBe(left.size - 1);
          left = next;
        }
        expect(accessValue(left, name, true)).toBe(null);
        expect(call('removeProperty', left, name)).toBe(left);
      }),
      { numRuns: 1000 },
    );
  });

  test('merging is union, and keeps what it is merged with', () => {
    fc.assert(
      fc.property(objects, objects, (a, b) => {
        const all = call('mergeObjects', a, b) as Members;
        expect(jsonText(call('union', a, b))).toBe(jsonText(all));
        expect([...b].every(([name, value]) => all.get(name) === value)).toBe(true);
        expect([...all.keys()]).toEqual([...new Set([...a.keys(), ...b.keys()])]);
      }),
      { numRuns: 500 },
    );
  });

  /** Arguments of a function with types that hold them. */
  function typed(name: string, ...args: readonly fc.Arbitrary<Value>[]): void {
    const drawn = fc
      .tuple(...args)
      .chain((values) => fc.tuple(fc.constant(values), fc.tuple(...values.map(drawnTypeOf))));
    fc.assert(
      fc.property(drawn, ([values, types]) => {
        const returns = functionOf(name)?.returns;
        const type = typeof returns === 'function' ? returns(types) : returns;
        let value: Value;
        try {
          value = call(name, ...values);
        } catch (error) {
          if (error instanceof EvaluationFailure) return;
          throw error;
        }
        expect(
          type !== undefined && hasType(value, type)
            ? 'held'
            : `${name}(${types.map(typeText).join(', ')}): ${jsonText(value)} is not ${type === undefined ? '' : typeText(type)}`,
        ).toBe('held');
      }),
      { numRuns: 1000 },
    );
  }

  test.each<[string, readonly fc.Arbitrary<Value>[]]>([
    ['setProperty', [objects, names, drawnValue]],
    ['addProperty', [objects, names, drawnValue]],
    ['removeProperty', [objects, names]],
    ['mergeObjects', [objects, objects]],
    ['union', [objects, objects, objects]],
    ['union', [items, items]],
    ['intersection', [objects, objects]],
    ['intersection', [items, items]],
    ['coalesce', [drawnValue, drawnValue, drawnValue]],
    ['if', [fc.boolean(), drawnValue, drawnValue]],
    ['first', [fc.oneof(items, texts)]],
    ['take', [fc.oneof(items, texts), counts]],
    ['skip', [items, counts]],
    ['chunk', [fc.oneof(items, texts), counts]],
    ['sort', [fc.array(numbers)]],
    ['split', [texts, texts]],
  ])('the type of %s holds its value', (name, args) => {
    typed(name, ...args);
  });

  test('the type of an object with a member set is exact where the object is known', () => {
    const types = [typeOf(new Map([['a', 1n]])), typeOf('b'), typeOf(true)];
    const { returns } = functionOf('setProperty') ?? {};
    expect(typeof returns === 'function' && typeText(returns(types))).toBe('{ a: integer, b: boolean }');
  });
});
