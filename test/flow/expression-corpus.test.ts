/**
 * Published flows, when COSELL_CORPUS names a folder of them. They work, so no expression in them is wrong beyond doubt; what is found all the same
 * is in `expected/expression-hits.md`, so that a change of the rule shows what it does to real flows.
 */
import { basename } from 'node:path';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isError, words, type Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Call, Expression } from '../../src/expression/syntax/ast.ts';
import { mayHoldExpression, parseTemplate } from '../../src/expression/syntax/template.ts';
import { stringsOf } from '../../src/flow/expressions.ts';
import { walkActions } from '../../src/flow/walk.ts';
import { findingsOf } from '../project.ts';
import { corpusFiles, hasCorpus, readFlow } from './helpers.ts';

interface Hit {
  readonly flow: string;
  readonly one: Diagnostic;
}

const SOLUTION = `format: 1
publisher: { uniqueName: contoso, name: Contoso, prefix: contoso, optionPrefix: 27000 }
solution: { uniqueName: Orders, name: Orders, version: 1.0.0.0 }
flows: [flow.json]
`;

test.skipIf(!hasCorpus)('published flows', { timeout: 120_000 }, async () => {
  const files = corpusFiles().toSorted();
  const hits = files.flatMap((path): readonly Hit[] => {
    const found = findingsOf({ 'solution.yaml': SOLUTION, 'flow.json': readFileSync(path) });
    return found.diagnostics
      .filter(({ code }) => code.startsWith('expression/'))
      .map((one) => ({ flow: basename(path, '.json'), one }));
  });
  expect(hits.filter(({ one }) => isError(one)).map(told)).toEqual([]);
  await expect(tableOf(hits, files.length)).toMatchFileSnapshot('expected/expression-hits.md');
});

test.skipIf(!hasCorpus)('published expressions without one of their brackets', { timeout: 120_000 }, () => {
  const texts = new Set<string>();
  for (const path of corpusFiles())
    walkActions(readFlow(path), (action) => {
      for (const { text } of stringsOf(action)) if (mayHoldExpression(text)) texts.add(text);
    });
  const broken = [...texts].flatMap((text) => {
    const { template } = parseTemplate(text);
    const call = template.kind === 'expression' ? outermostCall(template.expression) : undefined;
    return call === undefined ? [] : [text.slice(0, call.to - 1) + text.slice(call.to)];
  });
  expect(broken.length).toBeGreaterThan(1000);
  expect(broken.filter((text) => parseTemplate(text).problems.length === 0)).toEqual([]);
});

function outermostCall(expression: Expression): Call | undefined {
  if (expression.kind === 'access') return outermostCall(expression.of);
  return expression.kind === 'call' ? expression : undefined;
}

function told({ flow, one }: Hit): string {
  const { inside, path } = one.at;
  const part = inside === undefined ? path.slice(-3).join('/') : inside.text.slice(inside.from, inside.to);
  return `| ${flow.replace(/__.*/, '')} | \`${one.code}\` | ${words(one).message} | \`${part.slice(0, 80).replaceAll(/\s+/g, ' ')}\` |`;
}

function tableOf(hits: readonly Hit[], total: number): string {
  const counts = [...new Set(hits.map(({ one }) => one.code))].sort().map((code) => {
    const own = hits.filter(({ one }) => one.code === code);
    return `| \`${code}\` | ${new Set(own.map(({ flow }) => flow)).size} | ${own.length} |`;
  });
  const each = new Map<string, number>();
  for (const hit of hits) each.set(told(hit), (each.get(told(hit)) ?? 0) + 1);
  const tables = [
    '| code | flows | findings |',
    '| --- | --: | --: |',
    ...counts,
    '',
    '| owner | code | message | where | findings |',
    '| --- | --- | --- | --- | --: |',
    ...[...each].map(([row, count]) => `${row} ${count} |`),
  ];
  return [
    `# What is found in the expressions of ${total} published flows`,
    '',
    'Written by `expression-corpus.test.ts`. All of these flows work, so none of this is an error.',
    '',
    ...(hits.length === 0 ? ['Nothing.'] : tables),
    '',
  ].join('\n');
}
