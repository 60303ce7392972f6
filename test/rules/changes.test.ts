/** Every page of a change: from its old example to its new one there is just that change, and from a version to itself there is none. */
import { describe, expect, test } from 'vitest';
import { compareConnectors } from '../../src/compare-connectors.ts';
import { catalog } from '../../src/diagnostics/catalog.ts';
import { memoryHost } from '../../src/io/memory-host.ts';
import { examples, pageOf } from './page.ts';

const codes = Object.keys(catalog).filter((code) => code.startsWith('change/'));

describe.each(codes)('%s', (code) => {
  const page = pageOf(code);
  const old = examples(page, 'Old');
  const now = examples(page, 'New');

  test('from the old example to the new one', () => {
    expect(between(old, now)).toEqual({ findings: [], changes: [code] });
  });

  test.each([
    ['old', old],
    ['new', now],
  ])('from the %s example to itself', (_, files) => {
    expect(between(files, files)).toEqual({ findings: [], changes: [] });
  });
});

type Files = Readonly<Record<string, string>>;

/** The first file of an example is the connector, the others lie beside it. */
function between(old: Files, now: Files) {
  const host = memoryHost({ ...old, ...now });
  const { findings, changes } = compareConnectors(
    { host, path: Object.keys(old)[0] ?? '' },
    { host, path: Object.keys(now)[0] ?? '' },
  );
  return { findings: findings.map((one) => one.code), changes: changes.map((one) => one.code) };
}
