/** Steps are written in an order that needs as few `after` as can be. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder, type Orderable } from '../../src/flow/dialect/order.ts';

function step(
  name: string,
  waitsFor: readonly string[],
  follows: string | undefined = waitsFor.length === 1 ? waitsFor[0] : undefined,
): Orderable {
  return { name, waitsFor, follows, close: name.startsWith('Catch'), opens: waitsFor.length === 0 };
}

const names = (steps: readonly Orderable[]): string => steps.map((one) => one.name).join(' ');

describe('inOrder', () => {
  it('follows what runs, in whatever order it is found', () => {
    expect(names(inOrder([step('C', ['B']), step('B', ['A']), step('A', [])]))).toBe('A B C');
  });

  it('writes one branch after the other, and then what waits for both', () => {
    const steps = [
      step('End', ['B2', 'C']),
      step('A', []),
      step('B1', ['A']),
      step('C', ['A']),
      step('B2', ['B1']),
    ];
    expect(names(inOrder(steps))).toBe('A B1 B2 C End');
  });

  it('puts a catch right below its try', () => {
    expect(names(inOrder([step('Try', []), step('Next', ['Try']), step('Catch', ['Try'])]))).toBe(
      'Try Catch Next',
    );
  });

  it('loses no step of a circle', () => {
    expect(names(inOrder([step('A', ['B']), step('B', ['A']), step('C', ['X'])]))).toHaveLength(5);
  });

  it('writes each step below what it waits for, and implies all that can be', () => {
    const waits = fc.array(fc.array(fc.nat(9), { maxLength: 2 }), { maxLength: 10 });
    const graph = waits.chain((lists) => {
      const steps = lists.map((list, index) => {
        const before = [...new Set(list.filter((one) => one < index))];
        return step(
          `s${index}`,
          before.map((one) => `s${one}`),
        );
      });
      return fc.shuffledSubarray(steps, { minLength: steps.length });
    });
    fc.assert(
      fc.property(graph, (steps) => {
        const ordered = inOrder(steps);
        expect(ordered.map((one) => one.name).sort()).toEqual(steps.map((one) => one.name).sort());
        const position = new Map(ordered.map((one, index) => [one.name, index]));
        for (const [index, one] of ordered.entries()) {
          for (const other of one.waitsFor) expect(position.get(other)).toBeLessThan(index);
        }
        const implied = ordered.filter((one, index) => index > 0 && one.follows === ordered[index - 1]?.name);
        expect(implied).toHaveLength(new Set(steps.flatMap((one) => one.follows ?? [])).size);
      }),
    );
  });
});
