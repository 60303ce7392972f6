/** JSON text and data: what JSON.parse would lose is kept, and places are found again. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearlyJson } from './nearly-json.ts';
import { locateJson, parseJson, printJson } from '../../src/source/json-text.ts';
import {
  NUMERAL_MARK,
  Numeral,
  isArray,
  isObject,
  sameJson,
  type JsonValue,
} from '../../src/source/json-value.ts';

const lexeme = fc.oneof(
  fc.constantFrom(
    '1.0',
    '-0',
    '-0.0',
    '3e1',
    '1E+2',
    '9223372036854775807',
    '-9223372036854775808',
    '0.10',
    '1.50',
    '12345678901234567890.5',
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.integer().map(String),
);

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('":', '\\', '\\":1.5', '[1.5]', ', 1.0 ,', NUMERAL_MARK, '__proto__x'),
);

/** `__proto__` as a key is refused. */
const key = text.filter((one) => one !== '__proto__');

/** JSON text with odd numbers, texts and white space. */
const json = fc.letrec<{ value: string; leaf: string }>((tie) => ({
  leaf: fc.oneof(
    lexeme,
    text.map((one) => JSON.stringify(one)),
    fc.constantFrom('true', 'false', 'null'),
  ),
  value: fc.oneof(
    { depthSize: 'small' },
    tie('leaf'),
    fc.array(tie('value'), { maxLength: 4 }).map((items) => `[ ${items.join(' ,')}\n]`),
    fc
      .uniqueArray(key, { maxLength: 4 })
      .chain((keys) =>
        fc
          .array(tie('value'), { minLength: keys.length, maxLength: keys.length })
          .map(
            (values) =>
              `{${keys.map((key, i) => `${JSON.stringify(key)} : ${values[i] ?? ''}`).join(', ')} }`,
          ),
      ),
  ),
})).value;

function lexemes(value: JsonValue): readonly string[] {
  if (value instanceof Numeral) return [value.lexeme];
  if (typeof value === 'number') return [String(value)];
  if (isArray(value)) return value.flatMap(lexemes);
  return isObject(value) ? Object.values(value).flatMap(lexemes) : [];
}

describe('reading and printing', () => {
  test('printing what was read and reading it again gives the same data', () => {
    fc.assert(
      fc.property(json, fc.constantFrom('', '  '), (source, indent) => {
        const { value = null, errors } = parseJson(source);
        expect(errors).toEqual([]);
        const again = parseJson(printJson(value, { indent, newline: indent === '' ? '' : '\r\n' }));
        expect(sameJson(again.value, value)).toBe(true);
      }),
    );
  });

  test.each([
    ['{"a": 1.0}'],
    ['[1.50]'],
    ['1.0'],
    ['{"a":[\n1.0\n]}'],
    ['[9223372036854775807]'],
    ['{"a" : -0}'],
    ['{"a":3e1,"b":[2.50,1]}'],
  ])('every lexeme of %s survives', (source) => {
    const { value = null } = parseJson(source);
    expect(lexemes(value)).toEqual(source.match(/-?\d[\d.eE+-]*/g));
    expect(printJson(value, { indent: '', newline: '' }).replace(/\s/g, '')).toBe(source.replace(/\s/g, ''));
  });

  test('plain data reads as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const source = JSON.stringify(value);
        fc.pre(!source.includes('"__proto__":'));
        const read = parseJson(source);
        expect(printJson(read.value ?? null, { indent: '', newline: '' })).toBe(source);
      }),
    );
  });

  test('the printer that keeps numerals lays out as the built-in one does', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const marked = { value: value as JsonValue, mark: NUMERAL_MARK };
        expect(printJson(marked, { indent: '  ', newline: '\n' })).toBe(JSON.stringify(marked, null, 2));
      }),
    );
  });
});

describe('errors', () => {
  test.each([
    ['{"a":1,"a":2}', 'duplicate-key', 7],
    ['{"a":{"b":1, "b":2}}', 'duplicate-key', 13],
    ['{"__proto__":1}', 'unsafe-key', 1],
    ['{"a":1,}', 'syntax', 7],
    ['{"a" 1}', 'syntax', 5],
    ['[1 2]', 'syntax', 3],
    ['{"a":"b', 'syntax', 5],
    ['nul', 'syntax', 0],
    ['{} x', 'syntax', 3],
    ["{'a':1}", 'syntax', 1],
    [`${'['.repeat(600)}${']'.repeat(600)}`, 'too-deep', 501],
  ] as const)('%s', (source, kind, offset) => {
    const { errors } = parseJson(source);
    expect(errors[0]).toMatchObject({ kind, offset });
  });

  test('a key that is doubled is found whatever surrounds it', () => {
    fc.assert(
      fc.property(json, text, (source, key) => {
        const name = JSON.stringify(key);
        const doubled = `{"x": ${source}, ${name}: 1, ${name} : ${source}}`;
        expect(parseJson(doubled).errors.map((one) => one.kind)).toContain(
          key === '__proto__' ? 'unsafe-key' : 'duplicate-key',
        );
      }),
    );
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (source) => {
        parseJson(source);
        locateJson(source);
      }),
    );
  });
});

test('the text at a located place is the value that was read there', () => {
  const source = '\ufeff{ "a" : [ 1, { "b":\t"x\\ny" } ], "c": null }';
  const list = locateJson(source)?.members?.get('a')?.members;
  const at = list?.get('1')?.members?.get('b');
  expect(source.slice(...(at?.value ?? [0, 0]))).toBe('"x\\ny"');
  expect(source.slice(...(at?.key ?? [0, 0]))).toBe('"b"');
  expect(list?.get('2')).toBeUndefined();
});

describe('text that is nearly JSON', () => {
  test.each([
    ['{"a":1,}', '{"a":1}', 'comma-too-many', 6],
    ['[1,2,]', '[1,2]', 'comma-too-many', 4],
    ['{"a":1 "b":2}', '{"a":1,"b":2}', 'comma-missing', 7],
    ['[{} {}]', '[{},{}]', 'comma-missing', 4],
    ['["a" "b"]', '["a","b"]', 'comma-missing', 5],
    ['{"a":[1', '{"a":[1]}', 'bracket-missing', 6],
    ['{"a": 1 // one\n}', '{"a":1}', 'comment', 8],
    ['/* x */ {"a":1}', '{"a":1}', 'comment', 0],
    ['{\u2003"a":1}', '{"a":1}', 'odd-blank', 1],
    ['{"a":"\\d\\\\\\\'"}', '{"a":"\\\\d\\\\\'"}', 'bad-escape', 5],
    ['{"a":"x\ny"}', '{"a":"x\\ny"}', 'line-break', 5],
  ])('%j is mended', (source, meant, kind, offset) => {
    const { value, errors, repairs } = parseJson(source, { repair: true });
    expect(errors).toEqual([]);
    expect(printJson(value ?? null, { indent: '', newline: '' })).toBe(meant);
    expect(repairs[0]).toMatchObject({ kind, offset });
    expect(parseJson(source).errors).not.toEqual([]);
  });

  test.each(['{"a":1}}', '[1 2]', '{"a" 1}', '{"a":}', "{'a':1}", '"x', '{"a":tru}', ''])(
    '%j can mean several things, or nothing',
    (source) => {
      expect(parseJson(source, { repair: true }).errors).toMatchObject([{ kind: 'syntax' }]);
    },
  );

  test('JSON needs no mending', () => {
    fc.assert(
      fc.property(json, (source) => {
        const mended = parseJson(source, { repair: true });
        expect(mended.repairs).toEqual([]);
        expect(sameJson(mended.value, parseJson(source).value)).toBe(true);
      }),
    );
  });

  test('nothing makes the mending reader throw', () => {
    fc.assert(
      fc.property(nearlyJson, (source) => {
        parseJson(source, { repair: true });
        locateJson(source);
      }),
    );
  });
});

describe('numbers that JSON.parse would alter are told from texts that look like them', () => {
  const looks = fc.constantFrom(
    'time:10.5',
    ': 1.0',
    '[1e5',
    ',-0',
    ':1234567890123456',
    '\\',
    '"',
    '\\",1.5',
    '\n',
    'x',
  );
  const item = fc.oneof(
    fc.array(looks, { maxLength: 3 }).map((parts) => JSON.stringify(parts.join(''))),
    fc.constantFrom('1', '-12', 'true', '1.50', '-0', '12345678901234567890', '1E2'),
  );
  const layout = fc.constantFrom('', ' ', '\n', '\r\n  ');

  test('wherever they stand, on one line or on many', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 8 }), layout, layout, (items, before, after) => {
        const source = `{"a":[${before}${items.join(`${after},${before}`)}${after}],"b":"time:10.5"}`;
        const { value, errors } = parseJson(source);
        expect(errors).toEqual([]);
        const numbers = items.filter((one) => /^-?\d/.test(one));
        expect(lexemes(value ?? null)).toEqual(numbers);
      }),
      { numRuns: 2000 },
    );
  });

  test('in a document of one line with thousands of such texts', () => {
    const texts = Array.from({ length: 20_000 }, (_, index) => `time:10.5 "quoted" ${index}`);
    expect(parseJson(JSON.stringify(texts)).value).toEqual(texts);
    const { value } = parseJson(`[${texts.map((one) => JSON.stringify(one)).join(',')},1.0]`);
    expect(lexemes(value ?? null)).toEqual(['1.0']);
  });
});
