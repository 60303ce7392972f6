/** `cosell docs` as a person runs it. */
import { existsSync, mkdtempSync, cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../cli/run.ts';
import { PROJECT, htmlOf, madeOf } from './pages.ts';

function project(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cosell-docs-'));
  cpSync(new URL('project', import.meta.url).pathname, folder, { recursive: true });
  return folder;
}

test('writes one file and says which', () => {
  const folder = project();
  expect(run(folder, ['docs'])).toMatchObject({ code: 0, out: 'dist/Orders.html\n', error: '' });
  expect(readdirSync(join(folder, 'dist'))).toEqual(['Orders.html']);
  // The program that was built reads the same templates.
  expect(readFileSync(join(folder, 'dist/Orders.html'), 'utf8')).toBe(htmlOf(madeOf(PROJECT)));
});

test('writes into the folder that is asked for', () => {
  const folder = project();
  expect(run(folder, ['docs', '.', '--out', 'pages']).out).toBe('pages/Orders.html\n');
  expect(existsSync(join(folder, 'pages/Orders.html'))).toBe(true);
});

test('says as JSON what it wrote', () => {
  const { out } = run(project(), ['docs', '--format', 'json']);
  expect(JSON.parse(out)).toMatchObject({ files: [{ path: 'dist/Orders.html' }] });
});

test('writes nothing when there is an error', () => {
  const folder = project();
  const file = join(folder, 'solution.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('format: 1', 'format: 1\nnothing: 1'));
  const { code, error, out } = run(folder, ['docs']);
  expect(code).toBe(1);
  expect(out).toBe('');
  expect(error).toContain('nothing');
  expect(error).toContain('Nothing was written: 1 error.');
  expect(existsSync(join(folder, 'dist'))).toBe(false);
});
