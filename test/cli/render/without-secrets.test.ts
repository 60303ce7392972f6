/** A secret stands in no frame: not in its own, and not in that of another finding of the same line, however few findings are shown. */
import { expect, test } from 'vitest';
import { plain } from '../../../src/cli/paint.ts';
import { renderBrief } from '../../../src/cli/render/brief.ts';
import { renderFew } from '../../../src/cli/render/few.ts';
import { renderPretty } from '../../../src/cli/render/pretty.ts';
import { collect } from '../../../src/diagnostics/diagnostic.ts';
import type { SourceFile } from '../../../src/source/source-file.ts';

const LINE = '{ "other": 1, "password": "Winter2026", "pwd": "Summer2027" }';
const source: SourceFile = { path: 'a.json', text: `{}\n${LINE}\n`, syntax: 'none' };

function found() {
  const { diagnostics, report } = collect();
  const place = (text: string) => {
    const from = source.text.indexOf(text);
    return { file: 'a.json', path: [], part: 'value', offsets: [from, from + text.length] } as const;
  };
  report('json/duplicate-key', place('other'), { key: 'other' });
  for (let count = 0; count < 4; count += 1)
    report('flow/secret-value', place('Winter2026'), { kind: 'sign-in' });
  report('solution/secret', place('Summer2027'), { key: 'pwd' });
  return diagnostics;
}

test.each([
  ['pretty', renderPretty],
  ['brief', renderBrief],
  ['few', renderFew],
])('%s', (_, render) => {
  const text = render(found(), new Map([['a.json', source]]), plain);
  expect(text).toContain('{ "other": 1, "password": "**********", "pwd": "**********" }');
  expect(text).not.toMatch(/Winter|Summer/);
});

test('without a secret, every letter is shown', () => {
  const [first] = found();
  const text = first === undefined ? '' : renderPretty([first], new Map([['a.json', source]]), plain);
  expect(text).toContain(LINE);
});
