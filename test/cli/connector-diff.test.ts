/** `cosell connector diff` as a person runs it. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { project, run } from './run.ts';

const HEAD = 'swagger: "2.0"\ninfo: { title: Orders, version: "1.0" }\npaths:\n  /orders:\n';
const ONE = `${HEAD}    get: { operationId: GetOrders }\n`;
const TWO = `${ONE}    post: { operationId: CreateOrder }\n`;
const OLD = `${HEAD}    get: { operationId: GetOrders, deprecated: true }\n`;
const FILES = {
  // Two files of one name, in two folders.
  'one/openapi.yaml': ONE,
  'two/openapi.yaml': TWO,
  'old/openapi.yaml': OLD,
  'broken.yaml': '{ a: [ b\n',
  'three.yaml': 'openapi: 3.0.0\npaths: {}\n',
};

function diff(...args: readonly string[]) {
  return run(project(FILES), ['connector', 'diff', ...args]);
}

describe('what it shows', () => {
  test('what is gone, at its place in the old file', () => {
    expect(diff('two/openapi.yaml', 'one/openapi.yaml')).toEqual({
      code: 0,
      out: "Breaking (1)\n  The action 'CreateOrder' is gone.\n    change/operation-removed  two/openapi.yaml:6:26\n",
      error: '',
    });
  });

  test('what is new, at its place in the new file', () => {
    expect(diff('./one/openapi.yaml', 'two/openapi.yaml').out).toBe(
      "Safe (1)\n  The action 'CreateOrder' is new.\n    change/operation-added  two/openapi.yaml:6:26\n",
    );
  });

  test('nothing', () => {
    expect(diff('one/openapi.yaml', 'one/openapi.yaml')).toEqual({
      code: 0,
      out: 'No changes that makers of flows and apps would feel.\n',
      error: '',
    });
  });

  test('folders, each with connector.yaml', () => {
    const folder = project();
    const yaml =
      'format: 1\ntitle: Orders\ndescription: Reads orders.\nopenapi: openapi.yaml\nauth: { kind: none }\n';
    const both = project({
      'a/connector.yaml': `${yaml}brandColor: "#000000"\n`,
      'a/openapi.yaml': ONE,
      'b/connector.yaml': `${yaml}brandColor: "#ffffff"\n`,
      'b/openapi.yaml': TWO,
    });
    const { out } = run(folder, ['connector', 'diff', join(both, 'a'), join(both, 'b')]);
    expect(out).toContain("The action 'CreateOrder' is new.");
    expect(out).toContain('The brand colour of the connector changed.');
  });

  test('json: the shape of findings, with the grade of the change', () => {
    const { out, code } = diff('two/openapi.yaml', 'one/openapi.yaml', '--format', 'json');
    const report = JSON.parse(out) as { version: number; diagnostics: Record<string, unknown>[] };
    expect(code).toBe(0);
    expect(report.version).toBe(1);
    expect(report.diagnostics).toMatchObject([
      {
        code: 'change/operation-removed',
        severity: 'error',
        change: 'breaking',
        file: 'two/openapi.yaml',
        start: { line: 6, column: 26 },
        related: { file: 'one/openapi.yaml' },
      },
    ]);
  });
});

describe('--fail-on', () => {
  const BREAKING = ['two/openapi.yaml', 'one/openapi.yaml'] as const;
  const RISKY = ['one/openapi.yaml', 'old/openapi.yaml'] as const;
  const SAFE = ['one/openapi.yaml', 'two/openapi.yaml'] as const;
  test.each([
    ['breaking', BREAKING, 1],
    ['breaking', RISKY, 0],
    ['breaking', SAFE, 0],
    ['risky', BREAKING, 1],
    ['risky', RISKY, 1],
    ['risky', SAFE, 0],
    ['any', BREAKING, 1],
    ['any', RISKY, 1],
    ['any', SAFE, 1],
    ['any', ['one/openapi.yaml', 'one/openapi.yaml'], 0],
  ] as const)('%s: %s gives %d', (grade, files, code) => {
    expect(diff(...files, '--fail-on', grade).code).toBe(code);
    expect(diff(...files, '--fail-on', grade, '--format', 'json').code).toBe(code);
  });
});

describe('bad input', () => {
  test.each([
    ['no such file', ['one/openapi.yaml', 'nowhere.yaml'], 2, "There is no file or folder 'nowhere.yaml'."],
    ['one file only', ['one/openapi.yaml'], 2, 'missing required argument'],
    ['an unknown grade', ['one/openapi.yaml', 'two/openapi.yaml', '--fail-on', 'bad'], 2, 'Allowed choices'],
    ['no YAML', ['broken.yaml', 'one/openapi.yaml'], 1, 'error[yaml/syntax]'],
    ['another OpenAPI', ['one/openapi.yaml', 'three.yaml'], 1, 'error[connector/not-openapi-2]'],
    ['a folder without a connector', ['flows', 'one/openapi.yaml'], 1, 'error[source/missing-file]'],
  ])('%s', (_, args, code, words) => {
    const done = diff(...args);
    expect(done.error).toContain(words);
    expect(done).toMatchObject({ code, out: '' });
  });

  test('json: findings of reading, without a grade', () => {
    const { out, code } = diff('three.yaml', 'one/openapi.yaml', '--format', 'json');
    const report = JSON.parse(out) as { diagnostics: Record<string, unknown>[] };
    expect(code).toBe(1);
    expect(report.diagnostics.map((one) => [one['code'], one['change']])).toEqual([
      ['connector/not-openapi-2', undefined],
    ]);
  });
});
