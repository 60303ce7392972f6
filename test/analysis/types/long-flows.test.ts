/** Flows of many steps: neither the stack nor the time ends before they do. */
import { describe, expect, test } from 'vitest';
import { NO_TABLES } from '../../../src/dataverse/dataverse-table.ts';
import { worldOf } from '../../../src/analysis/flow-world.ts';
import { inferTemplate } from '../../../src/expression/types/infer.ts';
import { typeText } from '../../../src/expression/types/type-words.ts';
import type { JsonObject, JsonValue } from '../../../src/source/json-value.ts';
import { flowSource } from '../written-program.ts';

const COUNT = 10_000;

/** Each step has what `inputs` makes of the name of the one before. */
function chain(inputs: (before: string) => JsonValue, isReversed: boolean): JsonObject {
  const names = Array.from({ length: COUNT }, (_, index) => `S${index}`);
  const steps = names.map((name, index): readonly [string, JsonObject] => {
    const before = names[index - 1];
    const runAfter: JsonObject = before === undefined ? {} : { [before]: ['Succeeded'] };
    return [name, { type: 'Compose', runAfter, inputs: before === undefined ? 'x' : inputs(before) }];
  });
  const actions = Object.fromEntries(isReversed ? steps.toReversed() : steps);
  return { properties: { definition: { triggers: {}, actions } } };
}

function typesOfAll(document: JsonObject): readonly string[] {
  const world = worldOf([flowSource(document, 'one')], {
    tables: NO_TABLES,
    contractOf: () => undefined,
    origin: 'export',
    echoes: [],
    complete: true,
  });
  return world.programs.flatMap((program) => {
    const types = world.typesOf(program);
    const found = program
      .texts()
      .map(({ template, step, path }) => inferTemplate(template, types.scopeAt(step, path), () => undefined));
    return found.slice(0, 3).map(typeText);
  });
}

describe.each([false, true])('from the last to the first: %s', (isReversed) => {
  test('each gives what the one before gives', () => {
    const found = typesOfAll(chain((before) => `@outputs('${before}')`, isReversed));
    expect(found[0]).toBe(isReversed ? 'any' : 'string');
  });

  test('each holds what the one before gives twice', () => {
    const inputs = (before: string): JsonValue => ({
      a: `@outputs('${before}')`,
      b: `@if(equals(guid(), ''), outputs('${before}'), outputs('S1'))`,
    });
    expect(typesOfAll(chain(inputs, isReversed))).toHaveLength(3);
  });
});
