/** The words of the document in both of its languages. */
import { expect, test } from 'vitest';
import { ENGLISH, fill } from '../../src/document/words.ts';
import { KOREAN } from '../../src/document/words-korean.ts';

/** Every text by the keys that lead to it. */
function textsOf(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => textsOf(one, `${path}/${key}`));
}

const holes = (text: string): number => text.split('%').length - 1;

test('Korean has a text for each English one, with as many holes', () => {
  const korean = new Map(textsOf(KOREAN, ''));
  for (const [path, text] of textsOf(ENGLISH, '')) {
    expect(korean.has(path), path).toBe(true);
    expect(holes(korean.get(path) ?? ''), path).toBe(holes(text));
  }
  expect(korean.size).toBe(textsOf(ENGLISH, '').length);
});

test('holes are filled in order, or by their numbers', () => {
  expect(fill('% by %', 'rows', 'stage')).toBe('rows by stage');
  expect(fill('%2별 %1', 'rows', 'stage')).toBe('stage별 rows');
  // What is put in is not looked at again.
  expect(fill('a %', '% $&')).toBe('a % $&');
});
