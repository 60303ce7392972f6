/**
 * The pages of docs/rules about findings that only `cosell connector export` gives (test/rules cannot: it runs the checks of a build):
 * the wrong example gives exactly that finding, the right one none. A section or a page may ask for flags.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { connectorExportMessages } from '../../src/diagnostics/catalog/connector-export.ts';
import { filesBelow } from '../project.ts';
import { exportOf } from './export-of.ts';

const PAGES = [
  'connector/no-value',
  'connector/other-title',
  'connector/no-sample-flow',
  'connector/certification-text',
];

test('every finding of the export is here', () => {
  expect([...PAGES].sort()).toEqual(Object.keys(connectorExportMessages).sort());
});

const base = filesBelow(new URL('../rules/base', import.meta.url).pathname);

describe.each(PAGES)('%s', (code) => {
  const page = readFileSync(new URL(`../../docs/rules/${code}.md`, import.meta.url), 'utf8');
  const certification = page.includes('Flags: --certification');

  test.each([
    ['Wrong', [code]],
    ['Right', []],
  ])('%s', (section, expected) => {
    const body = page.split(`## ${section}\n`)[1]?.split('\n## ')[0] ?? '';
    const examples = [...body.matchAll(/```(?:yaml|json|text) (\S+)\n([\s\S]*?)```/g)];
    expect(examples.length).toBeGreaterThan(0);
    const files = {
      ...base,
      ...Object.fromEntries(examples.map(([, path = '', text = '']) => [path, text])),
    };
    const environment = body.includes('Flags: --env test') ? 'test' : undefined;
    const { codes } = exportOf(files, { certification, environment });
    expect(codes).toEqual(expected);
  });
});
