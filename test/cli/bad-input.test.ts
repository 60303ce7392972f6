/** Bad input of every kind: a clear error, exit 1 or 2, nothing written, never a stack trace. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  openSync,
  closeSync,
  readdirSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROGRAM, project, run } from './run.ts';

function refuses(folder: string, code: number, words: string, args: readonly string[] = ['build']): void {
  const before = readdirSync(folder).sort();
  const done = run(folder, args);
  expect(done.error + done.out).toContain(words);
  expect(done.error).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
  expect(done.error).not.toContain('mistake in cosell');
  expect(done.code).toBe(code);
  expect(existsSync(join(folder, 'dist'))).toBe(false);
  expect(readdirSync(folder).sort()).toEqual(before);
}

const HEAD = `format: 1
publisher: { uniqueName: contoso, name: Contoso, prefix: contoso, optionPrefix: 27000 }
solution: { uniqueName: Orders, name: Orders, version: 1.0.0.0 }
`;

describe('texts', () => {
  const texts: readonly (readonly [string, string, string])[] = [
    ['an empty file', '', 'source/empty'],
    ['a comment alone', '# nothing\n', 'source/empty'],
    ['no YAML', '{ a: [ b\n c: }\n', 'yaml/syntax'],
    ['a list', '- a\n- b\n', 'spec/wrong-type'],
    ['a text', 'hello\n', 'spec/wrong-type'],
    ['tabs', `${HEAD}tables:\n\taccount:\n\t\textends: account\n`, 'yaml/tab'],
    ['anchors', `${HEAD}connections: { a: &x { name: A, api: shared_a }, b: *x }\n`, 'yaml/alias'],
    ['duplicate keys', `${HEAD}languages: [1033]\nlanguages: [1033]\n`, 'yaml/duplicate-key'],
    ['__proto__ keys', `${HEAD}connections: { __proto__: { name: A, api: shared_a } }\n`, 'yaml/key'],
    ['a merge key', `${HEAD}connections: { <<: { a: 1 } }\n`, 'yaml/key'],
    ['keys of other types', `${HEAD}connections: { ? [a] : { name: A, api: shared_a } }\n`, 'yaml/key'],
    [
      'a constructor key',
      `${HEAD}connections: { constructor: { name: A, api: shared_a, toString: 1 } }\n`,
      'spec/unknown-key',
    ],
    [
      'names with illegal characters',
      HEAD.replace('uniqueName: Orders', 'uniqueName: "../Orders"'),
      'spec/bad-form',
    ],
    ['a control character', HEAD.replace('name: Orders', 'name: "Or\\u0001ders"'), 'U+0001'],
    [
      'two keys of one name in another case',
      `${HEAD}connections: { a: { name: A, api: shared_a }, A: { name: B, api: shared_b } }\n`,
      'solution/same-key',
    ],
    ['two flows of one key', `${HEAD}flows: [flows/example.yaml, other/Example.json]\n`, 'solution/same-key'],
    ['deep nesting', `${'['.repeat(20_000)}\n`, 'yaml/syntax'],
    ['lone surrogates', `${HEAD}connections: { a: { name: "\\uD800", api: shared_a } }\n`, 'U+D800'],
  ];
  test.each(texts)('%s', (_name, text, words) => {
    refuses(project({ 'solution.yaml': text }), 1, words);
  });

  test('an alias bomb', () => {
    const lines = [
      'a0: &a0 [x, x, x, x, x, x, x, x, x]',
      ...Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}]`),
    ];
    refuses(project({ 'solution.yaml': `${HEAD}${lines.join('\n')}\n` }), 1, 'yaml/alias');
  });

  test('source/not-text: bytes that are not UTF-8', () => {
    const folder = project();
    writeFileSync(join(folder, 'flows/example.yaml'), Buffer.from([0x66, 0x6f, 0xff, 0xfe, 0x00]));
    refuses(folder, 1, 'source/not-text');
  });

  test('source/too-large: a file of 50 MB', () => {
    const folder = project();
    truncateSync(join(folder, 'flows/example.yaml'), 50 * 1024 * 1024);
    refuses(folder, 1, 'source/too-large');
  });
});

describe('paths', () => {
  const withFlow = (path: string): string => `${HEAD}flows: [${JSON.stringify(path)}]\n`;
  const paths: readonly (readonly [string, string, string])[] = [
    ['missing', 'flows/exmple.yaml', "Did you mean 'flows/example.yaml'"],
    ['a folder', 'flows', 'source/folder'],
    ['above the project', '../../etc/passwd', 'source/outside-project'],
    ['absolute', '/etc/passwd', 'source/outside-project'],
    ['with a NUL', 'flows/a\0b.yaml', 'spec/character'],
    ['very long', `flows/${'a'.repeat(5000)}.yaml`, 'source/missing-file'],
  ];
  test.each(paths)('%s', (_name, path, words) => {
    refuses(project({ 'solution.yaml': withFlow(path) }), 1, words);
  });

  test('a link that leaves the project', () => {
    const folder = project({ 'solution.yaml': withFlow('flows/link.yaml') });
    symlinkSync('/etc/passwd', join(folder, 'flows/link.yaml'));
    refuses(folder, 1, 'source/outside-project');
  });

  test('a linked folder that leaves the project', () => {
    const folder = project({ 'solution.yaml': withFlow('away/passwd') });
    symlinkSync('/etc', join(folder, 'away'));
    refuses(folder, 1, 'source/outside-project');
  });

  test('a link in a circle', () => {
    const folder = project({ 'solution.yaml': withFlow('flows/circle.yaml') });
    symlinkSync('circle.yaml', join(folder, 'flows/circle.yaml'));
    refuses(folder, 1, 'source/unreadable');
  });

  test('source/unreadable: a pipe', () => {
    const folder = project({ 'solution.yaml': withFlow('flows/pipe.yaml') });
    execFileSync('mkfifo', [join(folder, 'flows/pipe.yaml')]);
    refuses(folder, 1, 'source/unreadable');
  });
});

describe('places to write', () => {
  test('--out is a file', () => {
    refuses(project({ out: 'a file' }), 2, "'out' is a file", ['build', '--out', 'out']);
  });

  test('--out below a file', () => {
    refuses(project({ out: 'a file' }), 2, 'a part of the path is a file', ['build', '--out', 'out/there']);
  });

  test('a folder in the way of a zip leaves the others as they were', () => {
    const folder = project();
    mkdirSync(join(folder, 'out/Orders_1_0_0_0.zip'), { recursive: true });
    writeFileSync(join(folder, 'out/INSTALL.md'), 'mine');
    const done = run(folder, ['build', '--out', 'out']);
    expect(done).toMatchObject({ code: 2, out: '' });
    expect(done.error).toContain("the folder 'Orders_1_0_0_0.zip' is in the way");
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['INSTALL.md', 'Orders_1_0_0_0.zip']);
  });

  test.skipIf(!existsSync('/dev/full'))('a full disk', () => {
    const folder = project();
    refuses(folder, 2, 'cannot be written', ['build', '--out', '/dev/full/dist']);
    refuses(folder, 2, 'is not a file', ['convert', 'flows/example.yaml', '--out', '/dev/full']);
    const full = openSync('/dev/full', 'w');
    const done = spawnSync(process.execPath, [PROGRAM, 'convert', 'flows/example.yaml'], {
      cwd: folder,
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    closeSync(full);
    expect(done.stderr).toBe('cosell: The output cannot be written, no space is left on the device.\n');
    expect(done.status).toBe(2);
  });
});

describe('wrong use', () => {
  test.each([
    ['an unknown command', ['bild'], 'unknown command'],
    ['an unknown flag', ['build', '--fast'], 'unknown option'],
    ['a wrong choice', ['build', '--binding', 'both'], 'Allowed choices'],
    ['a wrong version', ['build', '--version-number', '1'], 'two to four numbers'],
    ['no project', ['build', 'nowhere'], "There is no file or folder 'nowhere'"],
    ['a folder without solution.yaml', ['build', 'flows'], 'There is no solution.yaml'],
    ['no file to convert', ['convert', 'nowhere.json'], "There is no file 'nowhere.json'"],
    ['an unknown code', ['explain', 'spec/unknown-kye'], "Did you mean 'spec/unknown-key'?"],
  ] as const)('%s', (_name, args, words) => {
    refuses(project(), 2, words, args);
  });

  test('an unknown environment', () => {
    refuses(project({ 'environments/test.yaml': 'format: 1\n' }), 1, "Did you mean 'test'?", [
      'build',
      '--env',
      'tst',
    ]);
  });
});
