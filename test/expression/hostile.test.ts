/** Text that was made to break a reader or an evaluator ends with an error; the test runner's own limit bounds the time. */
import { describe, expect, test } from 'vitest';
import { inferTemplate } from '../../src/expression/types/infer.ts';
import { OPEN_SCOPE } from '../../src/expression/types/type-scope.ts';
import { parseTemplate } from '../../src/expression/syntax/template.ts';
import { resultOf } from './evaluate-text.ts';

const MEGABYTE = 1 << 20;

function codesOf(text: string): readonly string[] {
  const { template, problems } = parseTemplate(text);
  inferTemplate(template, OPEN_SCOPE, () => undefined);
  return [...new Set(problems.map((one) => one.code))].sort();
}

describe('texts of a megabyte', () => {
  test.each([
    ['no expression', 'a'.repeat(MEGABYTE), []],
    ['many at signs', '@ a'.repeat(MEGABYTE / 4).slice(1), []],
    ['escaped ones', `x${'@@{'.repeat(MEGABYTE / 4)}`, []],
    ['short expressions', '@{utcNow()} '.repeat(MEGABYTE / 12), []],
    ['one long text', `@'${'a'.repeat(MEGABYTE)}'`, ['expression/too-long']],
    ['one long text in a text', `x@{'${'a'.repeat(MEGABYTE)}'}`, ['expression/too-long']],
    ['openings of interpolations', '@{'.repeat(MEGABYTE / 2), ['expression/syntax']],
    ['a quote without end', `x@{'${'}'.repeat(MEGABYTE)}`, ['expression/syntax']],
    ['empty interpolations', '@{}'.repeat(MEGABYTE / 4), ['expression/syntax']],
    ['something like a regular expression', `@{${'(a+)+'.repeat(MEGABYTE / 5)}$}`, ['expression/too-long']],
  ])('%s', (_, text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });
});

describe('nesting', () => {
  test.each([
    ['a hundred thousand calls', `@${'f('.repeat(100_000)}`, ['expression/too-long']],
    ['as many calls as fit', `@${'f('.repeat(4000)}`, ['expression/syntax', 'expression/too-deep']],
    ['as many closed calls as fit', `@${'f('.repeat(2700)}1${')'.repeat(2700)}`, ['expression/too-deep']],
    ['a hundred thousand parentheses', `@${'('.repeat(100_000)}`, ['expression/too-long']],
    ['as many parentheses as fit', `@${'('.repeat(8000)}`, ['expression/syntax']],
    ['brackets', `@f()${'['.repeat(8000)}`, ['expression/syntax']],
    ['brackets with calls', `@${'f()['.repeat(2000)}`, ['expression/syntax', 'expression/too-deep']],
    ['question marks', `@f()${'?'.repeat(8000)}`, ['expression/syntax']],
    ['dereferences', `@f()${'.a'.repeat(4000)}`, ['expression/too-deep']],
    ['inner at signs', `@f(${'@'.repeat(8000)}`, ['expression/syntax']],
    ['inner interpolations', `@${'f(@{'.repeat(2000)}`, ['expression/syntax', 'expression/too-deep']],
    ['commas', `@f(${','.repeat(8000)})`, ['expression/syntax']],
    ['operators', `@f(${'1 + '.repeat(2000)})`, ['expression/syntax']],
    ['quotes', `@${"'".repeat(8001)}`, ['expression/syntax']],
  ])('%s', (_, text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });

  test('as many calls as may nest are evaluated', () => {
    expect(resultOf(`@${'coalesce('.repeat(256)}1${')'.repeat(256)}`)).toEqual({ json: '1' });
  });
});

test('lone surrogates go through as they are', () => {
  expect(resultOf("@concat('\ud800', 'a\udc00')")).toEqual({ json: '"\ud800a\udc00"' });
  expect(resultOf('\ud800@{1}\udc00')).toEqual({ json: '"\ud8001\udc00"' });
  expect(codesOf('@\ud800(\udc00)')).toEqual(['expression/syntax']);
});

/** `inner` in `depth` calls, each around the one before. */
function nest(depth: number, inner: string, around: (inner: string) => string): string {
  return depth === 0 ? inner : nest(depth - 1, around(inner), around);
}

/** Which of the bounds is met first is not of interest. */
const BOUNDS = ['long-text', 'too-much-work', 'unusable', 'overflow'];

/** JSON of an array of so many objects, each with a name of its own. */
const OBJECTS = `json(concat('[{"a', replace(join(range(0, 2000), ','), ',', '":1},{"a'), '":1}]'))`;

describe('types of large constants', () => {
  test.each([
    [
      'objects without names in common',
      `@createArray(${Array.from({ length: 5 }, () => OBJECTS).join(',')})`,
    ],
    ['the same in many calls', `@${nest(200, OBJECTS, (inner) => `array(${inner})`)}`],
    ['many ranges', `@union(${Array.from({ length: 500 }, () => 'range(0,3000)').join(',')})`],
    ['many texts with constants', `a${'@{length(range(0, 9000))}'.repeat(5000)}`],
  ])(
    '%s',
    (_, text) => {
      expect(codesOf(text)).toEqual([]);
    },
    5000,
  );
});

describe('growth', () => {
  test.each([
    ['a huge range', '@range(0, 1000000000)'],
    ['a long separator', `@join(range(0, 100000), '${'x'.repeat(5000)}')`],
    ['doubling by replace', `@${nest(40, "'aa'", (inner) => `replace(${inner}, 'a', 'aaaaaaaa')`)}`],
    [
      'splitting into letters again and again',
      `@${nest(20, 'range(0, 100000)', (inner) => `split(join(${inner}, 'xxxxxxxx'), 'x')`)}`,
    ],
    ['many arrays', `@length(createArray(${Array.from({ length: 400 }, () => 'range(0,90000)').join(',')}))`],
    ['a number of a billion digits', "@formatNumber(1, 'F999999999')"],
    ['escapes of escapes', `@${nest(200, `'${'%'.repeat(3000)}'`, (inner) => `uriComponent(${inner})`)}`],
    ['base64 of base64', `@${nest(200, "'aaaaaaaaaa'", (inner) => `base64(${inner})`)}`],
    ['chunks', `@${nest(30, 'range(0,100000)', (inner) => `chunk(string(${inner}), 1)`)}`],
    ['objects in JSON in JSON', `@${nest(100, '\'""\'', (inner) => `string(createArray(${inner}))`)}`],
    [
      'elements',
      `@json(xml(concat('<r>', replace(join(range(0, 100000), '<a b="1">x</a>'), '0', '<a b="1">x</a>'), '</r>')))`,
    ],
    ['a power', '@pow(10, 100000000)'],
  ])('%s', (_, text) => {
    const result = resultOf(text);
    expect('fails' in result ? BOUNDS.includes(result.fails) : result.json.slice(0, 80)).toBe(true);
  });
});
