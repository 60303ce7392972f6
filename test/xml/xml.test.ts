/** XML as data: print and parse are inverse, and what is not well formed or not wanted is refused. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseXml } from '../../src/xml/parse-xml.ts';
import { element, printXml, sameXml, type XmlElement } from '../../src/xml/xml.ts';

/** Characters that XML can hold; line ends as they come out of a text editor. */
const character = fc.oneof(
  fc.constantFrom('&', '<', '>', '"', "'", '\n', '\t', ' ', 'é', '한', '😀', ']]>'),
  fc.string({ minLength: 1, maxLength: 1 }).filter((c) => /^[\u0020-\ud7ff]$/.test(c)),
);
const content = fc.array(character, { maxLength: 6 }).map((all) => all.join(''));
const name = fc.constantFrom('a', 'Name', 'x.y', 'id.schemaname');

const tree = fc.letrec<{ node: XmlElement }>((tie) => ({
  node: fc
    .tuple(
      name,
      fc.dictionary(name, content, { maxKeys: 3 }),
      fc.oneof(
        { depthSize: 'small' },
        content.map((text) => [text]),
        fc.constant([]),
        fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
      ),
    )
    .map(([tag, attributes, children]) => element(tag, attributes, ...children)),
})).node;

test('what is printed is read again', () => {
  fc.assert(
    fc.property(tree, (node) => {
      const reading = parseXml(printXml(node));
      expect('root' in reading ? reading.root : reading.error).toEqual(JSON.parse(JSON.stringify(node)));
    }),
  );
});

test('printing is stable', () => {
  fc.assert(
    fc.property(tree, (node) => {
      const text = printXml(node);
      const reading = parseXml(text);
      expect('root' in reading && printXml(reading.root)).toBe(text);
    }),
  );
});

test('the forms of server exports', () => {
  const node = element(
    'A',
    { b: 'x"<\n' },
    element('Empty', {}),
    element('Text', {}, ''),
    element('Leaf', {}, '1 < 2'),
  );
  expect(printXml(node)).toBe(
    '<A b="x&quot;&lt;&#xA;">\r\n  <Empty />\r\n  <Text></Text>\r\n  <Leaf>1 &lt; 2</Leaf>\r\n</A>',
  );
});

test('sameXml sees every difference but the form of an empty element and the order of attributes', () => {
  expect(sameXml(element('A', { a: '1', b: '2' }), element('A', { b: '2', a: '1' }, ''))).toBe(true);
  expect(sameXml(element('A', {}, 'x'), element('A', {}, 'y'))).toBe(false);
  expect(sameXml(element('A', {}, element('B', {})), element('A', {}, element('B', { c: '' })))).toBe(false);
});

describe('refused', () => {
  test.each([
    ['not closed', '<a><b></a>'],
    ['a DOCTYPE', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'],
    ['an unknown entity', '<a>&x;</a>'],
    ['two roots', '<a/><b/>'],
    ['nothing', ''],
    ['an attribute twice', '<a b="1" b="2"/>'],
    ['too deep', '<a>'.repeat(400) + '</a>'.repeat(400)],
  ])('%s', (_name, text) => {
    expect(parseXml(text)).toHaveProperty('error');
  });

  test('never throws', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('<', '>', '/', 'a', '"', '=', ' ', '&', ';', '!', '[', ']', '-', '?'),
        }),
        (text) => {
          parseXml(text);
        },
      ),
    );
  });
});
