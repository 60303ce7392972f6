/** What the README shows is what happens. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SHIPPED_FOLDERS } from '../project.ts';
import { run } from './run.ts';

const ROOT = new URL('../../', import.meta.url).pathname;
const blocks = [...readFileSync(`${ROOT}README.md`, 'utf8').matchAll(/^ *```text\n([\s\S]*?)^ *```/gm)].map(
  ([, text = '']) => text.replace(/^ {3}/gm, '').trimEnd(),
);

function copyOfShipped(change: (text: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'cosell-readme-'));
  for (const name of SHIPPED_FOLDERS) cpSync(ROOT + name, join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'solution.yaml'), change(readFileSync(`${ROOT}solution.yaml`, 'utf8')));
  return folder;
}

test('the summary of the shipped solution', () => {
  const { out } = run(
    copyOfShipped((text) => text),
    ['build'],
  );
  const [shown = ''] = blocks;
  for (const line of shown.split('\n').filter((one) => one !== '…')) expect(out).toContain(line);
});

test('the finding for a misspelt key', () => {
  const { out } = run(
    copyOfShipped((text) => text.replace(/^connections:/m, 'conections:')),
    ['check'],
  );
  expect(out.trimEnd()).toBe(blocks[1]);
});

test('the comparison of two versions of a connector', () => {
  const folder = join(ROOT, 'test/connector/diff/cases/readme');
  const { out } = run(folder, ['connector', 'diff', 'before.yaml', 'after.yaml']);
  const lines = (text: string): readonly string[] =>
    text
      .trim()
      .split('\n')
      .map((line) => line.trim());
  expect(lines(out)).toEqual(lines(blocks.find((one) => one.startsWith('Breaking')) ?? ''));
});
