/** `cosell connector export` as a person runs it: what it writes and prints, and that a mistake leaves everything as it was. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow } from '../project.ts';
import { run } from './run.ts';

/** A fresh copy of a solution with four connectors. */
function solution(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cosell-test-'));
  cpSync(new URL('../export/project', import.meta.url).pathname, folder, { recursive: true });
  return folder;
}

const EXPORT = ['connector', 'export'];

test('writes a folder for each connector and says what comes next', () => {
  const folder = solution();
  const done = run(folder, [...EXPORT, 'orders', 'shop', '--env', 'test', '--out', 'out']);
  expect(done).toMatchObject({ code: 0, error: '' });
  expect(readdirSync(join(folder, 'out'))).toEqual(['orders', 'shop']);
  const expected = filesBelow(new URL('../export/expected', import.meta.url).pathname);
  const properties = readFileSync(join(folder, 'out/orders/apiProperties.json'));
  expect(properties.equals(expected['orders/apiProperties.json'] ?? Buffer.of())).toBe(true);
  expect(done.out.split('\n').at(-2)).toBe(
    'Next  pac connector create --api-definition-file out/orders/apiDefinition.swagger.json --api-properties-file out/orders/apiProperties.json --icon-file out/orders/icon.png --script-file out/orders/script.csx',
  );
});

test('for certification there is a package, and the next step is another', () => {
  const folder = solution();
  const done = run(folder, [...EXPORT, 'orders', '--certification', '--env', 'test', '--out', 'a/b']);
  expect(done.code).toBe(0);
  expect(readdirSync(join(folder, 'a/b/orders'))).toContain('ConnectorPackage.zip');
  expect(done.out).toContain('Upload a/b/orders/ConnectorPackage.zip');
});

test('json: findings and files on standard output, nothing else', () => {
  const done = run(solution(), [...EXPORT, 'shop', '--out', 'out', '--format', 'json']);
  const report = JSON.parse(done.out) as { diagnostics: unknown[]; files: { path: string; bytes: number }[] };
  expect(done.error).toBe('');
  expect(report.diagnostics).toEqual([]);
  expect(report.files.map((one) => one.path)).toEqual([
    'out/shop/apiDefinition.swagger.json',
    'out/shop/apiProperties.json',
  ]);
});

test('files of before that lie beside the new ones are named, and stay', () => {
  const folder = solution();
  mkdirSync(join(folder, 'out/shop'), { recursive: true });
  writeFileSync(join(folder, 'out/shop/script.csx'), 'old');
  const done = run(folder, [...EXPORT, 'shop', '--out', 'out']);
  expect(done.out).toContain('Not of this export\n  out/shop/script.csx\n');
  expect(readFileSync(join(folder, 'out/shop/script.csx'), 'utf8')).toBe('old');
});

describe('nothing is written', () => {
  const before = { 'shop/apiProperties.json': Buffer.from('before') };

  test.each([
    ['a variable without a value', [...EXPORT, '--out', 'out'], 1, 'connector/no-value'],
    ['an unknown connector', [...EXPORT, 'shops', '--out', 'out'], 1, "Did you mean 'shop'?"],
    ['an unknown environment', [...EXPORT, '--env', 'tets', '--out', 'out'], 1, "Did you mean 'test'?"],
    [
      'no texts for certification',
      [...EXPORT, 'shop', '--certification', '--out', 'out'],
      1,
      'connector/certification-text',
    ],
    ['no folder to write to', EXPORT, 2, "required option '-o, --out <folder>' not specified"],
    [
      'a file in the place of the folder',
      [...EXPORT, 'shop', '--out', 'solution.yaml'],
      2,
      "'solution.yaml' is a file",
    ],
    [
      'a file in the place of a folder below',
      [...EXPORT, 'keyed', '--out', 'out'],
      2,
      'a part of the path is a file',
    ],
  ])('%s', (_, args, code, message) => {
    const folder = solution();
    mkdirSync(join(folder, 'out/shop'), { recursive: true });
    writeFileSync(join(folder, 'out/shop/apiProperties.json'), 'before');
    writeFileSync(join(folder, 'out/keyed'), 'a file');
    const done = run(folder, args);
    expect(done.code).toBe(code);
    expect(done.error).toContain(message);
    expect(filesBelow(join(folder, 'out'))).toEqual({ ...before, keyed: Buffer.from('a file') });
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('where there is no solution', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cosell-test-'));
    const done = run(folder, [...EXPORT, '--out', 'out']);
    expect([done.code, readdirSync(folder)]).toEqual([2, []]);
    expect(done.error).toContain('There is no solution.yaml');
  });

  test('where the solution has no connector', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cosell-test-'));
    writeFileSync(
      join(folder, 'solution.yaml'),
      'format: 1\npublisher: { uniqueName: contoso, name: Contoso, prefix: contoso, optionPrefix: 27000 }\nsolution: { uniqueName: Sales, name: Sales, version: 1.0.0.0 }\n',
    );
    const done = run(folder, [...EXPORT, '--out', 'out']);
    expect(done.code).toBe(2);
    expect(done.error).toContain('the solution has no connector');
  });
});
