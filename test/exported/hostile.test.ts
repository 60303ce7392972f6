/** Zips that are out to harm: the built program refuses each with a clear error, and neither its memory nor its time runs away. */
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../cli/run.ts';
import { zipOf } from '../pack/raw-zip.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const SOLUTION = '<ImportExportXml><SolutionManifest><RootComponents /></SolutionManifest></ImportExportXml>';
const CUSTOMIZATIONS = '<ImportExportXml><Workflows /></ImportExportXml>';
const good = [
  { name: 'solution.xml', data: bytes(SOLUTION) },
  { name: 'customizations.xml', data: bytes(CUSTOMIZATIONS) },
];
const ENTITIES = `<!DOCTYPE x [<!ENTITY a "aaaa">${Array.from({ length: 20 }, (_, i) => `<!ENTITY a${i} "&a${i - 1};&a${i - 1};">`).join('')}]><x>&a19;</x>`;

/** A bomb: as many zeros as a part may have, in every place where something is read. */
const zeros = new Uint8Array(100 * 1024 * 1024);

test.each<readonly [string, Uint8Array, string]>([
  ['no zip', bytes('hello'), 'this is not a zip file'],
  ['nothing', new Uint8Array(), 'this is not a zip file'],
  [
    'a path that leaves',
    zipOf([...good, { name: '../../x.json', data: zeros.subarray(0, 9) }]),
    "'../../x.json' is not allowed",
  ],
  ...['..\\X.zip', 'C:\\X.zip', '\\X.zip', 'Assets\\..\\..\\X.zip'].map(
    (name) =>
      [
        `a package with ${name}`,
        zipOf([{ name, data: zeros.subarray(0, 9) }]),
        `'${name}' is not allowed`,
      ] as const,
  ),
  [
    'a solution with other names',
    zipOf([...good, { name: 'Assets\\X.zip', data: zeros.subarray(0, 9) }]),
    "'Assets\\X.zip' is not allowed",
  ],
  ['encryption', zipOf(good.map((one) => ({ ...one, flags: 1 }))), 'is encrypted'],
  ['cut off at the end', zipOf(good).subarray(0, -40), 'this is not a zip file'],
  ['cut off at the start', zipOf(good).subarray(40), 'damaged'],
  [
    'a link',
    zipOf([...good, { name: 'x', data: bytes('/etc/passwd'), madeBy: 0x0314, attributes: 0xa1ff0000 }]),
    'is a link',
  ],
  [
    '100,000 entries',
    zipOf(
      Array.from({ length: 100_000 }, (_, i) => ({
        name: `Workflows/${i}.json`,
        data: bytes('{}'),
        method: 0,
      })),
    ),
    'entries',
  ],
  [
    'a bomb of many parts',
    zipOf([...good, ...Array.from({ length: 12 }, (_, i) => ({ name: `Workflows/${i}.json`, data: zeros }))]),
    'unpacks to',
  ],
  [
    'a bomb that lies about its size',
    zipOf([{ name: 'solution.xml', data: zeros, size: 100 }, ...good.slice(1)]),
    'is damaged',
  ],
  [
    'entities that grow',
    zipOf([...good.slice(0, 1), { name: 'customizations.xml', data: bytes(ENTITIES) }]),
    'a DOCTYPE is not allowed',
  ],
  [
    'elements without an end',
    zipOf([...good.slice(0, 1), { name: 'customizations.xml', data: bytes('<a>'.repeat(1_000_000)) }]),
    'more than 300 levels',
  ],
])('%s', { timeout: 60_000 }, (_, zip, words) => {
  const folder = mkdtempSync(join(tmpdir(), 'cosell-test-'));
  writeFileSync(join(folder, 'hostile.zip'), zip);
  const done = run(folder, ['check', 'hostile.zip'], { NODE_OPTIONS: '--max-old-space-size=512' });
  const codes = ['export/zip', 'export/xml', 'export/damaged'];
  expect(codes.some((code) => done.out.includes(`error[${code}]`))).toBe(true);
  expect(done.out).toContain(words);
  expect(done.error).not.toContain('mistake in cosell');
  expect(done.code).toBe(1);
  expect(readdirSync(folder)).toEqual(['hostile.zip']);
});
