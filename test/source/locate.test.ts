/** A part of a text is found in the source, however the text is written there. */
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/load/yaml-source.ts';
import { collect } from '../../src/diagnostics/diagnostic.ts';
import { locate } from '../../src/source/locate.ts';
import type { Path, Place } from '../../src/source/place.ts';
import { lineStarts, type SourceFile } from '../../src/source/source-file.ts';

function yaml(text: string): SourceFile {
  return parseYaml('a', text, collect().report).source;
}

function json(text: string): SourceFile {
  return { path: 'a', text, syntax: 'json' };
}

/** What stands in the source at the place of `part` in `text`. */
function shown(
  source: SourceFile,
  path: Path,
  text: string,
  part: string,
  of: Place['part'] = 'value',
): string {
  const from = text.indexOf(part);
  const inside = { text, from, to: from + part.length };
  const span = locate({ file: 'a', path, part: of, inside }, new Map([['a', source]]));
  const starts = lineStarts(source);
  const offset = (at: { line: number; column: number } | undefined): number =>
    at === undefined ? NaN : (starts[at.line - 1] ?? NaN) + at.column - 1;
  return source.text.slice(offset(span?.start), offset(span?.end));
}

const expression = "@concat('it''s', nope())";

describe('of YAML', () => {
  test.each<readonly [string, string, Path, string]>([
    ['double quotes', `a: "@concat('it''s', nope())"`, ['a'], expression],
    ['single quotes', `a: '@concat(''it''''s'', nope())'`, ['a'], expression],
    ['literal', `a: |-\n  @concat('it''s', nope())`, ['a'], expression],
    ['folded', `a: >-\n  @concat('it''s',\n  nope())`, ['a'], expression],
    ['with an indicator', `a:\n  - |2-\n      @concat('it''s', nope())`, ['a', 0], `  ${expression}`],
    ['over lines', `a: "@concat('it''s',\n\n    nope())"`, ['a'], expression.replace(' n', '\nn')],
    ['no quotes', `a: x @{concat('it''s',\n  nope())}`, ['a'], `x @{concat('it''s', nope())}`],
  ])('%s', (_, text, path, value) => {
    expect(shown(yaml(text), path, value, 'nope')).toBe('nope');
  });

  test('a part that stands on several lines', () => {
    const source = yaml('a: |\n  @and(true,\n    nope(\n    ))\n');
    expect(shown(source, ['a'], '@and(true,\n  nope(\n  ))\n', 'nope(\n  )')).toBe('nope(\n    )');
  });

  test('a key', () => {
    const source = yaml(`a: { "@{nope()}": 1 }`);
    expect(shown(source, ['a', '@{nope()}'], '@{nope()}', 'nope', 'key')).toBe('nope');
  });

  test('a text that is a part of what is written', () => {
    const source = yaml(`a: "x @nope() y"`);
    expect(shown(source, ['a'], '@nope()', 'nope')).toBe('nope');
  });

  test('a text that stands there twice, or not at all, is shown as a whole', () => {
    expect(shown(yaml('a: "nope nope"'), ['a'], 'nope', 'nope')).toBe('"nope nope"');
    expect(shown(yaml('a: "other"'), ['a'], 'nope', 'nope')).toBe('"other"');
    expect(shown(yaml('a: { b: 1 }'), ['a'], 'nope', 'nope')).toBe('a');
  });

  test('where nothing stands, what is around it is shown', () => {
    expect(shown(yaml('a: { b: 1 }'), ['a', 'c'], 'nope', 'nope')).toBe('a');
  });
});

describe('of JSON', () => {
  test('a value with escapes', () => {
    const source = json(String.raw`{ "a": ["@concat(\u0027\"\ud83d\ude00\u0027, nope())"] }`);
    expect(shown(source, ['a', 0], `@concat('"😀', nope())`, 'nope')).toBe('nope');
    expect(shown(source, ['a', 0], `@concat('"😀', nope())`, '😀')).toBe(String.raw`\ud83d\ude00`);
  });

  test('a key', () => {
    const source = json(String.raw`{ "@{nope(\"x\")}": { "b": 1 } }`);
    expect(shown(source, ['@{nope("x")}'], '@{nope("x")}', '"x"', 'key')).toBe(String.raw`\"x\"`);
  });

  test('no text', () => {
    expect(shown(json('{ "a": 12 }'), ['a'], 'nope', 'nope')).toBe('12');
  });
});
