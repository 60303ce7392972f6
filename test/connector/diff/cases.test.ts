/**
 * Two versions of a connector each, and what is said of them, byte for byte: `before.yaml` and `after.yaml`, or `before.swagger.yaml` and
 * `after.swagger.yaml` with their `….apiProperties.json`, or the folders `before` and `after`.
 */
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { plain } from '../../../src/cli/paint.ts';
import { renderChanges } from '../../../src/cli/render/changes.ts';
import { compareConnectors } from '../../../src/compare-connectors.ts';
import { memoryHost } from '../../../src/io/memory-host.ts';
import { filesBelow } from '../../project.ts';

const CASES = new URL('cases/', import.meta.url).pathname;

test.each(readdirSync(CASES))('%s', async (name) => {
  const files = filesBelow(CASES + name);
  const host = memoryHost(files);
  const ending = ['.yaml', '.swagger.yaml'].find((one) => Object.hasOwn(files, `before${one}`)) ?? '';
  const { changes, findings, sources } = compareConnectors(
    { host, path: `before${ending}` },
    { host, path: `after${ending}` },
  );
  expect(findings).toEqual([]);
  const text = renderChanges(changes, sources, plain);
  await expect(text).toMatchFileSnapshot(`${CASES}${name}/expected.txt`);
});
