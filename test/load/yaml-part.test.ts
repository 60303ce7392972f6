/** A place in a part of a text stands where it stands in the whole. */
import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseWithCare, parseYaml } from '../../src/load/yaml-source.ts';
import { yamlPart } from '../../src/load/yaml-part.ts';
import { isArray, isObject, type JsonValue } from '../../src/source/json-value.ts';
import { locate } from '../../src/source/locate.ts';
import type { Path } from '../../src/source/place.ts';

const ROOT = new URL('../../', import.meta.url).pathname;
const FILES = ['flows', 'steps', 'tables'].flatMap((folder) =>
  readdirSync(ROOT + folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name}`),
);

function pathsOf(value: JsonValue, path: Path = []): readonly Path[] {
  if (isArray(value)) return [path, ...value.flatMap((item, index) => pathsOf(item, [...path, index]))];
  if (!isObject(value)) return [path];
  const members = Object.entries(value).flatMap(([key, item]) => pathsOf(item, [...path, key]));
  return [path, ...members, [...path, 'not there']];
}

/** Places of a text that was just read are found in parts of it. */
function placesAgree(text: string, paths: readonly Path[]): void {
  const { source: whole } = parseWithCare('a.yaml', text, () => undefined);
  for (const path of paths) {
    const { source } = parseYaml('a.yaml', text, () => undefined);
    for (const part of ['key', 'value'] as const) {
      const place = { file: 'a.yaml', path, part };
      const found = locate(place, new Map([['a.yaml', source]]));
      expect({ path, part, found }).toEqual({
        path,
        part,
        found: locate(place, new Map([['a.yaml', whole]])),
      });
    }
  }
}

test.each(FILES)('%s', (file) => {
  const text = readFileSync(ROOT + file, 'utf8');
  const { value } = parseYaml(file, text, () => undefined);
  const paths = pathsOf(value ?? null);
  // Each text as far as time allows, all of them everywhere.
  placesAgree(
    text,
    paths.filter((_, index) => index % Math.ceil(paths.length / 40) === 0),
  );
});

test('most places stand in a small part', () => {
  const text = readFileSync(`${ROOT}flows/helper.yaml`, 'utf8');
  const paths = pathsOf(parseYaml('a.yaml', text, () => undefined).value ?? null);
  const small = paths.filter((path) => (yamlPart(text, path)?.text.length ?? text.length) < text.length / 3);
  expect(small.length).toBeGreaterThan(paths.length / 2);
});

describe('texts', () => {
  test.each([
    ['a list as deep as its key', 'a:\n- b: 1\n- c: 2\nd: 3\n'],
    ['a text in lines', 'a:\n  b: |\n    c: 1\n\n    d: 2\n  c: 3\n'],
    ['a text in lines that look like keys', 'a:\n  b: >-\n    a:\n      b: 1\n  a:\n    b: 2\n'],
    ['a text that goes on', 'a:\n  b: one\n    two\n  c: 3\n'],
    ['comments in between', '# a: 0\na: # of a\n  # b: 0\n  b: 1\n# c: 0\n  c: 2\n'],
    ['keys in quotes', 'a:\n  "b c": 1\n  \'d\': 2\n  d e:\n    f: 3\n'],
    ['keys with a colon', 'a:\n  b:c: 1\n  b:\n    d: 2\n'],
    ['keys that begin alike', 'a:\n  bc: 1\n  b: 2\n'],
    ['maps on one line', 'a: { b: { c: 1 } }\nd: [1, { e: 2 }]\n'],
    ['nothing', 'a:\nb:\n  c:\n  d:\n'],
    ['Windows', 'a:\r\n  b:\r\n    c: 1\r\n  d: 2\r\n'],
    ['blank lines at the end', 'a:\n  b: 1\n\n\nc: 2\n\n'],
  ])('%s', (_, text) => {
    placesAgree(text, pathsOf(parseYaml('a.yaml', text, () => undefined).value ?? null));
  });

  test('of any kind', () => {
    const key = fc.constantFrom('a', 'b', 'ab', 'a b', '"a"', 'a:b');
    const scalar = fc.constantFrom('1', 'text', '"a: 1"', "'b:'", '|\n$a: 1', '', '{ a: 1, b: [a, b] }');
    const { map } = fc.letrec<{ map: readonly (readonly [string, unknown])[] }>((tie) => ({
      map: fc.array(fc.tuple(key, fc.oneof({ maxDepth: 3 }, scalar, tie('map'))), {
        minLength: 1,
        maxLength: 4,
      }),
    }));
    const print = (entries: readonly (readonly [string, unknown])[], indent: string): string =>
      entries
        .map(([name, value]) =>
          typeof value === 'string'
            ? `${indent}${name}: ${value.replace('$', `${indent}  `)}\n`
            : `${indent}${name}:\n${print(value as typeof entries, `${indent}  `)}`,
        )
        .join('');
    fc.assert(
      fc.property(map, (entries) => {
        const text = print(entries, '');
        const { value } = parseYaml('a.yaml', text, () => undefined);
        placesAgree(text, pathsOf(value ?? null).slice(0, 20));
      }),
      { numRuns: 150 },
    );
  });
});
