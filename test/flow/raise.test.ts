/** What has no form that is free of findings is taken over as it is. */
import { describe, expect, it } from 'vitest';
import { DEFINITION } from '../../src/flow/dialect/standard.ts';
import { sameJson, type JsonObject } from '../../src/source/json-value.ts';
import { fromYaml, said, toYaml } from './helpers.ts';

const note = { runAfter: {}, type: 'Compose', inputs: 1 };
const button = { type: 'Request', kind: 'Button', inputs: { schema: {} } };

function flow(actions: JsonObject, triggers: JsonObject = { manual: button }): JsonObject {
  return {
    properties: {
      connectionReferences: {},
      definition: { ...DEFINITION, parameters: {}, triggers, actions },
    },
    schemaVersion: '1.0.0.0',
  };
}

function nested(count: number): JsonObject {
  let inner: JsonObject = { Inner: note };
  for (let level = count; level > 0; level -= 1)
    inner = { [`S${level}`]: { runAfter: {}, type: 'Scope', actions: inner } };
  return inner;
}

/** Without a loss and without a finding; whether as a whole in `raw`. */
function isRaw(document: JsonObject): boolean {
  const { data, text } = toYaml(document);
  const { lowered, diagnostics } = fromYaml(text);
  expect(said(diagnostics)).toEqual([]);
  expect(sameJson(lowered?.document, document)).toBe(true);
  return Object.hasOwn(data, 'raw');
}

describe('a whole document in `raw`', () => {
  it.each([
    ['a whole number as the name of a step', flow({ First: note, '2': note })],
    ['one in a branch', flow({ S: { runAfter: {}, type: 'Scope', actions: { '1': note } } })],
    ['a name with white space', flow({ 'A b': note })],
    ['a trigger with such a name', flow({ A: note }, { '1': button })],
    ['two triggers', flow({ A: note }, { a: button, b: button })],
    ['a step in 9 containers', flow(nested(9))],
  ])('%s', (_, document) => {
    expect(isRaw(document)).toBe(true);
  });

  it('is not needed for 8 containers', () => {
    expect(isRaw(flow(nested(8)))).toBe(false);
  });
});

describe('a value that is not in the list', () => {
  const variable = (type: string): JsonObject => ({
    runAfter: {},
    type: 'InitializeVariable',
    inputs: { variables: [{ name: 'a', type }] },
  });
  const wait = (interval: JsonObject): JsonObject => ({ runAfter: {}, type: 'Wait', inputs: { interval } });
  const time = (timeUnit: string): JsonObject => ({
    runAfter: {},
    type: 'Expression',
    kind: 'GetPastTime',
    inputs: { interval: 1, timeUnit },
  });
  /** The first key of the step or trigger says its form. */
  const form = (document: JsonObject, part: 'steps' | 'trigger'): string | undefined => {
    expect(isRaw(document)).toBe(false);
    const { [part]: found } = toYaml(document).data as Record<string, Record<string, JsonObject>>;
    return Object.keys((part === 'steps' ? found?.['A'] : found) ?? {})[0];
  };

  it.each([
    ['a variable', variable('string'), 'variable'],
    ['a variable in another case', variable('String'), 'variable'],
    ['an odd variable', variable('secret'), 'action'],
    ['a delay', wait({ count: 1, unit: 'Minute' }), 'delay'],
    ['a delay in another case', wait({ count: 1, unit: 'minute' }), 'delay'],
    ['a delay by an expression', wait({ count: '@x', unit: '@y' }), 'delay'],
    ['an odd delay', wait({ count: 1, unit: 'Fortnight' }), 'action'],
    ['a time', time('Day'), 'getPastTime'],
    ['an odd time', time('Fortnight'), 'action'],
  ])('%s', (_, step, expected) => {
    expect(form(flow({ A: step }), 'steps')).toBe(expected);
  });

  it.each([
    ['a kind', button, 'request'],
    ['an odd kind', { ...button, kind: 'Geofence' }, 'type'],
    ['a schedule', { type: 'Recurrence', recurrence: { frequency: 'Day', interval: 1 } }, 'recurrence'],
    ['an odd schedule', { type: 'Recurrence', recurrence: { frequency: 'Moon', interval: 1 } }, 'type'],
  ])('%s', (_, trigger, expected) => {
    expect(form(flow({ A: note }, { manual: trigger }), 'trigger')).toBe(expected);
  });
});
