/** Whoever hands in the memory of earlier readings finds what one finds who reads everything anew, whatever was saved in between. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inspect, type InspectOptions } from '../../src/compile.ts';
import { words } from '../../src/diagnostics/diagnostic.ts';
import { memoryHost } from '../../src/io/memory-host.ts';
import { newMemory } from '../../src/load/memory.ts';
import { locate } from '../../src/source/locate.ts';
import { filesBelow } from '../project.ts';

type Files = Readonly<Record<string, string>>;
type Edit = (files: Files) => Files;

function project(folder: string): Files {
  const found = filesBelow(new URL(folder, import.meta.url).pathname);
  return Object.fromEntries(
    Object.entries(found).map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')]),
  );
}

const EVERYTHING = project('../cases/ok/everything/');
/** Flows that run each other, shared steps that use each other, a table. */
const LINKED = project('remembered/');

/** All that a reader would be shown. */
function shown(files: Files, options: InspectOptions): readonly unknown[] {
  const { diagnostics, sources } = inspect(memoryHost(files), 'solution.yaml', options);
  return diagnostics.map((one) => [one.code, words(one), one.at.file, locate(one.at, sources), one.related]);
}

const place = fc.double({ min: 0, max: 1, noNaN: true });

function editsOf(original: Files): fc.Arbitrary<Edit> {
  const path = fc.constantFrom(...Object.keys(original));
  /** Of a text the line at a fraction of it: left out, written twice, deeper, or another one in its place. */
  const editLine = fc
    .tuple(path, place, fc.constantFrom('drop', 'twice', 'deeper', 'key', 'number', 'broken', 'comment'))
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
        comment: [`${line} # told`],
      }[how];
      return {
        ...files,
        [file]: [...lines.slice(0, index), ...instead, ...lines.slice(index + 1)].join('\n'),
      };
    });
  /** A name that other files know, in one of the files only. */
  const name = fc.constantFrom(
    ...['Log', 'Words', 'Line', 'Note', 'Run', 'Answer', 'end', 'middle', 'about', 'amount', 'id', 'text'],
    ...['words', 'log', 'contoso_amount', 'whole', 'contact', 'dataverse', 'Button', 'order'],
  );
  const rename = fc.tuple(path, name, name).map(([file, from, to]): Edit => (files) => {
    const text = files[file];
    return text === undefined ? files : { ...files, [file]: text.replace(new RegExp(`\\b${from}\\b`), to) };
  });
  const remove = path.map(
    (file): Edit =>
      (files) =>
        Object.fromEntries(Object.entries(files).filter(([one]) => one !== file)),
  );
  const restore = path.map((file): Edit => (files) => ({ ...files, [file]: original[file] ?? '' }));
  const swap = fc
    .tuple(path, path)
    .map(([one, other]): Edit => (files) => ({ ...files, [one]: original[other] ?? '' }));
  return fc.oneof(
    { weight: 6, arbitrary: editLine },
    { weight: 6, arbitrary: rename },
    remove,
    { weight: 4, arbitrary: restore },
    swap,
  );
}

const options = fc.oneof(
  { weight: 5, arbitrary: fc.constant<InspectOptions>({}) },
  fc.constantFrom<InspectOptions>(
    { binding: 'certified' },
    { packaging: 'single' },
    { environment: 'test' },
    { version: '2.0.0.0' },
  ),
);

test.each([
  ['a project with everything', EVERYTHING, 30],
  ['flows that follow from each other', LINKED, 150],
])('after any edits of %s the findings are those of a first reading', (_, original, numRuns) => {
  const edits = fc.array(fc.tuple(editsOf(original), options), { minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(edits, (sequence) => {
      const memory = newMemory();
      let files = original;
      expect(shown(files, { memory })).toEqual(shown(files, {}));
      for (const [edit, asked] of sequence) {
        files = edit(files);
        expect(shown(files, { ...asked, memory })).toEqual(shown(files, asked));
      }
    }),
    { numRuns },
  );
});

test('a file whose text is the same is not read again', () => {
  const memory = newMemory();
  shown(EVERYTHING, { memory });
  const before = new Map(memory.readings);
  const edited = 'solution.yaml';
  shown({ ...EVERYTHING, [edited]: `${EVERYTHING[edited] ?? ''}\n# a comment\n` }, { memory });
  const again = [...memory.readings].filter(([file, one]) => before.get(file) !== one).map(([file]) => file);
  expect(again).toEqual([edited]);
  expect(before.size).toBeGreaterThan(3);
});

/** After a change, the files of the flows that were lowered again, and of those that rules looked at again. */
function doneAgain(file: string, change: (text: string) => string): Readonly<Record<string, string[]>> {
  const memory = newMemory();
  const flowsOf = (files: Files): ReadonlyMap<string, readonly [flow: unknown, findings: unknown]> => {
    const { loaded } = inspect(memoryHost(files), 'solution.yaml', { memory });
    const { sources, programs } = memory.surroundings.get(true) ?? {};
    return new Map(
      (loaded?.flows ?? []).map((flow) => {
        const source = sources?.get(flow);
        const program = source === undefined ? undefined : programs?.programs.get(source);
        const known = program === undefined ? undefined : programs?.known.get(program);
        return [flow.at.file, [flow, known?.findings]] as const;
      }),
    );
  };
  const before = flowsOf(LINKED);
  const after = [...flowsOf({ ...LINKED, [file]: change(LINKED[file] ?? '') })];
  const isOther = (part: 0 | 1) =>
    after.filter(([path, one]) => one[part] !== before.get(path)?.[part]).map(([path]) => path.slice(6));
  return { lowered: isOther(0), checked: isOther(1) };
}

test.each([
  // Where a step runs another flow is told of in findings of that flow, but has not moved.
  ['flows/start.yaml', 'Also', 'Last', { lowered: ['start.yaml'], checked: ['start.yaml'] }],
  ['flows/end.yaml', 'Answer', 'Tell', { lowered: ['end.yaml'], checked: ['middle.yaml', 'end.yaml'] }],
  [
    'steps/log.yaml',
    'amount: 1',
    'amount: 2',
    { lowered: ['middle.yaml', 'end.yaml'], checked: ['start.yaml', 'middle.yaml', 'end.yaml'] },
  ],
  [
    'tables/order.yaml',
    'Note',
    'Notes',
    {
      lowered: ['start.yaml', 'middle.yaml', 'end.yaml'],
      checked: ['start.yaml', 'middle.yaml', 'end.yaml'],
    },
  ],
])('a change in %s is followed where it leads', (file, from, to, expected) => {
  expect(doneAgain(file, (text) => text.replace(from, to))).toEqual(expected);
});
