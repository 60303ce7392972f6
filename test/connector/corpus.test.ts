/**
 * Published connectors, when COSELL_CORPUS_CONNECTORS names a folder of them. They work, so an error is explained in `explained.ts` or the
 * test fails; how often each rule speaks is in `expected/corpus-hits.md`, so that a change of a rule shows what it does to real connectors.
 */
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isError, words, type Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { inspectConnector } from '../../src/inspect-connector.ts';
import { nodeHost } from '../../src/io/node-host.ts';
import { MAX_SOURCE_BYTES } from '../../src/load/read-source.ts';
import { EXPLAINED } from './explained.ts';

const folder = process.env['COSELL_CORPUS_CONNECTORS'];

test.runIf(folder !== undefined)('published connectors', { timeout: 120_000 }, async () => {
  const host = nodeHost(folder ?? '', MAX_SOURCE_BYTES);
  const files = readdirSync(folder ?? '').filter((one) => one.endsWith('.swagger.json'));
  const found = files
    .sort()
    .flatMap((file) => inspectConnector(host, file).diagnostics.map((one) => ({ file, one })));
  const errors = found.filter(({ one }) => isError(one)).map(({ file, one }) => `${file} ${one.code}`);
  expect(errors.filter((error) => EXPLAINED[error] === undefined)).toEqual([]);
  expect(new Set(errors.map((error) => error.split(' ')[0])).size / files.length).toBeLessThanOrEqual(0.01);
  await expect(tableOf(found, files.length)).toMatchFileSnapshot('expected/corpus-hits.md');
});

function tableOf(
  found: readonly { readonly file: string; readonly one: Diagnostic }[],
  total: number,
): string {
  const rows = [...new Set(found.map(({ one }) => one.code))].map((code) => {
    const hits = found.filter(({ one }) => one.code === code);
    const [first] = hits;
    const connectors = new Set(hits.map((hit) => hit.file)).size;
    const severity = first === undefined ? '' : words(first.one).severity;
    return { code, severity, connectors, findings: hits.length };
  });
  const sorted = rows.sort((a, b) => b.connectors - a.connectors || (a.code < b.code ? -1 : 1));
  const lines = sorted.map(
    ({ code, severity, connectors, findings }) =>
      `| \`${code}\` | ${severity} | ${String(connectors)} | ${((connectors / total) * 100).toFixed(1)} % | ${String(findings)} |`,
  );
  const explained = Object.entries(EXPLAINED).map(([where, why]) => `- \`${where}\`: ${why}`);
  return [
    `# What the rules find in ${String(total)} published connectors`,
    '',
    'Written by `corpus.test.ts`. All of them work, so a finding of error level needs a very good reason.',
    '',
    '| code | severity | connectors | share | findings |',
    '| --- | --- | --: | --: | --: |',
    ...lines,
    '',
    '## Errors, explained',
    '',
    ...explained,
    '',
  ].join('\n');
}
