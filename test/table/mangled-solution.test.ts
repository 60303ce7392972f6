/** A drawn solution with a few values exchanged, left out or renamed: findings with places and words, never an exception or an unproven zip. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plain } from '../../src/cli/paint.ts';
import { renderPretty } from '../../src/cli/render/pretty.ts';
import { compile } from '../../src/compile.ts';
import { memoryHost } from '../../src/io/memory-host.ts';
import { isArray, isObject, type JsonValue } from '../../src/source/json-value.ts';
import { anySolution, type DrawnSolution } from './arbitrary-solution.ts';

interface Change {
  /** Which value, counted through the document; modulo their number. */
  readonly at: number;
  readonly kind: 'replace' | 'delete' | 'rename' | 'copy';
  /** Which value of the document is copied. */
  readonly from: number;
  readonly value: JsonValue;
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(),
  kind: fc.constantFrom('replace', 'delete', 'rename', 'copy'),
  from: fc.nat(),
  value: fc.constantFrom<JsonValue[]>(
    null, true, 0, -1, 1.5, 99999999999, '', 'name', 'account', 'constructor', '__proto__', 'a.b', '1042', '\u0007', [], {}, ['name'], { name: 'x' },
  ), // prettier-ignore
});

test('a mangled solution gives findings', () => {
  fc.assert(
    fc.property(anySolution, fc.array(change, { minLength: 1, maxLength: 4 }), (drawn, changes) => {
      const { diagnostics, sources } = compile(
        memoryHost(mangled(drawn, changes)),
        'solution.yaml',
        () => 'INSTALL',
      );
      expect(diagnostics.map((one) => one.code)).not.toContain('package/not-proven');
      const text = renderPretty(diagnostics, sources, plain);
      expect(text).not.toMatch(/\bundefined\b|\[object Object\]/);
    }),
    { numRuns: 150 },
  );
});

function mangled({ files }: DrawnSolution, changes: readonly Change[]): Readonly<Record<string, string>> {
  const document = JSON.parse(files['solution.yaml'] ?? '') as JsonValue;
  const changed = changes.reduce((now, one) => {
    const values = valuesIn(now);
    const path = pathsIn(now)[one.at % values.length] ?? [];
    return at(now, path, {
      ...one,
      value: one.kind === 'copy' ? (values[one.from % values.length] ?? null) : one.value,
    });
  }, document);
  return { ...files, 'solution.yaml': JSON.stringify(changed, null, 2) };
}

type Path = readonly (string | number)[];

function pathsIn(value: JsonValue, path: Path = []): readonly Path[] {
  const below = entriesOf(value).flatMap(([key, item]) => pathsIn(item, [...path, key]));
  return [path, ...below];
}

function valuesIn(value: JsonValue): readonly JsonValue[] {
  return [value, ...entriesOf(value).flatMap(([, item]) => valuesIn(item))];
}

function entriesOf(value: JsonValue): readonly (readonly [string | number, JsonValue])[] {
  if (isArray(value)) return [...value.entries()];
  return isObject(value) ? Object.entries(value) : [];
}

function at(value: JsonValue, [step, ...rest]: Path, one: Change): JsonValue {
  if (step === undefined) return one.value;
  const isLast = rest.length === 0;
  const entries = entriesOf(value).flatMap(
    ([key, item]): readonly (readonly [string | number, JsonValue])[] => {
      if (key !== step) return [[key, item]];
      if (isLast && one.kind === 'delete') return [];
      if (isLast && one.kind === 'rename')
        return [[typeof one.value === 'string' ? one.value : `${String(key)}x`, item]];
      return [[key, at(item, rest, one)]];
    },
  );
  return isArray(value) ? entries.map(([, item]) => item) : Object.fromEntries(entries);
}
