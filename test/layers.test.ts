/** Dependencies point one way: a room imports only rooms that stand before it in this list. */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOMS = [
  'source', // where in the text; JSON data
  'xml',
  'packed', // what XML of a zip stands for
  'diagnostics',
  'model', // the nouns
  'spec', // shapes of the source files
  'format', // facts about the packed form
  'connector',
  'partner-center', // a fake of the service that connectors call
  'expression', // the language of expressions: text → tree → type, value
  'dataverse', // the connector of Dataverse: its operations, tables as flows see them, OData
  'flow', // the workflow language and its YAML dialect
  'analysis', // a flow as a program: steps, order, references, types, contracts
  'load',
  'check',
  'labels', // what translators get and give back
  'emit',
  'decode',
  'exported', // what rules of flows can use of a solution that others exported
  'plan',
  'pack',
  'prove',
  'deploy',
  'document', // what a solution brings, as HTML
  'inspect-solution.ts',
  'compile.ts',
  'inspect-export.ts',
  'inspect-connector.ts',
  'compare-connectors.ts',
  'evaluate-string.ts',
  'export', // connectors in the forms that other tools take
  'published-schemas.ts',
  'io',
  'cli',
  'index.ts',
  'run-process.ts',
  'main.ts',
] as const;

const SRC = new URL('../src/', import.meta.url).pathname;
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));

function importsOf(path: string): readonly string[] {
  const text = readFileSync(SRC + path, 'utf8');
  return [...text.matchAll(/^(?:import|export)\s[^;]*?from '([^']+)';/gms)].map(([, name = '']) => name);
}

/** The room of a path below src/: its first folder, or the file itself. */
function roomOf(path: string): string {
  return path.split('/')[0] ?? path;
}

test('every room has its place in the list', () => {
  expect(
    [...new Set(files.map(roomOf))].filter((room) => !(ROOMS as readonly string[]).includes(room)),
  ).toEqual([]);
});

test.each(files)('%s imports only what stands before it', (path) => {
  const rank = (room: string): number => (ROOMS as readonly string[]).indexOf(room);
  const rooms = importsOf(path)
    .filter((name) => name.startsWith('.'))
    .map((name) => roomOf(join(dirname(path), name)));
  expect(rooms.filter((room) => rank(room) > rank(roomOf(path)))).toEqual([]);
});

describe('the world is touched at the rim only', () => {
  /** node:crypto hashes names into ids, node:zlib inflates: both are pure. */
  const PURE = ['node:crypto', 'node:zlib'];
  const inner = files.filter(
    (path) => !['io', 'cli', 'run-process.ts', 'main.ts', 'index.ts'].includes(roomOf(path)),
  );

  test.each(inner)('%s imports nothing of node that reads or writes', (path) => {
    expect(importsOf(path).filter((name) => name.startsWith('node:') && !PURE.includes(name))).toEqual([]);
  });

  test.each(inner)('%s knows no clock, no chance, no process', (path) => {
    const text = readFileSync(SRC + path, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    expect(text).not.toMatch(
      /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.|\bconsole\.|\blocaleCompare\b|\btoLocale/,
    );
  });
});
