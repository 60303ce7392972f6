/** Writes the zips of fifty drawn solutions, and their sources, into the folder that COSELL_VARIANTS names, for other programs to check. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { memoryHost } from '../../src/io/memory-host.ts';
import { anySolution } from './arbitrary-solution.ts';

const FOLDER = process.env['COSELL_VARIANTS'] ?? '';
const COUNT = 50;

test.skipIf(FOLDER === '')('zips for COSELL_VARIANTS', () => {
  for (const [index, { files }] of fc.sample(anySolution, { numRuns: COUNT, seed: COUNT }).entries()) {
    const number = String(index + 1).padStart(2, '0');
    for (const [path, content] of Object.entries(files)) write(join(FOLDER, number, path), content);
    const { zips } = compile(memoryHost(files), 'solution.yaml', () => 'INSTALL');
    expect(zips).toHaveLength(2);
    for (const { path, bytes } of zips) write(join(FOLDER, `${number}-${path}`), bytes);
  }
});

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
