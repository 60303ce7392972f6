/** Reads of steps that give nothing there: what no page shows. */
import { expect, test } from 'vitest';
import { checkFlows } from '../../src/check/check-flows.ts';
import { worldOfExport } from '../../src/check/world-of-export.ts';
import { collect, words } from '../../src/diagnostics/diagnostic.ts';
import type { JsonObject } from '../../src/source/json-value.ts';
import { sourceWith } from '../analysis/written-program.ts';

const BEFORE: JsonObject = {
  Init: {
    type: 'InitializeVariable',
    inputs: { variables: [{ name: 'total', type: 'integer', value: 1 }] },
    runAfter: {},
  },
  Note: { type: 'Compose', inputs: 'x', runAfter: { Init: ['Succeeded'] } },
  Ask: {
    type: 'Http',
    inputs: { method: 'GET', uri: 'https://contoso.com' },
    runAfter: { Note: ['Succeeded'] },
  },
  Work: { type: 'Scope', actions: {}, runAfter: { Ask: ['Succeeded'] } },
  Is_it: { type: 'If', expression: '@equals(1, 1)', actions: {}, runAfter: { Work: ['Succeeded'] } },
};

function told(inputs: string, runAfter: JsonObject = { Is_it: ['Succeeded'] }): readonly string[] {
  const { diagnostics, report } = collect();
  checkFlows(worldOfExport([sourceWith({ ...BEFORE, Read: { type: 'Compose', inputs, runAfter } })]), report);
  return diagnostics.filter(({ code }) => code === 'flow/empty-read').map((one) => words(one).message);
}

const SCOPE = "'Work' holds other steps and has no outputs, so this is null.";
const CHOICE = "'Is_it' decides between branches and has no body, so this is null.";
const VARIABLE = "'Init' does not give the value of its variable.";

test.each<[string, readonly string[]]>([
  ["@outputs('Work')", [SCOPE]],
  ["@body('Work')?['x']", [SCOPE]],
  ["@result('Work')", []],
  ["@actions('Work')?['status']", []],
  ["@body('Is_it')", [CHOICE]],
  ["@outputs('Is_it')?['expressionResult']", []],
  ["Hello @{outputs('Init')}", [VARIABLE]],
  ["@body('Init')", [VARIABLE]],
  ["@body('Init')?['value']", []],
  ["@outputs('Note')", []],
  ["@body('Note')", []],
  ["@body('Ask')", []],
])('%s', (text, wanted) => {
  expect(told(text)).toEqual(wanted);
});

const FAILED = "'Note' has failed when this is read, and has no outputs then: this is null.";

test.each<[string, JsonObject, readonly string[]]>([
  ["@outputs('Note')", { Note: ['Failed'] }, [FAILED]],
  ["@outputs('Note')", { Note: ['failed', 'Skipped', 'TimedOut'] }, [FAILED]],
  ["@outputs('Note')", { Note: ['Failed', 'Succeeded'] }, []],
  ["@outputs('Note')", { Note: [] }, []],
  // A call that failed has an answer, too.
  ["@body('Ask')", { Ask: ['Failed'] }, []],
  ["@body('Ask')", { Ask: ['Failed', 'Skipped'] }, []],
  ["@body('Ask')", { Ask: ['Skipped'] }, ["'Ask' was skipped when this is read, so this is null."]],
  ["@actions('Note')?['error']", { Note: ['Failed'] }, []],
])('%s after %o', (text, runAfter, wanted) => {
  expect(told(text, runAfter)).toEqual(wanted);
});
