/** What holds for all JSON, XML, URIs and content, and what texts that were made to cost time or memory end with. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { base64Bytes, base64Text } from '../../src/expression/content/base64.ts';
import { newBudget } from '../../src/expression/budget.ts';
import { readDataUri } from '../../src/expression/content/data-uri.ts';
import { encodingOf } from '../../src/expression/content/encodings.ts';
import { EvaluationFailure } from '../../src/expression/failure.ts';
import { jsonText } from '../../src/expression/json/json-print.ts';
import { parseJson } from '../../src/expression/json/json-parse.ts';
import { escapedUri, unescapedUri } from '../../src/expression/uri/escape.ts';
import { uriParts } from '../../src/expression/uri/uri.ts';
import type { Members, Value } from '../../src/expression/value.ts';
import { xmlOfJson } from '../../src/expression/xml/from-json.ts';
import { decodedName, encodedName } from '../../src/expression/xml/name.ts';
import { readXml } from '../../src/expression/xml/read.ts';
import { jsonOfXml } from '../../src/expression/xml/to-json.ts';
import { XmlTrouble } from '../../src/expression/xml/trouble.ts';
import { decodedXmlValue, encodedXmlLength, encodedXmlValue } from '../../src/expression/xml/value-text.ts';
import { writeXml } from '../../src/expression/xml/write.ts';
import { evaluateXPath } from '../../src/expression/xml/xpath/evaluate.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 40 });
const wellFormed = fc.string({ unit: 'grapheme', maxLength: 40 });

/** The result, or why there is none. Nothing else may be thrown. */
function outcome(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    if (error instanceof XmlTrouble) return error.message;
    if (error instanceof EvaluationFailure) return error.facts.kind;
    throw error;
  }
}

function parsed(text: string): Value {
  const found = parseJson(text);
  if ('value' in found) return found.value;
  throw new Error(found.problem.reason);
}

describe('JSON', () => {
  const drawnValue = fc.letrec<{ value: Value }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom(null, true, false),
      fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      wellFormed,
      fc.array(tie('value'), { maxLength: 4 }),
      fc.array(fc.tuple(wellFormed, tie('value')), { maxLength: 4 }).map((members) => new Map(members)),
    ),
  })).value;

  test('is read again as it was written', () => {
    fc.assert(
      fc.property(drawnValue, (value) => {
        expect(parsed(jsonText(value))).toEqual(value);
      }),
      { numRuns: 2000 },
    );
  });

  test('is what JSON.parse reads, but for kinds of numbers', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(JSON.parse(jsonText(parsed(json)))).toEqual(JSON.parse(json));
      }),
      { numRuns: 2000 },
    );
  });

  test('of any text gives a value or a problem in it', () => {
    const pieces = fc.constantFrom(
      ...Array.from('{}[]:,"\'\\/*-+.0123xeEntfuI \n\0a'),
      '\ud83d',
      'true',
      '\\u00',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (letters) => {
        const text = letters.join('');
        const found = parseJson(text);
        if ('problem' in found) expect(found.problem.offset).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('XML', () => {
  const name = fc.constantFrom('a', 'b', 'p:c', 'a b', '1', 'é', '_x0020_');
  const drawnObject = fc.letrec<{ object: Members; value: Value }>((tie) => ({
    object: fc.array(fc.tuple(name, tie('value')), { maxLength: 3 }).map((members) => new Map(members)),
    value: fc.oneof({ depthSize: 'small' }, wellFormed, fc.constant(null), tie('object')),
  })).object;

  test('from an object is read again as it was written', () => {
    fc.assert(
      fc.property(drawnObject, (object) => {
        const xml = outcome(() => writeXml(xmlOfJson(new Map([['r', object]])), newBudget()));
        if (typeof xml !== 'string' || !xml.startsWith('<')) return;
        const again = outcome(() => writeXml(readXml(xml, newBudget()), newBudget()));
        // Control characters can be written and not read; white space alone is dropped, and line ends become one.
        if (!/&#|[\r\n]/.test(xml)) expect(again).toBe(xml.replace(/>[ \t]+<\//g, '></'));
      }),
      { numRuns: 1000 },
    );
  });

  test('of attributes and texts is an object and back again', () => {
    const text = wellFormed.filter((one) => one.trim() !== '' && !/[^\u0020-\ud7ff]/.test(one));
    const members = fc.dictionary(fc.constantFrom('@a', '@b', 'c', 'd'), text, { noNullPrototype: true });
    fc.assert(
      fc.property(members, (drawn) => {
        // Attributes go first.
        const sorted = Object.entries(drawn).sort(([a], [b]) => (a < b ? -1 : 1));
        fc.pre(sorted.length > 0);
        const object: Members = new Map([['r', new Map(sorted)]]);
        expect(jsonOfXml(readXml(writeXml(xmlOfJson(object), newBudget()), newBudget()))).toEqual(object);
      }),
      { numRuns: 500 },
    );
  });

  test('names and values are decoded as they were encoded', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(decodedName(encodedName(text))).toBe(text);
        const encoded = encodedXmlValue(text);
        expect([encoded.length, decodedXmlValue(encoded)]).toEqual([encodedXmlLength(text), text]);
      }),
      { numRuns: 2000 },
    );
  });

  test('and XPath of any text give a result or a reason', () => {
    const pieces = fc.constantFrom(
      ...Array.from('<>/=&;!?-[]()"\' a1:@*|.$,'),
      '<a>',
      '</a>',
      'xmlns',
      '\ud83d',
      '//',
      '::',
    );
    const document = readXml('<a b="1"><a>2</a></a>', newBudget());
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (letters) => {
        const text = letters.join('');
        outcome(() => readXml(text, newBudget()));
        outcome(() => evaluateXPath(document, text, newBudget()));
      }),
      { numRuns: 5000, examples: [[['<', '!', '\ud83d']]] },
    );
  });
});

describe('content', () => {
  test('base64 gives the bytes again', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect([...(base64Bytes(base64Text(bytes)) ?? [])]).toEqual([...bytes]);
      }),
    );
  });

  test.each(['utf-8', 'utf-16', 'utf-16be', 'utf-32', 'utf-32be'])('%s decodes what it encoded', (name) => {
    const encoding = encodingOf(name);
    fc.assert(
      fc.property(wellFormed, (text) => {
        expect(encoding?.decode(encoding.encode(text))).toBe(text);
      }),
    );
  });

  test.each(['us-ascii', 'iso-8859-1', 'windows-1252'])('%s encodes what it decoded', (name) => {
    const encoding = encodingOf(name);
    const bytes = Uint8Array.from({ length: name === 'us-ascii' ? 128 : 256 }, (_, byte) => byte);
    const text = encoding?.decode(bytes) ?? '';
    expect([text.length, [...(encoding?.encode(text) ?? [])]]).toEqual([bytes.length, [...bytes]]);
    expect([...(encoding?.encode('a😀é\ud800') ?? [])].slice(0, 3)).toEqual([0x61, 0x3f, 0x3f]);
  });
});

describe('URIs', () => {
  test('what was escaped is unescaped', () => {
    fc.assert(
      fc.property(wellFormed, (text) => {
        expect(unescapedUri(escapedUri(text))).toBe(text);
      }),
    );
  });

  test('a path and a query are the same when they are asked again', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), (url) => {
        const parts = uriParts(url);
        fc.pre(parts !== undefined);
        expect(uriParts(`${parts.scheme}://${parts.host}${parts.path}${parts.query}`)).toMatchObject({
          path: parts.path,
          query: parts.query,
        });
      }),
    );
  });

  test('of any text give parts or none', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        uriParts(text);
        uriParts(`http://${text}`);
        uriParts(`http://a/${text}`);
        readDataUri(`data:${text}`);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('hostile texts', () => {
  const MEGABYTE = 1 << 20;

  test.each([
    ['numbers', `[${'1,'.repeat(MEGABYTE / 2)}1]`],
    ['one name', `{${'"a":1,'.repeat(MEGABYTE / 6)}}`],
    ['halves of pairs', `"${'\\ud83d'.repeat(MEGABYTE / 6)}"`],
    ['comments', `${'/**/'.repeat(MEGABYTE / 4)}1`],
    ['zeros', '0'.repeat(MEGABYTE)],
    ['commas', `[${','.repeat(MEGABYTE)}]`],
  ])('a megabyte of JSON: %s', (_, text) => {
    expect('value' in parseJson(text)).toBe(true);
  });

  test.each([
    ['brackets', '['.repeat(MEGABYTE), 'it has more than 64 levels'],
    ['blanks', ' '.repeat(MEGABYTE), 'the text ends too early'],
    ['digits', '1'.repeat(MEGABYTE), "'1111111111111111111111111111111111111111' is not a number"],
    [
      'digits and a letter',
      `1.${'1'.repeat(MEGABYTE)}x`,
      "'1.11111111111111111111111111111111111111' is not a number",
    ],
    ['a comment', `/*${'*'.repeat(MEGABYTE)}`, 'the text ends too early'],
  ])('a megabyte of JSON that is none: %s', (_, text, reason) => {
    expect(parseJson(text)).toMatchObject({ problem: { reason } });
  });

  test('XML that nests, declares or refers without end', () => {
    expect(outcome(() => readXml('<a>'.repeat(MEGABYTE / 3), newBudget()))).toBe(
      'it has more than 1000 levels',
    );
    expect(
      outcome(() => readXml(`<!DOCTYPE a [${'<!ENTITY a "&a;&a;">'.repeat(9)}]><a>&a;</a>`, newBudget())),
    ).toBe('a DOCTYPE is not allowed');
    const many = Array.from({ length: 5000 }, (_, index) => `xmlns:p${index}="u" p${index}:a${index}="1"`);
    const document = readXml(`<r ${many.join(' ')}/>`, newBudget());
    expect(writeXml(document, newBudget()).length).toBeGreaterThan(100_000);
    expect(jsonText(jsonOfXml(document)).length).toBeGreaterThan(100_000);
  });

  test('a long name that many elements have', () => {
    const object: Members = new Map([
      ['r', new Map([['n'.repeat(MEGABYTE), Array.from({ length: 1000 }, () => 1n)]])],
    ]);
    expect(outcome(() => writeXml(xmlOfJson(object), newBudget()))).toBe('too-much-work');
  });

  const wide = readXml(`<r>${'<a><b>1</b></a>'.repeat(4000)}</r>`, newBudget());
  test.each([
    'count(//*[count(//*[count(//*) > 0]) > 0])',
    'count(//b/preceding::b)',
    '//*[contains(/, "2")]',
    '//a[following::b = 2]',
    'count(//namespace::*[count(//namespace::*) = 1])',
  ])('XPath that looks at too much: %s', (path) => {
    expect(outcome(() => evaluateXPath(wide, path, { left: 10_000_000 }))).toBe('too-much-work');
  });

  test.each([`${'1'.repeat(MEGABYTE)}x`, `1${' '.repeat(MEGABYTE)}x`])(
    'a text that is nearly a number',
    (text) => {
      expect(evaluateXPath(readXml(`<r>${text}</r>`, newBudget()), 'number(/r)', newBudget())).toBeNaN();
    },
  );

  test.each([
    ['parentheses', '('.repeat(MEGABYTE)],
    ['predicates', 'a['.repeat(10_000)],
    ['a sum', `${'1+'.repeat(MEGABYTE / 2)}1`],
    ['a union', `${'a|'.repeat(MEGABYTE / 2)}a`],
    ['filters', `(a)${'[1]'.repeat(MEGABYTE / 3)}`],
    ['a string', `"${'a'.repeat(MEGABYTE)}`],
    ['white space', `${' '.repeat(MEGABYTE)}#`],
  ])('XPath without end: %s', (_, path) => {
    expect(typeof outcome(() => evaluateXPath(wide, path, newBudget()))).toBe('string');
  });
});
