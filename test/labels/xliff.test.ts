/** XLIFF 1.2 as translation tools give it back. */
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { readLabelXliff, writeLabelXliff } from '../../src/labels/label-xliff.ts';

const file = (units: string, attributes = 'target-language="ko-KR"', version = '1.2'): string =>
  `<?xml version="1.0"?>
<xliff version="${version}" xmlns="urn:oasis:names:tc:xliff:document:1.2">
  <file original="solution.yaml" source-language="en-US" ${attributes} datatype="plaintext"><body>${units}</body></file>
</xliff>`;

function textsOf(text: string) {
  const read = readLabelXliff(text, 1042);
  return 'rows' in read ? read.rows.map(({ id, base, text: one }) => [id, base, one]) : read.fault.detail;
}

describe('what is read', () => {
  test.each([
    ['a target', '<trans-unit id="a"><source>A</source><target>가</target></trans-unit>', '가'],
    ['none', '<trans-unit id="a"><source>A</source></trans-unit>', ''],
    [
      'marks of segments',
      '<trans-unit id="a"><source>A</source><seg-source><mrk mtype="seg" mid="0">A</mrk></seg-source><target><mrk mtype="seg" mid="0">가</mrk> <mrk mtype="seg" mid="1">나</mrk></target></trans-unit>',
      '가 나',
    ],
    [
      'no suggestions',
      '<trans-unit id="a"><source>A</source><target>가</target><alt-trans><source>B</source><target>나</target></alt-trans></trans-unit>',
      '가',
    ],
    [
      'CDATA and entities',
      '<trans-unit id="a"><source>A</source><target><![CDATA[<가>]]>&amp;&#44032;</target></trans-unit>',
      '<가>&가',
    ],
    [
      'groups and notes',
      '<group id="g"><trans-unit id="a"><source>A</source><target>가</target><note>x</note></trans-unit></group>',
      '가',
    ],
    [
      'a copy of the source that waits to be translated',
      '<trans-unit id="a"><source>A</source><target state="needs-translation">A</target></trans-unit>',
      '',
    ],
    [
      'a text whose state nobody changed',
      '<trans-unit id="a"><source>A</source><target state="needs-translation">가</target></trans-unit>',
      '가',
    ],
    [
      'a translation that is the same word',
      '<trans-unit id="a"><source>A</source><target state="translated">A</target></trans-unit>',
      'A',
    ],
  ])('%s', (_, unit, text) => {
    expect(textsOf(file(unit))).toEqual([['a', 'A', text]]);
  });

  test('elements with a prefix', () => {
    const text = file('<trans-unit id="a"><source>A</source><target>가</target></trans-unit>').replace(
      /<(\/?)([a-z])/g,
      '<$1x:$2',
    );
    expect(textsOf(text.replace('xmlns=', 'xmlns:x='))).toEqual([['a', 'A', '가']]);
  });

  test('texts know where they stand', () => {
    const text = file('<trans-unit id="a"><source>A</source><target state="final">가</target></trans-unit>');
    const read = readLabelXliff(text, 1042);
    const [row] = 'rows' in read ? read.rows : [];
    expect(text.slice(row?.offset, (row?.offset ?? 0) + 1)).toBe('가');
    expect(text.slice(row?.idOffset).startsWith('<trans-unit')).toBe(true);
  });

  test.each(['target-language="ko"', 'target-language="KO-kr"', ''])('the language: %s', (attributes) => {
    expect(textsOf(file('', attributes))).toEqual([]);
  });
});

describe('what is refused', () => {
  test.each([
    [
      'another language',
      file('', 'target-language="de-DE"'),
      "it is for the language 'de-DE', not for Korean (1042)",
    ],
    ['version 2', file('', '', '2.0'), 'it has version 2.0 of XLIFF; 1.2 is needed'],
    ['another document', '<tmx version="1.2"/>', 'it begins with <tmx>, not with <xliff>'],
    [
      'a DOCTYPE',
      `<!DOCTYPE xliff SYSTEM "http://x/x.dtd">${file('').slice(21)}`,
      'a DOCTYPE is not allowed',
    ],
    ['no XML', 'id,text', 'text data outside of root node'],
    ['what ends too early', file('').slice(0, 60), 'unexpected end'],
  ])('%s', (_, text, detail) => {
    expect(textsOf(text)).toBe(detail);
  });
});

/** Children of each element in the order of the strict schema of XLIFF 1.2, and the attributes that it asks for. */
const SHAPE: Readonly<Record<string, readonly [children: RegExp, ...attributes: string[]]>> = {
  xliff: [/^file$/, 'version', 'xmlns'],
  file: [/^body$/, 'original', 'source-language', 'datatype'],
  body: [/^(?:trans-unit )*(?:trans-unit)?$/],
  'trans-unit': [/^source target note$/, 'id'],
  source: [/^$/],
  target: [/^$/],
  note: [/^$/],
};
const STATES = ['needs-translation', 'translated'];

test('what is written has the shape of the schema', () => {
  const rows = [
    { id: 'a', base: 'A <b>', text: '', note: 'x' },
    { id: 'b', base: '  B ]]>', text: ' 나\n다 ', note: '' },
  ];
  const found: string[] = [];
  const open: { readonly name: string; readonly children: string[] }[] = [];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    open.at(-1)?.children.push(name);
    open.push({ name, children: [] });
    const [, ...wanted] = SHAPE[name] ?? [/$^/];
    expect(Object.keys(attributes)).toEqual(expect.arrayContaining(wanted));
    if (name === 'target') expect(STATES).toContain(attributes['state']);
    if (name === 'trans-unit') expect(attributes['xml:space']).toBe('preserve');
    found.push(name);
  });
  parser.on('closetag', () => {
    const { name, children } = open.pop() ?? { name: '', children: [] };
    expect(children.join(' ')).toMatch(SHAPE[name]?.[0] ?? /$^/);
  });
  parser.write(writeLabelXliff(rows, 1033, 1042)).close();
  expect(found.filter((name) => name === 'trans-unit').length).toBe(rows.length);
});
