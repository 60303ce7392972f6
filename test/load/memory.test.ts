/** Whoever hands in the memory of earlier readings finds what one finds who reads everything anew, whatever was saved in between. */
import fc from 'fast-check';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inspect, type InspectOptions } from '../../src/compile.ts';
import { words } from '../../src/diagnostics/diagnostic.ts';
import { memoryHost } from '../../src/io/memory-host.ts';
import { newMemory } from '../../src/load/memory.ts';
import { locate } from '../../src/source/locate.ts';

const ROOT = new URL('../cases/ok/everything/', import.meta.url).pathname;
const FILES = Object.fromEntries(
  readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(ROOT, path)).isFile())
    .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(ROOT, path), 'utf8')] as const),
);
const PATHS = Object.keys(FILES);

/** All that a reader would be shown. */
function shown(files: Readonly<Record<string, string>>, options: InspectOptions): readonly unknown[] {
  const { diagnostics, sources } = inspect(memoryHost(files), 'solution.yaml', options);
  return diagnostics.map((one) => [one.code, words(one), one.at.file, locate(one.at, sources), one.related]);
}

type Files = Readonly<Record<string, string>>;
type Edit = (files: Files) => Files;

const path = fc.constantFrom(...PATHS);
const place = fc.double({ min: 0, max: 1, noNaN: true });

/** Of a text the line at a fraction of it: left out, written twice, deeper, or another one in its place. */
const editLine = fc
  .tuple(path, place, fc.constantFrom('drop', 'twice', 'deeper', 'key', 'number', 'broken'))
  .map(([file, at, how]): Edit => (files) => {
    const text = files[file];
    if (text === undefined) return files;
    const lines = text.split('\n');
    const index = Math.floor(at * (lines.length - 1));
    const line = lines[index] ?? '';
    const instead = {
      drop: [],
      twice: [line, line],
      deeper: [` ${line}`],
      key: [line.replace(/\w(?=:)/, 'x')],
      number: [line.replace(/: .*/, ': 7')],
      broken: [`${line}: [`],
    }[how];
    return { ...files, [file]: [...lines.slice(0, index), ...instead, ...lines.slice(index + 1)].join('\n') };
  });

const remove = path.map((file): Edit => (files) => {
  return Object.fromEntries(Object.entries(files).filter(([name]) => name !== file));
});
const restore = path.map((file): Edit => (files) => ({ ...files, [file]: FILES[file] ?? '' }));
const swap = fc
  .tuple(path, path)
  .map(([one, other]): Edit => (files) => ({ ...files, [one]: FILES[other] ?? '' }));

const edits = fc.array(
  fc.oneof({ weight: 6, arbitrary: editLine }, remove, { weight: 3, arbitrary: restore }, swap),
  { minLength: 1, maxLength: 8 },
);

test('after any edits the findings are those of a first reading', () => {
  fc.assert(
    fc.property(edits, (sequence) => {
      const memory = newMemory();
      let files: Files = FILES;
      expect(shown(files, { memory })).toEqual(shown(files, {}));
      for (const edit of sequence) {
        files = edit(files);
        expect(shown(files, { memory })).toEqual(shown(files, {}));
      }
    }),
    { numRuns: 40 },
  );
});

test('a file whose text is the same is not read again', () => {
  const memory = newMemory();
  const options = { memory };
  shown(FILES, options);
  const before = new Map(memory);
  const edited = 'solution.yaml';
  shown({ ...FILES, [edited]: `${FILES[edited] ?? ''}\n# a comment\n` }, options);
  const again = [...memory].filter(([file, reading]) => before.get(file) !== reading).map(([file]) => file);
  expect(again).toEqual([edited]);
  expect(before.size).toBeGreaterThan(3);
});
