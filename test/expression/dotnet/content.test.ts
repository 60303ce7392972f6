/** Base64, UTF-8, JSON and URIs as .NET reads and writes them: each row of the JSON files was made by .NET. */
import { expect, test } from 'vitest';
import { base64Bytes } from '../../../src/expression/content/base64.ts';
import { utf8Text } from '../../../src/expression/content/encodings.ts';
import { parseJson } from '../../../src/expression/json/json-parse.ts';
import { escapedLength, escapedUri, unescapedUri } from '../../../src/expression/uri/escape.ts';
import { uriParts } from '../../../src/expression/uri/uri.ts';
import { rowsOf, type Cell } from './number-rows.ts';
import { notationOf } from './value-notation.ts';

type Row = readonly Cell[];

test.each(rowsOf('json-parse.json'))('JSON %j', (...[text, value]: Row) => {
  const found = parseJson(text ?? '');
  expect('value' in found ? notationOf(found.value) : null).toBe(value);
});

test.each(rowsOf('base64.json'))('base64 %j', (...[text, bytes]: Row) => {
  const found = base64Bytes(text ?? '');
  const hexadecimal = found === undefined ? null : Buffer.from(found).toString('hex').toUpperCase();
  expect(hexadecimal).toBe(bytes?.replaceAll('-', '') ?? null);
});

test.each(rowsOf('utf8.json'))('UTF-8 %j', (...[base64, text]: Row) => {
  expect(utf8Text(base64Bytes(base64 ?? '') ?? new Uint8Array())).toBe(text);
});

test.each(rowsOf('uri-escapes.json'))('%s %j', (...[direction, text, result]: Row) => {
  if (direction === 'unescape') expect(unescapedUri(text ?? '')).toBe(result);
  else expect([escapedUri(text ?? ''), escapedLength(text ?? '')]).toEqual([result, result?.length]);
});

test.each(rowsOf('uri-parts.json'))('URI %j', (...[text, scheme, host, port, path, query]: Row) => {
  const expected = scheme === null ? undefined : { scheme, host, port: Number(port), path, query };
  expect(uriParts(text ?? '')).toEqual(expected);
});
