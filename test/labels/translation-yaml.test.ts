/** labels/<LCID>.yaml as it is written. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { translationYaml } from '../../src/labels/translation-yaml.ts';

const IDS = [
  'solution/name',
  'tables/order/name',
  'tables/order/plural',
  'tables/order/columns/total/name',
  'tables/order/columns/total/description',
  'tables/order/columns/paid/yes',
  'apps/desk/name',
];
const TEXTS = new Map([
  ['apps/desk/name', 'yes'],
  ['tables/order/columns/paid/yes', '예'],
  ['tables/order/columns/total/description', '첫째 줄\n둘째 줄: 끝'],
  ['tables/order/columns/total/name', '합계'],
  ['tables/order/name', '주문'],
]);

test('in the order of the labels, short texts on one line', () => {
  expect(translationYaml(undefined, TEXTS, IDS))
    .toBe(`# yaml-language-server: $schema=../schema/labels.schema.json
format: 1

tables:
  order:
    name: 주문
    columns:
      total:
        name: 합계
        description: |-
          첫째 줄
          둘째 줄: 끝
      paid: { yes: 예 }

apps:
  desk: { name: "yes" }
`);
});

test('the same texts give the same file, whatever their order and the layout before', () => {
  const written = translationYaml(undefined, TEXTS, IDS);
  const other =
    'apps: {desk: {name: old}}\nformat: 1\ntables:\n    order:\n        columns: {paid: {"yes": "예"}}\n';
  const head = '# yaml-language-server: $schema=../schema/labels.schema.json\n';
  expect(translationYaml(written, TEXTS, IDS)).toBe(written);
  expect(translationYaml(undefined, new Map([...TEXTS].reverse()), IDS)).toBe(written);
  expect(head + translationYaml(other, TEXTS, IDS)).toBe(written);
});

test('comments stay, and so do texts that nobody gave now', () => {
  const before = `# Korean, by Kim.
# yaml-language-server: $schema=../schema/labels.schema.json
format: 1
tables:
  gone: { name: 없음 }
  # the main one
  order:
    plural: 주문들 # as in the old system
    name: 옛 주문
`;
  expect(translationYaml(before, new Map([['tables/order/name', '주문']]), IDS)).toBe(`# Korean, by Kim.
# yaml-language-server: $schema=../schema/labels.schema.json
format: 1

tables:
  # the main one
  order:
    name: 주문
    plural: 주문들 # as in the old system
  gone: { name: 없음 }
`);
});

describe('what fits on a line', () => {
  test.each([
    ['two texts', { name: 'a', plural: 'b' }, true],
    ['three', { name: 'a', plural: 'b', description: 'c' }, false],
    ['a wide one', { name: '글'.repeat(50) }, false],
    ['a long one', { name: 'x'.repeat(100) }, false],
    ['one with a line end', { name: 'a\nb' }, false],
  ])('%s', (_, texts, fits) => {
    const ids = Object.keys(texts).map((key) => `tables/order/${key}`);
    const yaml = translationYaml(
      undefined,
      new Map(Object.entries(texts).map(([key, text]) => [`tables/order/${key}`, text])),
      ids,
    );
    expect(yaml.includes('order: {')).toBe(fits);
  });
});

test.each([' \n', '\n', '  \n \n', '\n a', 'a\n ', ' '])('the text %j stays itself', (text) => {
  const yaml = translationYaml(undefined, new Map([['solution/name', text]]), IDS);
  expect(parse(yaml)).toEqual({ format: 1, solution: { name: text } });
});
