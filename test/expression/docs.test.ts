/** docs/EXPRESSIONS.md: its table of functions is made of the function table (`npm run docs:functions` writes it). */
import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FUNCTIONS } from '../../src/expression/functions/index.ts';
import { signatureText } from '../../src/expression/types/signature.ts';

const PAGE = new URL('../../docs/EXPRESSIONS.md', import.meta.url).pathname;
const CASES = new URL('functions/', import.meta.url);
const BEGIN = '<!-- functions -->';
const END = '<!-- /functions -->';
const page = readFileSync(PAGE, 'utf8');

const FAMILIES = {
  string: 'Strings',
  collection: 'Collections',
  logical: 'Conditions',
  conversion: 'Conversions',
  math: 'Numbers',
  datetime: 'Dates and times',
  manipulation: 'Objects and XML',
  uri: 'Addresses',
  workflow: 'The run',
} as const;

/** One row a function, families under a heading of their own, columns as wide as their widest cell, as the formatter wants them. */
function table(): string {
  const groups = Object.entries(FAMILIES).flatMap(([family, title]) => {
    const rows = FUNCTIONS.filter((one) => one.family === family)
      .map((one) => [`\`${signatureText(one)}\``, one.help.replaceAll('|', '\\|')] as const)
      .sort(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
    return [[`**${title}**`, ''] as const, ...rows];
  });
  const rows = [['function', 'what it gives'] as const, ...groups];
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[], filler = ' '): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0, filler)).join(' | ')} |`;
  const [head = [], ...body] = rows.map((row) => line(row));
  return [head, line(['', ''], '-'), ...body].join('\n');
}

test('the table names every function', async () => {
  const [before = '', rest = ''] = page.split(BEGIN);
  const [, after = ''] = rest.split(END);
  await expect(`${before}${BEGIN}\n\n${table()}\n\n${END}${after}`).toMatchFileSnapshot(PAGE);
});

test('what cannot be evaluated is said, and nothing else', () => {
  const section = /^These fail wherever.*?\n\n/ms.exec(page)?.[0] ?? '';
  const said = [...section.matchAll(/`(\w+)`/g)].map(([, name]) => name);
  const failing = readdirSync(CASES).filter((file) =>
    /^ *fails: not-offline$/m.test(readFileSync(new URL(file, CASES), 'utf8')),
  );
  expect(said.map((name = '') => `${name}.yaml`).sort()).toEqual(failing.sort());
});
