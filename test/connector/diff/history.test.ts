/**
 * The versions of one connector in the order of their names, where they are at hand, and the newest one, which lies in the folder above.
 * Forwards, operations come; backwards, each one that came is a breaking removal.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { operationsOf } from '../../../src/connector/operations.ts';
import { words, type Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { parseJson } from '../../../src/source/json-text.ts';
import { changesOfFiles, connectorsIn, operationsIn } from './helpers.ts';

const folder = process.env['COSELL_CONNECTOR_HISTORY'] ?? '';
const newest = join(folder, '..', 'apiDefinition.swagger.json');
const versions = [...connectorsIn(folder), ...(folder !== '' && existsSync(newest) ? [newest] : [])];
const pairs = versions.slice(1).map((after, index) => [versions[index] ?? after, after] as const);

function idsOf(path: string): readonly string[] {
  const { value } = parseJson(readFileSync(path, 'utf8'));
  return operationsOf(value ?? null).map((one) => one.operationId);
}

function breaking(changes: readonly Diagnostic[]): readonly Diagnostic[] {
  return changes.filter((one) => words(one).severity === 'error');
}

describe.skipIf(pairs.length === 0)('the history of a connector', () => {
  test.each(pairs.map(([before, after]) => [basename(before), basename(after), before, after] as const))(
    '%s → %s',
    (_old, _new, before, after) => {
      const came = idsOf(after).filter((id) => !idsOf(before).includes(id));
      const there = changesOfFiles(before, after);
      const back = changesOfFiles(after, before);
      expect([...there.findings, ...back.findings]).toEqual([]);
      expect([...operationsIn(there.changes, 'change/operation-added')].sort()).toEqual([...came].sort());
      expect([...operationsIn(breaking(back.changes), 'change/operation-removed')].sort()).toEqual(
        [...came].sort(),
      );
    },
  );

  test('operations came over time', () => {
    expect(
      pairs.flatMap(([before, after]) =>
        operationsIn(changesOfFiles(before, after).changes, 'change/operation-added'),
      ),
    ).not.toEqual([]);
  });
});
