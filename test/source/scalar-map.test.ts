/** Decoding through the map agrees with the `yaml` library, however a text is written; and what is neither escaped nor folded is found as it is. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Document, Scalar, isMap, isScalar, isSeq, parseDocument, type ToStringOptions } from 'yaml';
import { mapScalar, rangeIn } from '../../src/source/scalar-map.ts';

const RUNS = { numRuns: 1000 };

/** Words, and what makes lines, escapes and folds. */
const bits = fc.constantFrom(
  ...['a', 'word', "item()?['x']", '@{', "'", "''", '"', '\\', '#', ': ', ',', '한글', '😀', '\ud800'],
  ...[
    ' ',
    '  ',
    '\t',
    '\n',
    '\n\n',
    '\n ',
    ' \n',
    '\n\t',
    '\r\n',
    '\u00a0',
    '\u0085',
    '\u2028',
    '\0',
    '\x07',
  ],
);
const text = fc.array(bits, { maxLength: 14 }).map((all) => all.join(''));

interface Written {
  readonly source: string;
  readonly value: string;
}

/** The first scalar with text of a document, as it is written and as the library decodes it; undefined when the library refuses the document. */
function written(document: string): Written | undefined {
  const parsed = parseDocument(document, { prettyErrors: false });
  if (parsed.errors.length > 0) return undefined;
  let node: unknown = parsed.contents;
  while (isMap(node) || isSeq(node)) node = isMap(node) ? node.items[0]?.value : node.items[0];
  if (!isScalar(node) || node.range == null || node.source === undefined) return undefined;
  return { source: document.slice(node.range[0], node.range[1]), value: node.source };
}

/** Every word of the value, on its own and with the words beside it. */
function expectMapped({ source, value }: Written): void {
  const map = mapScalar(source, value);
  expect(map?.value ?? `no map of ${JSON.stringify(source)}`).toBe(value);
  if (map === undefined) return;
  for (const word of value.matchAll(/[\w가-힣?()[\]{}@]+/g)) {
    const [from, to] = rangeIn(map, word.index, word.index + word[0].length);
    // A line that is broken inside of a word, in double quotes only.
    expect(source.slice(from, to).replace(/\\\r?\n[ \t]*\\?/g, '')).toBe(word[0]);
  }
  const [from, to] = rangeIn(map, 0, value.length);
  expect(from >= 0 && to <= source.length && from <= to).toBe(true);
}

const STYLES = ['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'] as const;

describe.each(STYLES)('%s', (style) => {
  test('as the library prints it', () => {
    const layout = fc.record({
      lineWidth: fc.constantFrom(0, 20, 30, 80),
      minContentWidth: fc.constantFrom(0, 10),
      indent: fc.constantFrom(1, 2, 4),
    });
    fc.assert(
      fc.property(text, layout, fc.constantFrom(0, 1, 2, 3), (value, options, depth) => {
        const one = written(printed(value, style, options, depth));
        // A lone surrogate is the one thing that the printer does not give back.
        if (one?.value !== value) return;
        expectMapped(one);
      }),
      RUNS,
    );
  });
});

function printed(value: string, style: Scalar.Type, options: ToStringOptions, depth: number): string {
  const scalar = new Scalar(value);
  scalar.type = style;
  const document = new Document();
  let node: unknown = scalar;
  for (let level = 0; level < depth; level += 1) node = level % 2 === 0 ? { key: node } : [node];
  document.contents = document.createNode(node);
  return document.toString(options);
}

const lineEnd = fc.constantFrom('\n', '\n', '\n', '\r\n');
const indentation = fc.constantFrom('', ' ', '  ', '   ', '    ', '\t', '  \t', '      ');
const content = fc.constantFrom(
  ...[
    '',
    '',
    'a',
    'word two',
    "it''s",
    '\\n',
    '\\"',
    '\\\\',
    '\\u003d\\x2b',
    '\\U0001F600',
    '\\',
    '\\\t',
    '\\ ',
    'b  ',
    'c\t',
  ],
  ...[
    '# no comment',
    '\ttabbed',
    "\\'",
    '\\q',
    '\\u12',
    '\\UFFFFFFFF',
    '한글 😀',
    '\u00a0',
    '\u2028',
    '\ud83d',
    '- x',
  ],
);
const body = fc.array(fc.tuple(indentation, content, lineEnd), { maxLength: 9 });
const head = fc.constantFrom('', 'k: ', 'k:\n  ', 'k:\n  l: ', '- ', '- - ', '- k: ', 'k:\n    - ');

function joined(lines: readonly (readonly string[])[]): string {
  return lines.flat().join('');
}

/** What the library takes of all layouts, well-formed or not. */
describe('as people write it', () => {
  const header = fc.tuple(
    fc.constantFrom('|', '>'),
    fc.constantFrom('', '', '1', '2', '3', '4'),
    fc.constantFrom('', '-', '+'),
    fc.constantFrom('', ' ', ' # why'),
    lineEnd,
  );

  test('block scalars', () => {
    let read = 0;
    fc.assert(
      fc.property(head, header, body, (before, marks, lines) => {
        const one = written(before + marks.join('') + joined(lines));
        if (one === undefined) return;
        read += 1;
        expectMapped(one);
      }),
      { numRuns: 4000 },
    );
    expect(read).toBeGreaterThan(500);
  });

  test.each([
    ['double quotes', '"', '"'],
    ['single quotes', "'", "'"],
    ['no quotes', 'x', ''],
  ])('%s', (_, open, close) => {
    let read = 0;
    fc.assert(
      fc.property(head, content, lineEnd, body, (before, first, end, lines) => {
        const one = written(`${before}${open}${first}${end}${joined(lines)}      ${close}`);
        if (one === undefined) return;
        read += 1;
        expectMapped(one);
      }),
      { numRuns: 4000 },
    );
    expect(read).toBeGreaterThan(200);
  });
});

test('strings of JSON', () => {
  const escaped = fc.constantFrom(
    '\\u00e9',
    '\\ud83d\\ude00',
    '\\ud83d',
    '\\/',
    '\\b\\f\\n\\r\\t',
    '\\\\',
    '\\"',
    'plain ',
    '😀',
  );
  fc.assert(
    fc.property(
      fc.array(escaped).map((all) => `"${all.join('')}"`),
      (source) => {
        expectMapped({ source, value: JSON.parse(source) as string });
      },
    ),
    RUNS,
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (value) => {
      expectMapped({ source: JSON.stringify(value), value });
    }),
    RUNS,
  );
});

test('an escape and a fold are taken as a whole', () => {
  const source = '"a\\u0041b\n   c\\U0001F600"';
  const map = mapScalar(source, 'aAb c😀');
  if (map === undefined) throw new Error('no map');
  const slice = (from: number, to: number): string => source.slice(...rangeIn(map, from, to));
  expect(slice(1, 2)).toBe('\\u0041');
  expect(slice(2, 4)).toBe('b\n   ');
  expect(slice(5, 6)).toBe('\\U0001F600');
  expect(rangeIn(map, 3, 3)).toEqual([9, 9]);
  expect(rangeIn(map, 7, 7)).toEqual([24, 24]);
});

test('a value that the text does not stand for has no map', () => {
  expect(mapScalar('abc', 'abd')).toBeUndefined();
  expect(mapScalar('|2\n   abc\n', 'other\n')).toBeUndefined();
});
