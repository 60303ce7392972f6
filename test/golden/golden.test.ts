/** Every artifact of whole solutions as a file to review: `npm run test:update` writes them, and the diff is part of the change. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { emit } from '../../src/emit/emit.ts';
import { memoryHost } from '../../src/io/memory-host.ts';
import type { LoadOptions } from '../../src/load/decode-solution.ts';
import { SHIPPED_FOLDERS, filesBelow } from '../project.ts';

const ROOT = new URL('../../', import.meta.url).pathname;
const templates = (path: string): string => readFileSync(`${ROOT}templates/${path}`, 'utf8');

/** The sources of the shipped solution alone, without the rest of the repository. */
const shipped = Object.fromEntries(
  SHIPPED_FOLDERS.flatMap((folder) =>
    Object.entries(filesBelow(ROOT + folder)).map(([path, bytes]) => [`${folder}/${path}`, bytes]),
  ),
);

const solutions: readonly (readonly [string, Readonly<Record<string, string | Uint8Array>>, LoadOptions])[] =
  [
    ['shipped', { ...shipped, 'solution.yaml': readFileSync(`${ROOT}solution.yaml`, 'utf8') }, {}],
    [
      'shipped-certified',
      { ...shipped, 'solution.yaml': readFileSync(`${ROOT}solution.yaml`, 'utf8') },
      { binding: 'certified' },
    ],
    ['every-kind', filesBelow(`${ROOT}test/prove/every-kind`), { packaging: 'single' }],
  ];

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

describe.each(solutions)('%s', (name, files, options) => {
  test('every artifact is as reviewed', async () => {
    const {
      zips,
      files: beside,
      diagnostics,
    } = compile(memoryHost(files), 'solution.yaml', templates, options);
    // Remarks: what is not shipped with certified connectors, and what ends the circles of flows.
    const remarks = ['package/left-out', 'flow/loop-guarded'];
    expect(diagnostics.filter((one) => !remarks.includes(one.code))).toEqual([]);
    const sums: string[] = [];
    for (const zip of zips) {
      sums.push(`${createHash('sha256').update(zip.bytes).digest('hex')}  ${zip.path}`);
      if (zip.management === 'managed') continue;
      for (const artifact of emit(zip.content, 'unmanaged')) {
        const text = textOf(artifact.bytes);
        if (text !== undefined)
          await expect(text).toMatchFileSnapshot(
            `expected/${name}/${zip.content.uniqueName}/${artifact.path}`,
          );
      }
    }
    for (const file of beside)
      await expect(textOf(file.bytes)).toMatchFileSnapshot(`expected/${name}/${file.path}`);
    await expect(`${sums.join('\n')}\n`).toMatchFileSnapshot(`expected/${name}/sha256.txt`);
  });

  test('the order of files on the disk does not matter to the bytes', () => {
    const reversed = Object.fromEntries(Object.entries(files).reverse());
    const sums = [files, reversed].map((all) =>
      compile(memoryHost(all), 'solution.yaml', templates, options).zips.map((zip) =>
        Buffer.from(zip.bytes).toString('base64'),
      ),
    );
    expect(sums[1]).toEqual(sums[0]);
  });
});
