/** Numbers as .NET writes, reads and calculates with them: each row of the JSON files was made by .NET. */
import { describe, expect, test } from 'vitest';
import { newBudget } from '../../../src/expression/budget.ts';
import { cultureOf } from '../../../src/expression/culture/cultures.ts';
import type { NumberCulture } from '../../../src/expression/culture/culture.ts';
import {
  addDecimals,
  divideDecimals,
  multiplyDecimals,
  remainderOfDecimals,
  subtractDecimals,
} from '../../../src/expression/numbers/decimal-arithmetic.ts';
import { decimalOfFloat, floatOfDecimal } from '../../../src/expression/numbers/decimal-conversion.ts';
import { formatNumber } from '../../../src/expression/numbers/number-format.ts';
import {
  parseDecimalText,
  parseFloatText,
  parseIntegerText,
} from '../../../src/expression/numbers/number-parse.ts';
import { numberJson, numberText } from '../../../src/expression/numbers/number-text.ts';
import type { NumberValue } from '../../../src/expression/value.ts';
import { cellOf, decimalOf, numberOf, rowsOf, type Cell } from './number-rows.ts';

function cultureFor(name: Cell | undefined): NumberCulture {
  const culture = cultureOf(name ?? '');
  if (culture === undefined) throw new Error(`There is no culture ${String(name)}.`);
  return culture.numbers;
}

describe('formats', () => {
  test.each(rowsOf('number-format.json'))('%s as %s in %s', (value, format, culture, text) => {
    const found = formatNumber(numberOf(value), format ?? '', cultureFor(culture), newBudget());
    expect(found ?? null).toBe(text);
  });
});

describe('text and JSON', () => {
  test.each(rowsOf('number-text.json'))('%s', (value, text, json) => {
    const number = numberOf(value);
    expect([numberText(number), numberJson(number)]).toEqual([text, json]);
  });
});

type Reader = (text: string, culture: NumberCulture) => NumberValue | undefined;

const READERS: Readonly<Partial<Record<string, Reader>>> = {
  float: parseFloatText,
  decimal: parseDecimalText,
  integer: parseIntegerText,
};

describe('reading', () => {
  test.each(rowsOf('number-parse.json'))('%s of %j in %s', (as, text, culture, value) => {
    expect(cellOf(READERS[as ?? '']?.(text ?? '', cultureFor(culture)))).toBe(value);
  });
});

type Calculation = (a: string, b: string) => NumberValue | undefined;

const CALCULATIONS: Readonly<Partial<Record<string, Calculation>>> = {
  add: (a, b) => addDecimals(decimalOf(a), decimalOf(b)),
  sub: (a, b) => subtractDecimals(decimalOf(a), decimalOf(b)),
  mul: (a, b) => multiplyDecimals(decimalOf(a), decimalOf(b)),
  div: (a, b) => divideDecimals(decimalOf(a), decimalOf(b)),
  rem: (a, b) => remainderOfDecimals(decimalOf(a), decimalOf(b)),
  decimal: (a) => decimalOfFloat(Number(a.slice(0, -1))),
  float: (a) => floatOfDecimal(decimalOf(a)),
};

describe('decimals', () => {
  test.each(rowsOf('decimal.json'))('%s %s %s', (operation, a, b, result) => {
    expect(cellOf(CALCULATIONS[operation ?? '']?.(a ?? '', b ?? ''))).toBe(result);
  });
});
