/** Texts as .NET handles them: text.json has rows that .NET made, the digests below stand for every character there is. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { newBudget } from '../../../src/expression/budget.ts';
import { compareStrings } from '../../../src/expression/compare.ts';
import { functionOf } from '../../../src/expression/functions/index.ts';
import { caseless, sameLetters, toLower, toUpper } from '../../../src/expression/text/letters.ts';
import { EMPTY_RUN } from '../../../src/expression/run/run-data.ts';
import type { Value } from '../../../src/expression/value.ts';
import { isWhiteSpace } from '../../../src/expression/text/white-space.ts';

type Row = readonly [
  text: string,
  search: string,
  other: string,
  indexOf: number,
  lastIndexOf: number,
  startsWith: boolean,
  endsWith: boolean,
  contains: boolean,
  same: boolean,
  compare: number,
  upper: string,
  lower: string,
  trim: string,
  replace: string | null,
  split: readonly string[],
];

const { rows } = JSON.parse(readFileSync(new URL('text.json', import.meta.url), 'utf8')) as {
  readonly rows: readonly Row[];
};

function call(name: string, ...args: readonly Value[]): Value | undefined {
  return functionOf(name)?.evaluate(args, { name, run: EMPTY_RUN, budget: newBudget() });
}

test.each(rows.map((row) => ({ row, title: JSON.stringify(row.slice(0, 3)) })))('$title', ({ row }) => {
  const [text, search, other, indexOf, lastIndexOf, startsWith, endsWith, contains, same, compare] = row;
  const [, , , , , , , , , , upper, lower, trim, replace, split] = row;
  expect({
    indexOf: call('indexOf', text, search),
    startsWith: call('startsWith', text, search),
    endsWith: call('endsWith', text, search),
    contains: call('contains', text, search),
    same: sameLetters(text, search),
    compare: compareStrings(text, search),
    upper: call('toUpper', text),
    lower: call('toLower', text),
    trim: call('trim', text),
    split: call('split', text, search),
  }).toEqual({
    indexOf: BigInt(indexOf),
    startsWith,
    endsWith,
    contains,
    same,
    compare,
    upper,
    lower,
    trim,
    split,
  });
  if (search === '') return;
  expect(call('lastIndexOf', text, search)).toBe(BigInt(lastIndexOf));
  expect(call('replace', text, search, other)).toBe(replace);
});

describe('every character', () => {
  // Halves of letters stand alone, with a dash behind them.
  const all = Array.from({ length: 0x110000 }, (_, code) => {
    const text = String.fromCodePoint(code);
    return code >= 0xd800 && code < 0xe000 ? `${text}-` : text;
  }).join('');

  // SHA-256 of the UTF-16 units of the same text after ToUpperInvariant and ToLowerInvariant, with the letters of Unicode 16 (.NET 10, its own tables).
  test('has the case of .NET', () => {
    expect(digest(caseless(all))).toBe('7411d299fedc6e9d903fcca2b463f31b9104595495d43d6a815c600ecb46c8f5');
    expect(digest(toLower(all))).toBe('5718434bebe8353bd13064d8e9218e982618f3b8b8408c47b821e101276a69fc');
  });

  test('is compared as it is written in upper case, but for one', () => {
    expect(toUpper(all)).toBe(caseless(all).replace('ſ', 'S'));
    expect(sameLetters('ſ', 'S')).toBe(false);
  });

  test('is white space where .NET has it so', () => {
    const found = Array.from({ length: 0x10000 }, (_, unit) => unit).filter(isWhiteSpace);
    expect(found.map((unit) => unit.toString(16)).join(' ')).toBe(
      '9 a b c d 20 85 a0 1680 2000 2001 2002 2003 2004 2005 2006 2007 2008 2009 200a 2028 2029 202f 205f 3000',
    );
  });
});

function digest(text: string): string {
  return createHash('sha256').update(Buffer.from(text, 'utf16le')).digest('hex');
}
