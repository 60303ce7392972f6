/** Steps of the type `Expression`: what their inputs make fail, whatever the run brings. */
import { expect, test } from 'vitest';
import { catalog } from '../../src/diagnostics/catalog.ts';
import type { JsonObject, JsonValue } from '../../src/source/json-value.ts';
import { findingsIn } from '../analysis/written-program.ts';

/** `<severity> <code> <where in the step>`. */
function told(kind: string, inputs: JsonObject): readonly string[] {
  const actions: JsonObject = {
    Text: {
      type: 'InitializeVariable',
      inputs: { variables: [{ name: 'text', type: 'string', value: 'x' }] },
      runAfter: {},
    },
    Step: { type: 'Expression', kind, inputs, runAfter: { Text: ['Succeeded'] } },
  };
  const trigger: JsonObject = { type: 'Request', kind: 'Button', inputs: { schema: { type: 'object' } } };
  const document: JsonObject = {
    properties: { definition: { parameters: {}, triggers: { manual: trigger }, actions } },
  };
  return findingsIn(document)
    .filter(({ at, code }) => at.path.includes('Step') && code.startsWith('expression/'))
    .map(
      ({ severity, code, at }) =>
        `${severity ?? catalog[code].severity} ${code} ${at.path.slice(4).join('/')}`,
    );
}

const NOW: JsonValue = '@utcNow()';
const ZONES: JsonObject = {
  baseTime: NOW,
  sourceTimeZone: 'UTC',
  destinationTimeZone: 'W. Europe Standard Time',
};

test.each<readonly [string, JsonObject, readonly string[]]>([
  ['AddToTime', { baseTime: NOW, interval: 7, timeUnit: 'Day' }, []],
  [
    'AddToTime',
    { baseTime: 'today', interval: 7, timeUnit: 'Day' },
    ['error expression/fails inputs/baseTime'],
  ],
  // Steps may convert what functions do not.
  [
    'AddToTime',
    { baseTime: NOW, interval: "@variables('text')", timeUnit: 'Day' },
    ['warning expression/argument-type inputs/interval'],
  ],
  ['GetPastTime', { interval: 7, timeUnit: "@variables('text')" }, []],
  ['ConvertTimeZone', ZONES, []],
  ['ConvertTimeZone', { ...ZONES, formatString: 't' }, []],
  [
    'ConvertTimeZone',
    { ...ZONES, destinationTimeZone: 'Europe/Seoul' },
    ['error expression/fails inputs/destinationTimeZone'],
  ],
  ['ConvertTimeZone', { ...ZONES, sourceTimeZone: '' }, ['error expression/fails inputs/sourceTimeZone']],
  [
    'ConvertTimeZone',
    { ...ZONES, formatString: 'YYYY-MM-DD' },
    ['warning expression/format-letters inputs/formatString'],
  ],
  ['Substring', { text: 'abc', startIndex: -1 }, ['error expression/fails inputs/startIndex']],
  // Hostile or half done: others speak of these.
  [
    'AddToTime',
    { baseTime: null, interval: [], timeUnit: {} },
    ['warning expression/argument-type inputs/baseTime'],
  ],
  ['AddToTime', {}, []],
  ['toString', { baseTime: NOW }, []],
])('%s %j', (kind, inputs, expected) => {
  expect(told(kind, inputs)).toEqual(expected);
});
