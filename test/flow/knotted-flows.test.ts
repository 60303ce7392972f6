/** Flows that nobody writes by hand, and that are checked in moments all the same. */
import { describe, expect, test } from 'vitest';
import { checkFlows } from '../../src/check/check-flows.ts';
import { worldOfExport } from '../../src/check/world-of-export.ts';
import { collect, type Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { JsonObject } from '../../src/source/json-value.ts';
import { flowSource } from '../analysis/written-program.ts';

const API = '/providers/Microsoft.PowerApps/apis/shared_commondataserviceforapps';

const call = (operationId: string, parameters: JsonObject, more: JsonObject = {}): JsonObject => ({
  type: 'OpenApiConnection',
  inputs: { host: { connectionName: 'dataverse', operationId, apiId: API }, parameters },
  ...more,
});
const renames = (entityName: string, more: JsonObject = {}): JsonObject =>
  call('UpdateOnlyRecord', { entityName, recordId: "@triggerOutputs()?['body/id']", 'item/name': 'x' }, more);
const onUpdate = (table: string): JsonObject => ({
  When: {
    ...call('SubscribeWebhookTrigger', {
      'subscriptionRequest/message': 3,
      'subscriptionRequest/entityname': table,
      'subscriptionRequest/scope': 4,
    }),
    type: 'OpenApiConnectionWebhook',
  },
});

function documentOf(triggers: JsonObject, actions: JsonObject): JsonObject {
  return { properties: { connectionReferences: {}, definition: { parameters: {}, triggers, actions } } };
}

function findings(...documents: readonly JsonObject[]): readonly Diagnostic[] {
  const { diagnostics, report } = collect();
  const flows = documents.map((one, index) => flowSource(one, `flow${index}`));
  checkFlows(worldOfExport(flows), report);
  return diagnostics;
}

function count(code: string, ...documents: readonly JsonObject[]): number {
  return findings(...documents).filter((one) => one.code === code).length;
}

describe('flows that start each other', () => {
  test('of many that are knotted, each is told of once, and from outside none of the ways is followed', () => {
    const knot = Array.from({ length: 15 }, () =>
      documentOf(onUpdate('contact'), { A: renames('contacts') }),
    );
    const outside = documentOf(onUpdate('account'), { A: renames('accounts'), B: renames('contacts') });
    expect(count('flow/endless-loop', outside, ...knot)).toBe(16);
  });

  test('a guard is found at the end of a chain of 8,000 steps', () => {
    const chain: Record<string, JsonObject> = {};
    let value = "@triggerOutputs()?['body/name']";
    for (let index = 0; index < 8_000; index += 1) {
      const runAfter: JsonObject = index === 0 ? {} : { [`S${index - 1}`]: ['Succeeded'] };
      chain[`S${index}`] = { type: 'Compose', inputs: value, runAfter };
      value = `@outputs('S${index}')`;
    }
    const read = call('GetItem', { entityName: 'accounts', recordId: "@triggerOutputs()?['body/id']" });
    const asks: JsonObject = {
      type: 'If',
      runAfter: { S7999: ['Succeeded'], Read: ['Succeeded'] },
      expression: { not: { equals: [value, "@outputs('Read')?['body/name']"] } },
      actions: { A: renames('accounts') },
    };
    expect(
      count('flow/loop-guarded', documentOf(onUpdate('account'), { ...chain, Read: read, Asks: asks })),
    ).toBe(1);
  });

  test('a step that names no flow runs none', () => {
    const caller = documentOf(
      {},
      { Run: { type: 'Workflow', inputs: { host: { workflowReferenceName: '' } } } },
    );
    const { diagnostics, report } = collect();
    checkFlows(worldOfExport([flowSource(caller), flowSource(documentOf(onUpdate('account'), {}))]), report);
    expect(diagnostics.map((one) => one.code)).not.toContain('flow/child-trigger');
  });
});

describe('queries and texts of any length', () => {
  const list = (name: string, text: string): JsonObject =>
    documentOf({}, { List: call('ListRecords', { entityName: 'accounts', [name]: text }) });

  test.each([
    ['comparisons in a row', '$filter', `name${' eq 1'.repeat(20_000)}`],
    ['sums', '$filter', `revenue${' add 1'.repeat(20_000)} eq 3`],
    ['what comes along, in each other', '$expand', `${'a($expand='.repeat(5000)}a${')'.repeat(5000)}`],
    ['a long name', '$filter', `${'a'.repeat(200_000)} eq 1`],
  ])('%s', (_, name, text) => {
    expect(() => findings(list(name, text))).not.toThrow();
  });

  test('expressions of a body that never end are told as such, and the body is not', () => {
    const headers = { 'Content-Type': 'application/json' };
    const inputs = { method: 'POST', uri: 'https://example.com', headers, body: `{${'@{'.repeat(20_000)}` };
    const found = findings(documentOf({}, { Send: { type: 'Http', inputs } }));
    expect(found.map((one) => one.code)).not.toContain('flow/body-no-json');
  });

  test('every column that an expression sets is looked at', () => {
    const item = "@setProperty(setProperty(outputs('Row'), 'nmae', 'a'), 'telephoen1', 'b')";
    const row: JsonObject = { type: 'Compose', inputs: { name: 'x' } };
    const write = call(
      'CreateRecord',
      { entityName: 'accounts', item },
      { runAfter: { Row: ['Succeeded'] } },
    );
    expect(count('dataverse/unknown-column', documentOf({}, { Row: row, Write: write }))).toBe(2);
  });
});

describe('words that every object of JavaScript has', () => {
  test('as a unit of a schedule', () => {
    const recurrence: JsonObject = { frequency: 'constructor', interval: 1, schedule: { hours: [1] } };
    const found = findings(documentOf({ Timer: { type: 'Recurrence', recurrence } }, {}));
    expect(found.map((one) => one.code)).toContain('flow/input-word');
  });

  test('as a type of a schema', () => {
    const schema: JsonObject = { type: 'object', properties: { a: { type: 'constructor' } } };
    const inputs = { content: "@triggerBody()?['x']", schema };
    const found = findings(documentOf({}, { Read: { type: 'ParseJson', inputs } }));
    expect(found.find((one) => one.code === 'flow/input-word')?.args).toMatchObject({ nearest: undefined });
  });
});

describe('what ends a circle', () => {
  const read = call('GetItem', { entityName: 'accounts', recordId: 'x' });
  // Not the column that is written: asking for that is a guard of another kind.
  const differs = "@not(equals(triggerOutputs()?['body/fax'], outputs('Read')?['body/fax']))";
  const agrees = "@equals(triggerOutputs()?['body/fax'], outputs('Read')?['body/fax'])";
  const after = { runAfter: { Read: ['Succeeded'] } };
  const end: JsonObject = { type: 'Terminate', inputs: { runStatus: 'Succeeded' } };
  const choice = (
    expression: JsonObject[string],
    actions: JsonObject,
    others: JsonObject = {},
  ): JsonObject => ({
    ...{ type: 'If', expression, actions, else: { actions: others } },
    ...after,
  });
  const rename = renames('accounts');
  const filter = (where: string): JsonObject => ({
    ...{ type: 'Query', inputs: { from: "@createArray('fax')", where } },
    ...after,
  });
  const left = (steps: JsonObject): JsonObject => ({
    ...steps,
    Is_left: {
      ...{ type: 'If', expression: "@not(empty(body('Left')))", actions: { Rename: rename } },
      runAfter: { Left: ['Succeeded'] },
    },
  });

  test.each<readonly [name: string, actions: JsonObject]>([
    ['it runs when two values differ', { Is: choice(differs, { Rename: rename }) }],
    ['it runs unless they are the same', { Is: choice(agrees, {}, { Rename: rename }) }],
    [
      'the run ends when they are the same',
      { Is: choice(agrees, { End: end }), Rename: { ...rename, runAfter: { Is: ['Succeeded'] } } },
    ],
    [
      'the run ends when they are the same, in the tree of the designer',
      {
        Is: choice({ not: { equals: [differs, true] } }, { End: end }),
        Rename: { ...rename, runAfter: { Is: ['Succeeded'] } },
      },
    ],
    ['it runs when a comparison leaves something', left({ Left: filter(differs) })],
  ])('%s', (_, actions) => {
    const flow = documentOf(onUpdate('account'), { Read: read, ...actions });
    expect(count('flow/endless-loop', flow)).toBe(0);
    expect(count('flow/loop-guarded', flow)).toBe(1);
  });

  test.each<readonly [name: string, actions: JsonObject]>([
    ['it runs when two values are the same', { Is: choice(agrees, { Rename: rename }) }],
    ['it runs unless they differ', { Is: choice(differs, {}, { Rename: rename }) }],
    [
      'the run ends when they differ',
      { Is: choice(differs, { End: end }), Rename: { ...rename, runAfter: { Is: ['Succeeded'] } } },
    ],
    ['something is left that nothing was compared for', left({ Left: filter("@equals(item(), 'fax')") })],
  ])('not: %s', (_, actions) => {
    const flow = documentOf(onUpdate('account'), { Read: read, ...actions });
    expect(count('flow/endless-loop', flow)).toBe(1);
    expect(count('flow/loop-guarded', flow)).toBe(0);
  });
});
