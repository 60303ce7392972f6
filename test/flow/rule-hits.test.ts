/**
 * Published flows, when COSELL_CORPUS names a folder of them. They work, so an error in one is explained in `explained.ts` or the test fails; how
 * often each rule speaks is in `expected/rule-hits.md`, so that a change of a rule shows what it does to real flows. COSELL_SHOW=<code> prints
 * each finding of one code.
 */
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { checkFlows } from '../../src/check/check-flows.ts';
import { worldOfExport } from '../../src/check/world-of-export.ts';
import { collect, isError, words, type Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { factsOf } from '../../src/flow/facts.ts';
import { verbatim } from '../../src/load/decode-flow.ts';
import { documentPlace } from '../../src/source/place.ts';
import { EXPLAINED } from './explained.ts';
import { corpusFiles, hasCorpus, readFlow } from './helpers.ts';

interface Hit {
  readonly flow: string;
  readonly one: Diagnostic;
}

test.skipIf(!hasCorpus)('published flows', { timeout: 120_000 }, async () => {
  const files = corpusFiles().toSorted();
  const hits = files.flatMap((path): readonly Hit[] => {
    const flow = basename(path, '.json');
    return findingsIn(path).map((one) => ({ flow, one }));
  });
  for (const hit of hits) if (hit.one.code === process.env['COSELL_SHOW']) console.log(told(hit));
  const errors = hits.filter(({ one }) => isError(one));
  expect(errors.filter(({ flow, one }) => EXPLAINED[`${flow} ${one.code}`] === undefined).map(told)).toEqual(
    [],
  );
  await expect(tableOf(hits, files.length)).toMatchFileSnapshot('expected/rule-hits.md');
});

function findingsIn(path: string): readonly Diagnostic[] {
  const document = readFlow(path);
  const { diagnostics, report } = collect();
  const file = basename(path);
  const source = {
    id: '',
    title: file,
    document,
    facts: factsOf(document),
    origins: verbatim(file),
    at: documentPlace(file),
  };
  checkFlows(worldOfExport([source]), report);
  return diagnostics;
}

function told({ flow, one }: Hit): string {
  const { inside, path } = one.at;
  const part =
    inside === undefined ? '' : ` «${inside.text.slice(inside.from, inside.to)}» in «${inside.text}»`;
  return `${flow} ${path.slice(2).join('/')}${part}: ${one.code} ${words(one).message}`;
}

function tableOf(hits: readonly Hit[], total: number): string {
  const rows = [...new Set(hits.map(({ one }) => `${one.code}\` | ${words(one).severity}`))].map((key) => {
    const found = hits.filter(({ one }) => `${one.code}\` | ${words(one).severity}` === key);
    return { key, findings: found.length, flows: new Set(found.map((hit) => hit.flow)).size };
  });
  const sorted = rows.sort((a, b) => b.flows - a.flows || (a.key < b.key ? -1 : 1));
  return [
    `# What the rules find in ${total} published flows`,
    '',
    'Written by `rule-hits.test.ts`. These flows work, so a finding of error level needs a very good reason.',
    '',
    '| code | severity | flows | share | findings |',
    '| --- | --- | --: | --: | --: |',
    ...sorted.map(
      ({ key, flows, findings }) =>
        `| \`${key} | ${flows} | ${((100 * flows) / total).toFixed(1)} % | ${findings} |`,
    ),
    '',
  ].join('\n');
}
