/** docs/IMPORT-ERRORS.md: every failure is answered, and every finding that it names exists. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { catalog } from '../../src/diagnostics/catalog.ts';

const text = readFileSync(new URL('../../docs/IMPORT-ERRORS.md', import.meta.url), 'utf8');
const rows = text
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .slice(2)
  .map((line) => line.split('|').map((cell) => cell.trim()));

/** Words in backticks that look like a code: room/name. */
function codesIn(cell: string): readonly string[] {
  return [...cell.matchAll(/`([a-z-]+\/[a-z-]+)`/g)].map(([, code = '']) => code);
}

test.each(rows)('%s%s', (_, failure, answer = '') => {
  expect(failure).not.toBe('');
  expect(codesIn(answer).filter((code) => !Object.hasOwn(catalog, code))).toEqual([]);
  expect(codesIn(answer).length > 0 || /made right|environment/.test(answer)).toBe(true);
});

test('the findings about limits of tables are all named', () => {
  const named = new Set(codesIn(text));
  const rooms = ['table/', 'column/'];
  const codes = Object.keys(catalog).filter((code) => rooms.some((room) => code.startsWith(room)));
  expect(codes.filter((code) => !named.has(code))).toEqual([]);
});
