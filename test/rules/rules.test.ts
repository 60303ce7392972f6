/**
 * Every page below docs/rules: the wrong example gives exactly that finding, the right one gives none. The files of `base/` are there
 * as well; a page's examples replace them. A code without a page, and a page without a code, fail.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalog } from '../../src/diagnostics/catalog.ts';
import { words } from '../../src/diagnostics/diagnostic.ts';
import { filesBelow, findingsOf } from '../project.ts';
import { PAGES, examples } from './page.ts';
import { codesOfConnector } from './connector-example.ts';

const base = filesBelow(new URL('base', import.meta.url).pathname);

/** Findings that no text in a page can show; where they are tested instead. */
const SHOWN_ELSEWHERE: Readonly<Record<string, string>> = {
  'source/unreadable': 'test/cli/bad-input.test.ts',
  'source/too-large': 'test/cli/bad-input.test.ts',
  'source/not-text': 'test/cli/bad-input.test.ts',
  'package/not-proven': 'test/prove/alterations.test.ts',
  'package/too-large': 'test/pack/limits.test.ts',
  'web-resource/large': 'test/table/apps/web-resources.test.ts',
  'connector/size': 'test/cases/cases.test.ts',
  'connector/encoding': 'test/connector/rules.test.ts',
  'connector/icon-size': 'test/connector/rules.test.ts',
  'connector/large': 'test/connector/rules.test.ts',
  'connector/no-value': 'test/export/pages.test.ts',
  'connector/other-title': 'test/export/pages.test.ts',
  'connector/no-sample-flow': 'test/export/pages.test.ts',
  'connector/certification-text': 'test/export/pages.test.ts',
  'label/translator-file': 'test/cli/labels.test.ts',
  'label/other-base': 'test/cli/labels.test.ts',
  'label/inline': 'test/cli/labels.test.ts',
  'table/many-columns': 'test/rules/column-counts.test.ts',
  'expression/too-long': 'test/flow/expression-findings.test.ts',
  'expression/too-deep': 'test/flow/expression-findings.test.ts',
  'eval/failed': 'test/cli/eval.test.ts',
  'eval/text': 'test/cli/eval.test.ts',
  'eval/outputs-twice': 'test/expression/run-data.test.ts',
  'export/zip': 'test/exported/hostile.test.ts',
  'export/package': 'test/cli/check-export.test.ts',
  'export/left-out': 'test/cli/check-export.test.ts',
  'export/nothing': 'test/cli/check-export.test.ts',
  'export/damaged': 'test/cli/check-export.test.ts',
  'export/xml': 'test/exported/hostile.test.ts',
  'export/flow-missing': 'test/cli/check-export.test.ts',
  'export/reference-missing': 'test/exported/cases/left-behind/expected.txt',
  'export/variable-missing': 'test/exported/cases/left-behind/expected.txt',
};

const codes = Object.keys(catalog);

test('every page has a code', () => {
  const pages = readdirSync(PAGES).flatMap((room) =>
    readdirSync(PAGES + room).map((name) => `${room}/${name.replace(/\.md$/, '')}`),
  );
  expect(pages.filter((page) => !codes.includes(page))).toEqual([]);
});

describe.each(codes)('%s', (code) => {
  const path = `${PAGES}${code}.md`;

  test('has a page that begins with the code', () => {
    expect(existsSync(path) ? readFileSync(path, 'utf8').split('\n')[0] : 'no page').toBe(`# ${code}`);
  });

  // A change has an old and a new example, which changes.test.ts runs.
  if (code.startsWith('change/')) return;

  if (SHOWN_ELSEWHERE[code] !== undefined) {
    test('is shown elsewhere', () => {
      expect(
        readFileSync(new URL(`../../${SHOWN_ELSEWHERE[code] ?? ''}`, import.meta.url), 'utf8'),
      ).toContain(code);
    });
    return;
  }

  test('the wrong example gives it and nothing else', () => {
    const wrong = examples(readFileSync(path, 'utf8'), 'Wrong');
    expect(Object.keys(wrong)).not.toEqual([]);
    expect([...new Set(codesOf(wrong, path))]).toEqual([code]);
  });

  test('the right example gives nothing', () => {
    const right = examples(readFileSync(path, 'utf8'), 'Right');
    expect(Object.keys(right)).not.toEqual([]);
    expect(codesOf(right, path)).toEqual([]);
  });

  /** Remarks are advice, which no small example follows in full: only the page's own code counts among them. */
  function codesOf(shown: Readonly<Record<string, string>>, page: string): readonly string[] {
    if (readFileSync(page, 'utf8').includes('Flags: connector check')) return codesOfConnector(shown);
    return findingsOf({ ...base, ...shown }, optionsOf(page))
      .diagnostics.filter((one) => one.code === code || words(one).severity !== 'info')
      .map((one) => one.code);
  }
});

/** A page may ask for flags in a line "Flags: --binding certified". */
function optionsOf(path: string) {
  const page = readFileSync(path, 'utf8');
  return {
    ...(page.includes('Flags: --binding certified') ? { binding: 'certified' as const } : {}),
    ...(page.includes('Flags: --env test') ? { environment: 'test' } : {}),
  };
}
