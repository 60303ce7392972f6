/** Our reader of JSON Schemas says yes exactly where Ajv does, and the published schemas are those of the sources. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { JsonValue } from '../../src/source/json-value.ts';
import { KNOWN_TABLES } from '../../src/format/known-tables.ts';
import { connectorSchema } from '../../src/spec/connector-schema.ts';
import { environmentSchema } from '../../src/spec/environment-schema.ts';
import { solutionSchema } from '../../src/spec/solution-schema.ts';
import { table } from '../../src/spec/table-schema.ts';
import { validate, type Schema } from '../../src/spec/validate.ts';
import { publishedSchemas } from '../../src/published-schemas.ts';

const PLACE = { file: 'x', path: [], part: 'value' } as const;
const read = (path: string): JsonValue =>
  parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')) as JsonValue;

const cases: readonly (readonly [string, Schema, JsonValue])[] = [
  ['solution', solutionSchema, read('solution.yaml')],
  ['connector', connectorSchema, read('connector/referrals/connector.yaml')],
  ['environment', environmentSchema, read('environments/test.yaml')],
];

const odd = fc.constantFrom<JsonValue>(
  null,
  true,
  0,
  -1,
  1.5,
  99999,
  '',
  'x',
  'A b',
  'cosell_X',
  '1.0',
  [],
  ['x'],
  {},
  { x: 1 },
  { 1033: 'x' },
  { 33: 'x' },
);

/** The same data with one place changed, renamed or removed. */
function mutated(value: JsonValue): fc.Arbitrary<JsonValue> {
  if (typeof value !== 'object' || value === null) return odd;
  const entries = Object.entries(value as Record<string, JsonValue>);
  if (entries.length === 0) return odd;
  return fc
    .tuple(fc.nat(entries.length - 1), fc.constantFrom('deeper', 'replace', 'remove', 'rename', 'add'), odd)
    .chain(([index, how, other]) => {
      const [key = '', child = null] = entries[index] ?? [];
      const rebuild = (next: (readonly [string, JsonValue])[]): JsonValue =>
        Array.isArray(value) ? next.map(([, one]) => one) : Object.fromEntries(next);
      const put = (...next: (readonly [string, JsonValue])[]): JsonValue =>
        rebuild([...entries.slice(0, index), ...next, ...entries.slice(index + 1)]);
      if (how === 'deeper') return mutated(child).map((next) => put([key, next]));
      if (how === 'replace') return fc.constant(put([key, other]));
      if (how === 'remove') return fc.constant(put());
      return fc.constant(how === 'rename' ? put([`${key}x`, child]) : put([key, child], ['other', other]));
    });
}

describe.each(cases)('%s', (_name, schema, good) => {
  const ajv = new Ajv2020({ strict: false }).compile(schema);

  test('the shipped file is right', () => {
    expect(ajv(good)).toBe(true);
  });

  test('agrees with Ajv on every change of it', () => {
    fc.assert(
      fc.property(mutated(good), (value) => {
        let found = 0;
        const mine = validate(schema, value, PLACE, () => {
          found += 1;
        });
        expect(mine).toBe(ajv(value));
        expect(found > 0).toBe(!mine);
      }),
      { numRuns: 2000 },
    );
  });
});

test.each(Object.entries(publishedSchemas()))(
  'schema/%s.schema.json is up to date (npm run schema)',
  (name, schema) => {
    expect(
      JSON.parse(readFileSync(new URL(`../../schema/${name}.schema.json`, import.meta.url), 'utf8')),
    ).toEqual(JSON.parse(JSON.stringify(schema)));
  },
);

test('`extends` names the tables that are known', () => {
  const [, said = ''] = /cosell knows (.*)\.$/.exec(table.properties.extends.description) ?? [];
  expect(said.split(/, | and /)).toEqual(Object.keys(KNOWN_TABLES));
});
