/** What holds for all numbers, and what numbers that were made to cost time or memory end with. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ADD,
  calculated,
  DIVIDE,
  MULTIPLY,
  REMAINDER,
  SUBTRACT,
} from '../../src/expression/numbers/arithmetic.ts';
import { newBudget } from '../../src/expression/budget.ts';
import { compareNumbers } from '../../src/expression/compare.ts';
import { cultureOf } from '../../src/expression/culture/cultures.ts';
import type { NumberCulture } from '../../src/expression/culture/culture.ts';
import { Decimal, decimalText } from '../../src/expression/numbers/decimal.ts';
import { EvaluationFailure } from '../../src/expression/failure.ts';
import { formatNumber } from '../../src/expression/numbers/number-format.ts';
import {
  parseDecimalText,
  parseFloatText,
  parseIntegerText,
} from '../../src/expression/numbers/number-parse.ts';
import { numberText } from '../../src/expression/numbers/number-text.ts';
import type { NumberValue } from '../../src/expression/value.ts';

const drawnDecimal = fc
  .tuple(fc.bigInt({ min: -(2n ** 96n) + 1n, max: 2n ** 96n - 1n }), fc.integer({ min: 0, max: 28 }))
  .map(([unscaled, scale]) => new Decimal(unscaled, scale));
const drawnInteger = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
const drawnNumber: fc.Arbitrary<NumberValue> = fc.oneof(fc.double(), drawnInteger, drawnDecimal);

function culture(name: string): NumberCulture {
  const found = cultureOf(name);
  if (found === undefined) throw new Error(`There is no culture ${name}.`);
  return found.numbers;
}

const CULTURES = ['', 'en-US', 'de-DE', 'fr-FR', 'hi-IN', 'sv-SE', 'ar-SA', 'fa-IR', 'he-IL', 'de-CH'].map(
  culture,
);
const INVARIANT = culture('');

const LETTERS = Array.from('BCDEFGNPRXbcdefgnprxZ');
const SIGNS = Array.from('0#.,%‰;E+-\'"\\ae ');

/** The result, or the kind of the failure. */
function outcome(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    if (error instanceof EvaluationFailure) return error.facts.kind;
    throw error;
  }
}

describe('all numbers', () => {
  test('are read again from their text', () => {
    fc.assert(
      fc.property(fc.double(), drawnDecimal, drawnInteger, (float, decimal, integer) => {
        expect(parseFloatText(numberText(float), INVARIANT)).toBe(float);
        expect(parseDecimalText(decimalText(decimal), INVARIANT)).toEqual(decimal);
        expect(parseIntegerText(numberText(integer), INVARIANT)).toBe(integer);
      }),
      { numRuns: 3000 },
    );
  });

  test('are read again as a culture writes them', () => {
    fc.assert(
      fc.property(drawnDecimal, fc.constantFrom(...CULTURES), (decimal, numbers) => {
        const text = formatNumber(decimal, `#,##0.${'0'.repeat(decimal.scale)}`, numbers, newBudget());
        expect(parseDecimalText(text ?? '', numbers)).toEqual(decimal);
      }),
      { numRuns: 2000 },
    );
  });

  test('have every format in every culture, or none', () => {
    const drawnFormat = fc.oneof(
      fc.tuple(fc.constantFrom(...LETTERS), fc.nat(60)).map(([letter, count]) => letter + String(count)),
      fc.string({ unit: fc.constantFrom(...SIGNS) }),
    );
    fc.assert(
      fc.property(drawnNumber, drawnFormat, fc.constantFrom(...CULTURES), (value, format, numbers) => {
        const text = formatNumber(value, format, numbers, newBudget());
        expect(text === undefined ? /^[A-Za-z]/.test(format) : text.length < 1000).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  test('calculate to a number or fail with a reason', () => {
    const operations = fc.constantFrom(ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER);
    fc.assert(
      fc.property(operations, drawnNumber, drawnNumber, (operation, a, b) => {
        const result = outcome(() => calculated(operation, a, b, 'x'));
        if (typeof result === 'string') expect(['overflow', 'division-by-zero']).toContain(result);
        else if (result instanceof Decimal) {
          expect(result.unscaled < 2n ** 96n && result.unscaled > -(2n ** 96n)).toBe(true);
          expect(result.scale >= 0 && result.scale <= 28).toBe(true);
        }
      }),
      { numRuns: 5000 },
    );
  });
});

function size(value: bigint): bigint {
  return value < 0n ? -value : value;
}

describe('decimals', () => {
  test('that are added and taken away again are the same where no digit was lost', () => {
    const small = fc
      .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 7 }))
      .map(([unscaled, scale]) => new Decimal(unscaled, scale));
    fc.assert(
      fc.property(small, small, (a, b) => {
        const there = calculated(ADD, a, b, 'add');
        expect(compareNumbers(calculated(SUBTRACT, there, b, 'sub'), a)).toBe(0);
      }),
      { numRuns: 1000 },
    );
  });

  test('have a quotient that is off by half of its last digit at most', () => {
    fc.assert(
      fc.property(drawnDecimal, drawnDecimal, (a, b) => {
        const result = outcome(() => calculated(DIVIDE, a, b, 'div'));
        if (!(result instanceof Decimal)) return;
        // |q - a/b| ≤ half a unit of q, in whole numbers.
        const divisor = b.unscaled * 10n ** BigInt(a.scale);
        const error = result.unscaled * divisor - a.unscaled * 10n ** BigInt(b.scale + result.scale);
        expect(2n * size(error) <= size(divisor)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('what was made to cost much', () => {
  const MILLION = 1 << 20;

  test.each([
    ['a precision beyond all texts', 'F999999999', 'long-text'],
    ['padding beyond all texts', 'D999999999', 'long-text'],
    ['a precision of digits that are not there', 'G999999999', '5'],
    ['a pattern of a hundred million characters', '0'.repeat(100 * MILLION), 'too-much-work'],
    ['zeros that percent signs add', `0${'‰'.repeat(5 * MILLION)}`, 'too-much-work'],
    ['sections', ';'.repeat(MILLION), ''],
    ['quotes without end', `0'${'"'.repeat(MILLION)}`, `5${'"'.repeat(MILLION)}`],
  ])('%s', (_, format, expected) => {
    expect(outcome(() => formatNumber(5n, format, INVARIANT, newBudget()))).toBe(expected);
  });

  test.each([
    ['digits', '9'.repeat(3 * MILLION), Infinity],
    ['zeros before', `${'0'.repeat(3 * MILLION)}7`, 7],
    ['zeros behind the point', `0.${'0'.repeat(3 * MILLION)}7`, 0],
    ['zeros that an exponent makes up for', `0.${'0'.repeat(MILLION)}7e${MILLION + 1}`, 7],
    ['groups', '1,'.repeat(5 * MILLION), Infinity],
    ['an exponent', `1e-${'9'.repeat(3 * MILLION)}`, 0],
    ['blanks', `${' '.repeat(3 * MILLION)}x`, undefined],
    ['zero characters', `1${'\0'.repeat(3 * MILLION)}x`, undefined],
  ])('a text of %s', (_, text, expected) => {
    expect(parseFloatText(text, INVARIANT)).toBe(expected);
    expect(() => parseDecimalText(text, INVARIANT)).not.toThrow();
    expect(() => parseIntegerText(text, INVARIANT)).not.toThrow();
  });
});
