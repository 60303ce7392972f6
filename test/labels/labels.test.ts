/** What is said of labels: where they stand, what is missing, which of a translator's texts are taken. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { memoryHost } from '../../src/io/memory-host.ts';
import { completeness } from '../../src/labels/completeness.ts';
import { readLabels } from '../../src/labels/exchange.ts';
import { labelRows } from '../../src/labels/label-row.ts';
import { load } from '../../src/load/load.ts';
import type { Solution } from '../../src/model/solution.ts';
import { labelsSchema } from '../../src/spec/labels-schema.ts';
import { filesBelow } from '../project.ts';

const PROJECT = {
  'solution.yaml': `format: 1
publisher: { uniqueName: contoso, name: Contoso, prefix: contoso, optionPrefix: 27000 }
solution: { uniqueName: Orders, name: Orders, version: 1.0.0.0 }
languages: [1033, 1042, 1031]
variables:
  limit: { name: { 1033: Limit, 1042: 한도 }, type: number }
tables:
  order: tables/order.yaml
`,
  'tables/order.yaml': `format: 1
name: Order
plural: Orders
primary: { name: Number, description: Of the order. }
columns:
  state:
    name: State
    type: choice
    options: { open: { name: Open }, done: { name: Done } }
`,
  'labels/1042.yaml': `format: 1
solution: { name: 주문 관리 }
tables:
  order: { name: 주문, columns: { state: { options: { open: { name: 진행 중 } } } } }
`,
};

function loaded(files: Readonly<Record<string, string | Uint8Array>> = PROJECT): Solution {
  const { value } = load(memoryHost(files), 'solution.yaml');
  if (value === undefined) throw new Error('not loaded');
  return value;
}

test('texts of translation files are in the labels of every part of the solution', () => {
  const { names, publisher, tables, variables, labels } = loaded();
  expect(names).toEqual({ 1033: 'Orders', 1042: '주문 관리' });
  expect(publisher.names).toEqual({ 1033: 'Contoso' });
  expect(variables[0]?.model.names).toEqual({ 1033: 'Limit', 1042: '한도' });
  expect(tables[0]?.model.names).toEqual({ 1033: 'Order', 1042: '주문' });
  const open = labels.find((one) => one.id.endsWith('open/name'));
  expect(open?.texts).toEqual({ 1033: 'Open', 1042: '진행 중' });
  // The label is that of the file of its table; the text is in the translation file.
  expect(open?.at.file).toBe('tables/order.yaml');
  expect(open?.translatedAt['1042']).toEqual({
    file: 'labels/1042.yaml',
    path: ['tables', 'order', 'columns', 'state', 'options', 'open', 'name'],
    part: 'value',
  });
});

test('how far each language is', () => {
  const [korean, german] = completeness(loaded());
  expect(korean).toMatchObject({
    language: 1042,
    total: 10,
    translated: 4,
    sections: [
      { section: 'publisher', total: 1, translated: 0 },
      { section: 'solution', total: 1, translated: 1 },
      { section: 'variables', total: 1, translated: 1 },
      { section: 'tables', total: 7, translated: 2 },
    ],
    missing: [
      'publisher/name',
      'tables/order/plural',
      'tables/order/primary/name',
      'tables/order/primary/description',
      'tables/order/columns/state/name',
      'tables/order/columns/state/options/done/name',
    ],
  });
  expect(german).toMatchObject({ language: 1031, total: 10, translated: 0 });
});

test('a translator reads where a label stands', () => {
  const notes = labelRows(loaded(), 1042).map(({ id, note }) => [id, note]);
  expect(Object.fromEntries(notes)).toMatchObject({
    'solution/name': 'solution > name',
    'variables/limit/name': "environment variable 'Limit' > name",
    'tables/order/primary/description': "table 'Order' > primary > description",
    'tables/order/columns/state/options/open/name': "table 'Order' > column 'State' > option 'Open' > name",
  });
});

describe('texts that come back', () => {
  const take = (...lines: readonly string[]) => {
    const text = ['id,English (1033),Korean (1042)', ...lines].join('\n');
    const { texts, diagnostics } = readLabels(text, 'csv', loaded(), 1042, 'x.csv');
    return { texts: Object.fromEntries(texts), codes: diagnostics.map((one) => one.code) };
  };

  test.each([
    ['a new one', ['tables/order/plural,Orders,주문'], { 'tables/order/plural': '주문' }, []],
    ['another one', ['tables/order/name,Order,오더'], { 'tables/order/name': '오더' }, []],
    ['an empty one', ['tables/order/name,Order,'], {}, []],
    [
      'the same one twice',
      ['tables/order/name,Order,가', 'tables/order/name,Order,가'],
      { 'tables/order/name': '가' },
      [],
    ],
    [
      'two for one label',
      ['tables/order/name,Order,가', 'tables/order/name,Order,나'],
      { 'tables/order/name': '가' },
      ['label/twice'],
    ],
    [
      'for a label that is gone',
      ['tables/item/name,Item,항목', 'tables/item/plural,Items,항목'],
      {},
      ['label/stale'],
    ],
    [
      'of another base text',
      ['tables/order/plural,Order list,주문'],
      { 'tables/order/plural': '주문' },
      ['label/other-base'],
    ],
    ['inline, the same', ['variables/limit/name,Limit,한도'], {}, []],
    ['inline, another', ['variables/limit/name,Limit,최대'], {}, ['label/inline']],
    ['too long', [`tables/order/name,Order,${'가'.repeat(501)}`], {}, ['spec/bad-form']],
    ['with a character that XML cannot hold', ['tables/order/name,Order,가\u0001'], {}, ['spec/character']],
  ] as const)('%s', (_, lines, texts, codes) => {
    expect(take(...lines)).toEqual({ texts, codes });
  });

  test.each([
    ['no column of the language', 'id,English (1033),German (1031)\n', "there is no column 'Korean (1042)'"],
    ['no ids', 'English (1033),Korean (1042)\n', "there is no column 'id'"],
    ['an open quote', 'id,Korean (1042)\na,"b\n', 'a quote is not closed'],
    ['nothing', '', "there is no column 'id'"],
  ])('%s', (_, text, detail) => {
    const { texts, diagnostics } = readLabels(text, 'csv', loaded(), 1042, 'x.csv');
    expect(texts.size).toBe(0);
    expect(diagnostics).toMatchObject([{ code: 'label/translator-file', args: { detail } }]);
  });

  test('columns may stand in any order, and the base text may be missing', () => {
    const text = 'Korean (1042);note;ID\n주문;x;tables/order/plural\n';
    expect(readLabels(text, 'csv', loaded(), 1042, 'x.csv')).toEqual({
      texts: new Map([['tables/order/plural', '주문']]),
      diagnostics: [],
    });
  });
});

describe('the schema of translation files', () => {
  const isRight = new Ajv2020({ strict: false }).compile(labelsSchema);
  const everything = loaded(filesBelow(new URL('../cases/ok/everything', import.meta.url).pathname));

  /** A file that gives a value to every label of a solution. */
  const fileOf = (value: unknown): Record<string, unknown> => {
    const file: Record<string, unknown> = { format: 1 };
    for (const { id } of everything.labels) {
      const steps = id.split('/');
      const last = steps.pop() ?? '';
      let map = file;
      for (const step of steps) map = (map[step] ??= {}) as Record<string, unknown>;
      map[last] = value;
    }
    return file;
  };

  test('takes a text for every label of a solution', () => {
    expect(everything.labels.length).toBeGreaterThan(5);
    expect(isRight(fileOf('글'))).toBe(true);
  });

  test.each([
    ['what is no label', { solution: { version: '1.0.0.0' } }],
    ['a section without labels', { roles: {} }],
    ['a label in several languages', { solution: { name: { 1042: '가' } } }],
    ['an empty text', { solution: { name: '' } }],
    ['a text of 501 characters', { solution: { name: 'x'.repeat(501) } }],
  ])('refuses %s', (_, part) => {
    expect(isRight({ format: 1, ...part })).toBe(false);
  });
});
