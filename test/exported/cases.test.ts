/**
 * What is said of solutions and flows that others exported: each folder of `cases/` is looked at as a folder, and as the zip of its files, and both
 * give what is in `expected.txt`.
 */
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { plain } from '../../src/cli/paint.ts';
import { renderPretty } from '../../src/cli/render/pretty.ts';
import { inspectExport } from '../../src/inspect-export.ts';
import { folderFiles } from '../../src/io/folder-files.ts';
import type { ExportFiles } from '../../src/exported/export-files.ts';
import { openZip } from '../../src/pack/open-zip.ts';
import { pack } from '../../src/pack/pack.ts';
import { filesBelow } from '../project.ts';

const CASES = new URL('cases/', import.meta.url).pathname;
const EXPECTED = 'expected.txt';

test.each(readdirSync(CASES))('%s', async (name) => {
  const folder = folderFiles(CASES + name, 1_000_000);
  const files = Object.entries(filesBelow(CASES + name)).filter(([path]) => path !== EXPECTED);
  const opened = openZip(pack(files.map(([path, bytes]) => ({ path, bytes }))));
  const told =
    folder === undefined ? '' : tell({ ...folder, paths: folder.paths.filter((one) => one !== EXPECTED) });
  await expect(told).toMatchFileSnapshot(`${CASES}${name}/${EXPECTED}`);
  expect('value' in opened ? tell(opened.value) : opened.problem).toBe(told);
});

function tell(files: ExportFiles): string {
  const { diagnostics, sources, flows } = inspectExport(files);
  return `${renderPretty(diagnostics, sources, plain)}\nflows: ${flows ?? 'nothing is known'}\n`;
}
