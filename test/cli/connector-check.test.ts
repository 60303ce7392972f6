/** `cosell connector check` on files of every kind: findings or one clear error, never a crash and never a stack trace. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { project, run, type Run } from './run.ts';

const MINIMAL = {
  swagger: '2.0',
  info: { title: 'Orders', version: '1.0' },
  host: 'orders.contoso.com',
  paths: { '/orders': { get: { operationId: 'GetOrders', responses: { 200: { description: 'Orders.' } } } } },
};

function checked(
  content: string | Uint8Array,
  name = 'orders.swagger.json',
): Run & { readonly codes: readonly string[] } {
  const folder = project();
  writeFileSync(join(folder, name), content);
  const done = run(folder, ['connector', 'check', name, '--format', 'json']);
  expect(done.error).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
  expect(done.error).not.toContain('mistake in cosell');
  expect([0, 1, 2]).toContain(done.code);
  const found =
    done.out === '' ? [] : (JSON.parse(done.out) as { diagnostics: { code: string }[] }).diagnostics;
  return { ...done, codes: found.map((one) => one.code) };
}

function utf16(text: string, bigEndian: boolean, mark = true): Uint8Array {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

const text = JSON.stringify(MINIMAL, null, 2);
const plain = checked(text).codes;

describe('the same document in another dress has the same findings', () => {
  test.each<[string, string | Uint8Array, string?]>([
    ['a byte order mark', `\ufeff${text}`],
    ['UTF-16, little endian', utf16(text, false)],
    ['UTF-16, big endian', utf16(text, true)],
    ['UTF-16 without a mark', utf16(text, false, false)],
    ['carriage returns', text.replaceAll('\n', '\r\n')],
    ['one line', JSON.stringify(MINIMAL)],
    ['YAML', `# a comment\n${text}`, 'orders.swagger.yaml'],
    ['no name that says what it is', text, 'orders.txt'],
  ])('%s', (_name, content, name) => {
    expect(checked(content, name).codes).toEqual(plain);
  });

  test.each<[string, string]>([
    ['comments', text.replace('{', '{ // the connector\n /* all of it */')],
    ['commas at the end', text.replace(/\n\}$/, ',\n}')],
    ['a comma that is missing', text.replace('"2.0",', '"2.0"')],
    ['no closing bracket', text.replace(/\}$/, '')],
    ['another kind of blank', text.replace('{', '{\u2003')],
  ])('%s', (_name, content) => {
    expect(checked(content).codes.toSorted()).toEqual(['connector/not-strict-json', ...plain].toSorted());
  });
});

describe('one clear error', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['an empty file', '', 'source/empty'],
    ['no JSON', '{ "swagger" "2.0" }', 'json/syntax'],
    ['cut off', text.slice(0, 40), 'json/syntax'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0, 0]), 'source/not-text'],
    ['a list', '[]', 'connector/not-openapi-2'],
    ['null', 'null', 'connector/not-openapi-2'],
    ['OpenAPI 3', '{ "openapi": "3.0.1", "paths": {} }', 'connector/not-openapi-2'],
    ['100,000 levels', '['.repeat(100_000), 'json/syntax'],
  ])('%s', (_name, content, code) => {
    const done = checked(content);
    expect(done.codes).toEqual([code]);
    expect(done.code).toBe(1);
  });

  test.each([
    ['a file that is not there', ['nowhere.json'], 'nowhere.json'],
    ['a folder without a connector', ['flows'], "no connector in 'flows'"],
  ])('%s', (_name, args, words) => {
    const folder = project();
    mkdirSync(join(folder, 'flows'), { recursive: true });
    const done = run(folder, ['connector', 'check', ...args]);
    expect(done.error).toContain(words);
    expect(done.code).toBe(2);
    expect(done.out).toBe('');
  });
});

describe('odd documents', () => {
  const circle = { type: 'object', properties: { name: {}, next: { $ref: '#/definitions/Node' } } };
  const withPaths = (paths: unknown): string => JSON.stringify({ ...MINIMAL, paths });
  const long = Object.fromEntries(
    Array.from({ length: 20_000 }, (_, i) => [
      `p${String(i)}`,
      { type: 'string', description: 'x'.repeat(60) },
    ]),
  );
  const get = MINIMAL.paths['/orders'].get;

  test.each<[string, string, string]>([
    ['nothing but a version', '{ "swagger": "2.0" }', 'connector/no-operations'],
    [
      'wrong types everywhere',
      '{ "swagger": "2.0", "info": 1, "host": [], "paths": { "/a": 5, "/b": { "get": [] } }, "definitions": "x" }',
      'connector/openapi',
    ],
    [
      'lists of types',
      JSON.stringify({ ...MINIMAL, definitions: { A: { type: ['string', 'null'] } } }),
      'connector/type-list',
    ],
    [
      'a schema in itself',
      JSON.stringify({
        ...MINIMAL,
        paths: {
          '/a': {
            get: { ...get, responses: { 200: { description: 'A', schema: { $ref: '#/definitions/Node' } } } },
          },
        },
        definitions: { Node: circle },
      }),
      'connector/property-title',
    ],
    [
      'references in a circle',
      JSON.stringify({
        ...MINIMAL,
        parameters: { A: { $ref: '#/parameters/B' }, B: { $ref: '#/parameters/A' } },
        paths: { '/a': { get: { ...get, parameters: [{ $ref: '#/parameters/A' }] } } },
      }),
      'connector/openapi',
    ],
    [
      'an operationId that stands twice',
      withPaths({ '/a': { get }, '/b': { get } }),
      'connector/same-operation-id',
    ],
    [
      'a reference to a file',
      withPaths({
        '/a': { get: { ...get, responses: { 200: { description: 'x', schema: { $ref: '/etc/passwd' } } } } },
      }),
      'connector/external-reference',
    ],
    [
      'a reference to an address',
      withPaths({
        '/a': {
          get: {
            ...get,
            responses: { 200: { description: 'x', schema: { $ref: 'http://127.0.0.1:9/x.json' } } },
          },
        },
      }),
      'connector/external-reference',
    ],
    [
      'keys that stand twice',
      text.replace('"host"', '"host": "a.contoso.com", "host"'),
      'connector/key-twice',
    ],
    [
      '2 MB',
      JSON.stringify({ ...MINIMAL, definitions: { Big: { type: 'object', properties: long } } }),
      'connector/large',
    ],
    [
      'names of built-in members',
      JSON.stringify({
        ...MINIMAL,
        definitions: { constructor: { type: 'toString' }, hasOwnProperty: { properties: { valueOf: {} } } },
      }),
      'connector/type',
    ],
  ])('%s', (_name, content, code) => {
    expect(checked(content).codes).toContain(code);
  });
});

test('people see each kind of finding a few times, programs all of them', () => {
  const operations = Object.fromEntries(
    Array.from({ length: 9 }, (_, i) => [
      `/a${String(i)}`,
      { get: { ...MINIMAL.paths['/orders'].get, operationId: `Get${String(i)}` } },
    ]),
  );
  const folder = project();
  writeFileSync(join(folder, 'a.swagger.json'), JSON.stringify({ ...MINIMAL, paths: operations }, null, 2));
  const pretty = run(folder, ['connector', 'check', 'a.swagger.json']);
  expect(pretty.out.match(/warning\[connector\/no-summary\]/g)).toHaveLength(3);
  expect(pretty.out).toMatch(/^ +6 {2}connector\/no-summary$/m);
  const json = run(folder, ['connector', 'check', 'a.swagger.json', '--format', 'json']);
  expect(json.out.match(/"code": "connector\/no-summary"/g)).toHaveLength(9);
  expect(json.code).toBe(0);
});

test('a folder stands for every connector below it, with what lies beside each', () => {
  const folder = project();
  mkdirSync(join(folder, 'all/one'), { recursive: true });
  writeFileSync(join(folder, 'all/two.swagger.json'), text);
  writeFileSync(join(folder, 'all/two.apiProperties.json'), '{ "properties": { "iconBrandColor": "blue" } }');
  writeFileSync(join(folder, 'all/one/apiDefinition.swagger.json'), text);
  writeFileSync(join(folder, 'all/one/script.csx'), '// nothing\n');
  const done = run(folder, ['connector', 'check', 'all']);
  expect(done.out).toContain('connector/brand-color');
  expect(done.out).toContain('connector/script-class');
  expect(done.error).toContain('2 connectors, 0 with errors');
  expect(done.out).toContain(' --> all/two.apiProperties.json:1:');
});

test('nothing outside of the folder is read, whatever connector.yaml names', () => {
  const folder = project();
  mkdirSync(join(folder, 'inside/connector'), { recursive: true });
  writeFileSync(join(folder, 'secret.yaml'), text);
  writeFileSync(
    join(folder, 'inside/connector/connector.yaml'),
    'format: 1\ntitle: Orders\ndescription: Reads orders.\nopenapi: ../../secret.yaml\nauth: { kind: none }\n',
  );
  const done = run(join(folder, 'inside'), ['connector', 'check', 'connector']);
  expect(done.out).toContain('source/outside-project');
  expect(done.code).toBe(1);
  expect(run(folder, ['connector', 'check', 'inside']).out).not.toContain('source/outside-project');
});
