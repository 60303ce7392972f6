/** The quick way to places in JSON, beside the careful one. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonPlaces } from '../../src/source/json-places.ts';
import type { JsonSpan } from '../../src/source/json-reader.ts';
import { locateJson } from '../../src/source/json-text.ts';
import type { Path } from '../../src/source/place.ts';
import { nearlyJson } from './nearly-json.ts';

/** Every path of what was read, and one step further. Of what is broken, the careful reader knows no end. */
function pathsIn(span: JsonSpan | undefined, path: Path = []): readonly Path[] {
  const inner = [...(span?.members ?? [])].flatMap(([key, one]) => pathsIn(one, [...path, key]));
  return [path, [...path, 'none'], ...inner];
}

function spanAt(root: JsonSpan | undefined, path: Path): JsonSpan | undefined {
  return path.reduce<JsonSpan | undefined>((span, step) => span?.members?.get(String(step)), root);
}

function expectSame(text: string): void {
  const root = locateJson(text);
  const find = jsonPlaces(text);
  for (const path of pathsIn(root)) {
    const wanted = spanAt(root, path);
    const found = find(path);
    const isCutOff = wanted !== undefined && wanted.value[0] === wanted.value[1];
    const value = isCutOff ? [wanted.value[0], expect.any(Number)] : wanted?.value;
    expect(found?.value, JSON.stringify([text, path])).toEqual(value);
    expect(found?.key).toEqual(wanted?.key);
  }
}

const layouts = fc.constantFrom(undefined, 2, '\t');

test('every place of JSON is the one that the careful reader finds', () => {
  fc.assert(
    fc.property(fc.jsonValue(), layouts, (value, layout) => {
      expectSame(JSON.stringify(value, null, layout));
    }),
  );
});

test.each([
  '\ufeff{ "a" : [ 1, { "b":\t"x\\ny" } ], "c": null }',
  '{"a": 1, "a": {"b": 2}, "\\u0061": 3}',
  '{"a": {"b": 1,}, "c": 2}',
  '{"a": [1 // one\n], "c": 2}',
  '{"a": "\\"}{[", "c": "//"}',
  '{"a": [1, 2], "c": ',
  '{"a": {"b": [1}, "c": 2}',
  '{"a": "x\ny", "c": 2}',
  '{"a": "\\d", "\\d": 2}',
  '{\u2003"a": 1}',
  '[1 2]',
  '{"a" 1}',
  "{'a': 1}",
  '',
  '12',
  '"x"',
])('places in %j', (text) => {
  expectSame(text);
});

test('texts that may be anything', () => {
  fc.assert(fc.property(nearlyJson, expectSame), { numRuns: 2000 });
});
