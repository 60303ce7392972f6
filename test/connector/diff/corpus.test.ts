/** Published connectors, where some are at hand: a connector and itself, and any two neighbours. */
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { words } from '../../../src/diagnostics/diagnostic.ts';
import { locate } from '../../../src/source/locate.ts';
import { changesOfFiles, connectorsIn } from './helpers.ts';

const files = connectorsIn(process.env['COSELL_CORPUS_CONNECTORS'] ?? '');
const named = files.map(
  (path, index) => [basename(path, '.swagger.json'), path, files[index + 1] ?? path] as const,
);

describe.skipIf(files.length === 0)('published connectors', () => {
  test.each(named)('%s: nothing changed from itself to itself', (_, path) => {
    expect(changesOfFiles(path, path).changes).toEqual([]);
  });

  test.each(named)('%s: every change to its neighbour has words and a place', (_, path, next) => {
    const { changes, sources } = changesOfFiles(path, next);
    for (const change of changes) {
      expect(words(change).message).not.toMatch(/undefined|\[object/);
      expect(locate(change.at, sources)).toBeDefined();
    }
  });
});
