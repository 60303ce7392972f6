/** Our CSV is what another reader takes it for, and the other way round. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCsv, printCsv } from '../../src/labels/csv.ts';
import { hardText } from './texts.ts';

/** A record of empty cells is an empty line to some readers, so each has a text at its head. */
const records = fc.array(
  fc
    .tuple(hardText, fc.array(fc.option(hardText, { nil: '' }), { minLength: 2, maxLength: 2 }))
    .map(([first, rest]) => [first, ...rest]),
  { minLength: 1, maxLength: 6 },
);
const HEADER = ['id', 'base', 'text'];
const texts = (text: string): readonly (readonly string[])[] =>
  parseCsv(text).records.map((cells) => cells.map((cell) => cell.text));

test('what we print is read by csv-parse and by ourselves', () => {
  fc.assert(
    fc.property(records, (rows) => {
      const text = printCsv([HEADER, ...rows]);
      expect(parse(text)).toEqual([HEADER, ...rows]);
      expect(texts(text)).toEqual([HEADER, ...rows]);
    }),
  );
});

test.each([',', ';', '\t'])('the separator %j, quoted in every cell, with either line end', (separator) => {
  fc.assert(
    fc.property(records, fc.constantFrom('\n', '\r\n'), fc.boolean(), (rows, newline, isEnded) => {
      const text = [HEADER, ...rows]
        .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator))
        .join(newline);
      expect(texts(isEnded ? text + newline : text)).toEqual([HEADER, ...rows]);
    }),
  );
});

test('every cell knows where it stands', () => {
  const text = 'id,text\r\na,"x\r\ny"\r\n\r\nb,"z""z"';
  const { records: found } = parseCsv(text);
  expect(found.map((cells) => cells.map(({ from }) => text.slice(from, from + 2)))).toEqual([
    ['id', 'te'],
    ['a,', '"x'],
    ['b,', '"z'],
  ]);
});

describe('what is not quite right', () => {
  test.each([
    ['a quote that is not closed', 'id,text\na,"x\nb,y', { open: 10 }],
    ['a text after a closing quote', '"a"b,c', { records: [['ab', 'c']] }],
    ['a quote within a text', 'a"b,c', { records: [['a"b', 'c']] }],
    ['nothing', '', { records: [] }],
    ['a comma at the end', 'a,', { records: [['a', '']] }],
  ])('%s', (_, text, expected) => {
    const { open, records: found } = parseCsv(text);
    expect(
      open === undefined ? { records: found.map((cells) => cells.map((one) => one.text)) } : { open },
    ).toEqual(expected);
  });
});
