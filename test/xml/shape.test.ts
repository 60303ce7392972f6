/** The combinators of shapes, one by one. That every packed shape reads back what it writes is tested in test/packed. */
import { describe, expect, expectTypeOf, test } from 'vitest';
import { parseXml } from '../../src/xml/parse-xml.ts';
import {
  attribute,
  constant,
  each,
  labels,
  leaf,
  leafMap,
  leaves,
  many,
  mixed,
  one,
  own,
  required,
  usually,
} from '../../src/xml/shape-fields.ts';
import { coded, flag, oneOf, whole } from '../../src/xml/shape-text.ts';
import { shape, type Shape, type ValueOf } from '../../src/xml/shape.ts';
import { element, printXml, sameXml, type XmlElement } from '../../src/xml/xml.ts';

function xml(text: string): XmlElement {
  const reading = parseXml(text);
  if (!('root' in reading)) throw new Error(reading.error.detail);
  return reading.root;
}

/** Reads, and asserts that writing gives the same XML again. */
function read<T>(of: Shape<T>, text: string): T | undefined {
  const found = xml(text);
  const value = of.read(found);
  if (value !== undefined) expect(sameXml(of.write(value), found), printXml(of.write(value))).toBe(true);
  return value;
}

const PAGE = shape('page', { number: required(attribute('n', whole)), title: leaf('title') });

describe('presence', () => {
  const SHAPE = shape('x', {
    id: required(attribute('id')),
    on: usually(true, leaf('on', flag)),
    mode: usually('a', attribute('mode')),
    note: leaf('note'),
  });

  test('what is usual stays out of the value, and null says that it is absent', () => {
    expect(read(SHAPE, '<x id="1" mode="a"><on>1</on></x>')).toEqual({ id: '1' });
    expect(read(SHAPE, '<x id="1"/>')).toEqual({ id: '1', on: null, mode: null });
    expect(read(SHAPE, '<x id="1" mode="b"><on>0</on></x>')).toEqual({ id: '1', on: false, mode: 'b' });
    expect(printXml(SHAPE.write({ id: '1' }))).toBe('<x id="1" mode="a">\r\n  <on>1</on>\r\n</x>');
  });

  test('an optional field may be empty or absent', () => {
    expect(read(SHAPE, '<x id="1" mode="a"><on>1</on><note/></x>')).toEqual({ id: '1', note: '' });
  });

  test('without what is required, or under another name, there is no value', () => {
    expect(read(SHAPE, '<x mode="a"><on>1</on></x>')).toBeUndefined();
    expect(read(SHAPE, '<y id="1"/>')).toBeUndefined();
  });

  test('the table of fields is the type', () => {
    type Value = ValueOf<typeof SHAPE>;
    expectTypeOf<Value['id']>().toEqualTypeOf<string>();
    expectTypeOf<Value['on']>().toEqualTypeOf<boolean | null | undefined>();
  });
});

describe('what no field accounts for', () => {
  const SHAPE = shape('x', { a: leaf('a', flag), b: leaf('b'), pages: many('pages', PAGE) });

  test('is kept with its position', () => {
    expect(read(SHAPE, '<x z="1"><new/><a>1</a><a>0</a><b c="">t</b></x>')).toEqual({
      a: true,
      others: { z: '1' },
      more: [
        { at: 0, xml: '<new />' },
        { at: 2, xml: '<a>0</a>' },
        { at: 3, xml: '<b c="">t</b>' },
      ],
    });
  });

  test('is kept where it stands in a list', () => {
    const text = '<x><pages state="s"><page n="x"/><page n="1"/><cover>t</cover><page n="2"/></pages></x>';
    expect(read(SHAPE, text)).toEqual({
      pages: [{ number: 1 }, { number: 2 }],
      inside: {
        pages: {
          more: [
            { at: 0, xml: '<page n="x" />' },
            { at: 2, xml: '<cover>t</cover>' },
          ],
          others: { state: 's' },
        },
      },
    });
  });

  test('goes with the list in which it stands', () => {
    const kept = { pages: { more: [{ at: 0, xml: '<cover />' }] } };
    expect(printXml(SHAPE.write({ inside: kept }))).toBe('<x />');
    expect(SHAPE.write({ pages: [], inside: kept }).children).toHaveLength(1);
  });

  test('is a second list of the same name', () => {
    expect(read(SHAPE, '<x><pages><page n="1"/></pages><pages/></x>')).toEqual({
      pages: [{ number: 1 }],
      more: [{ at: 1, xml: '<pages />' }],
    });
  });

  test('is text among children', () => {
    expect(read(SHAPE, '<x><a>1</a><b>one<i>two</i> three</b></x>')).toEqual({
      a: true,
      more: [{ at: 1, xml: '<b>one<i>two</i> three</b>' }],
    });
    expect(read(SHAPE, '<x>text</x>')).toBeUndefined();
    expect(read(SHAPE, '<x>text<a>1</a></x>')).toBeUndefined();
  });

  test('may have names that JavaScript has a meaning for', () => {
    const value = read(SHAPE, '<x __proto__="1" constructor="2"><__proto__>3</__proto__></x>');
    expect(value?.more).toEqual([{ at: 0, xml: '<__proto__>3</__proto__>' }]);
    expect(Object.keys(value?.others ?? {})).toEqual(['__proto__', 'constructor']);
  });
});

describe('order', () => {
  const SHAPE = shape('x', { a: leaf('a'), b: leaf('b'), late: leaf('a'), pages: each(PAGE) });

  test('another order than that of the fields is kept', () => {
    expect(read(SHAPE, '<x><page n="1"/><page n="2"/><b>2</b><a>1</a></x>')).toEqual({
      late: '1',
      b: '2',
      pages: [{ number: 1 }, { number: 2 }],
      childOrder: ['pages', 'b', 'late'],
    });
  });

  test('a child with two places is of the place in which it stands', () => {
    expect(read(SHAPE, '<x><a>1</a><b/></x>')).toEqual({ a: '1', b: '' });
    expect(read(SHAPE, '<x><b/><a>1</a></x>')).toEqual({ late: '1', b: '' });
    expect(read(SHAPE, '<x><a>1</a><a>2</a></x>')).toEqual({ a: '1', late: '2' });
  });

  test('what the order does not name comes last', () => {
    expect(printXml(SHAPE.write({ a: '1', b: '2', childOrder: ['b'] }))).toBe(
      '<x>\r\n  <b>2</b>\r\n  <a>1</a>\r\n</x>',
    );
  });

  test('a run that is interrupted goes on as pieces', () => {
    expect(read(SHAPE, '<x><page n="1"/><b/><page n="2"/></x>')?.more).toEqual([
      { at: 2, xml: '<page n="2" />' },
    ]);
  });
});

describe('fields', () => {
  test('labels are by language, in ascending order', () => {
    const SHAPE = shape('x', { names: labels('names', 'name') });
    const item = (language: string) => `<name description="d" languagecode="${language}"/>`;
    expect(read(SHAPE, `<x><names>${item('1033')}${item('1042')}</names></x>`)).toEqual({
      names: { 1033: 'd', 1042: 'd' },
    });
    for (const items of [
      item('1042') + item('1033'),
      item('1033') + item('1033'),
      item('01033'),
      '<name description="d"/>',
      '<name description="d" languagecode="1033" state="s"/>',
      `${item('1033')}<other/>`,
    ]) {
      expect(read(SHAPE, `<x><names>${items}</names></x>`)?.more).toHaveLength(1);
    }
  });

  test('a field that cannot read a child leaves it to the next of its name', () => {
    const SHAPE = shape('x', { flag: leaf('v', flag), text: leaf('v') });
    expect(read(SHAPE, '<x><v>1</v></x>')).toEqual({ flag: true });
    expect(read(SHAPE, '<x><v>some</v></x>')).toEqual({ text: 'some' });
  });

  test('leaves of one name, and of any', () => {
    const SHAPE = shape('x', { names: leaves('names', 'name'), parameters: leafMap('parameters') });
    expect(
      read(SHAPE, '<x><names><name>a</name><name/></names><parameters><A>1</A><B/></parameters></x>'),
    ).toEqual({
      names: ['a', ''],
      parameters: { A: '1', B: '' },
    });
    expect(read(SHAPE, '<x><parameters s="1"><A>1</A><A>2</A><B><C/></B></parameters></x>')).toEqual({
      parameters: { A: '1' },
      inside: {
        parameters: {
          more: [
            { at: 1, xml: '<A>2</A>' },
            { at: 2, xml: '<B>\r\n  <C />\r\n</B>' },
          ],
          others: { s: '1' },
        },
      },
    });
  });

  test('children of several names in any order', () => {
    const SHAPE = shape('x', {
      nodes: mixed({ page: () => PAGE, note: () => shape('note', { text: own() }) }),
    });
    expect(read(SHAPE, '<x><note>a</note><page n="1"/><note/></x>')).toEqual({
      nodes: [
        { is: 'note', value: { text: 'a' } },
        { is: 'page', value: { number: 1 } },
        { is: 'note', value: { text: '' } },
      ],
    });
  });

  test('a constant is there or is not', () => {
    const SHAPE = shape('x', {
      ribbon: usually(true as const, constant(element('r', {}, element('s', {})))),
    });
    expect(read(SHAPE, '<x><r><s></s></r></x>')).toEqual({});
    expect(read(SHAPE, '<x/>')).toEqual({ ribbon: null });
    expect(read(SHAPE, '<x><r><t/></r></x>')).toMatchObject({ ribbon: null, more: [{ at: 0 }] });
  });

  test('a shape may hold itself', () => {
    interface Part {
      readonly part?: Part;
    }
    const PART: Shape<Part> = shape('part', { part: one((): Shape<Part> => PART) });
    expect(read(PART, '<part><part><part/></part></part>')).toEqual({ part: { part: {} } });
  });
});

describe('texts are read only as they would be printed', () => {
  test.each([
    [whole, ['0', '-7', '12'], ['', '-0', '01', '1.0', ' 1', '1e3', '9999999999999999']],
    [flag, ['1', '0'], ['', 'true', '2']],
    [oneOf('a', 'b'), ['a', 'b'], ['', 'A', 'c']],
    [coded({ no: '0', yes: '4' }), ['0', '4'], ['', 'no', '1']],
  ] as const)('%#', (kind, good, bad) => {
    for (const text of good) {
      const value = kind.read(text);
      expect(value).toBeDefined();
      expect((kind as { print(value: unknown): string }).print(value)).toBe(text);
    }
    for (const text of bad) expect(kind.read(text)).toBeUndefined();
  });
});
