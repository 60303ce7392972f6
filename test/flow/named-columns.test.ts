/** Columns that environment variables name: of which table the row is that is read by the value of one. */
import { expect, test } from 'vitest';
import { worldOfExport } from '../../src/check/world-of-export.ts';
import { namedColumns } from '../../src/check/sync/named-columns.ts';
import type { JsonObject } from '../../src/source/json-value.ts';
import { flowSource, flowWithDataverse } from '../analysis/written-program.ts';

const V = "parameters('V')";

function call(operationId: string, parameters: JsonObject): JsonObject {
  const host = { apiId: 'shared_commondataserviceforapps', connectionName: 'dv', operationId };
  return { inputs: { host, parameters } };
}

const after = (name: string): JsonObject => ({ runAfter: { [name]: ['Succeeded'] } });
const get = (entityName: string, more: JsonObject = {}): JsonObject => ({
  type: 'OpenApiConnection',
  ...call('GetItem', { entityName, recordId: 'x', ...more }),
});

/** Tables whose rows are read by the variable in a text of a flow that is started by tasks and has read an opportunity, accounts and visits. */
function tablesRead(inputs: string, last: JsonObject = { type: 'Compose', inputs }): readonly string[] {
  const document = flowWithDataverse({
    parameters: {
      V: { type: 'String', metadata: { schemaName: 'x_V' } },
      Own: { type: 'String', defaultValue: 'name' },
    },
    triggers: {
      T: {
        type: 'OpenApiConnectionWebhook',
        ...call('SubscribeWebhookTrigger', { 'subscriptionRequest/entityname': 'task' }),
      },
    },
    actions: {
      Opportunity: get('opportunities', { $expand: 'parentaccountid' }),
      Accounts: {
        type: 'OpenApiConnection',
        ...call('ListRecords', { entityName: 'accounts', $select: `name,@{${V}}` }),
        ...after('Opportunity'),
      },
      Visit: { ...get('x_visits'), ...after('Accounts') },
      Any: { ...get('@triggerBody()'), ...after('Visit') },
      Row: { type: 'Compose', inputs: { it: "@body('Opportunity')" }, ...after('Any') },
      Http: { type: 'Http', inputs: { method: 'GET', uri: 'https://contoso.com' }, ...after('Row') },
      Last: { ...last, ...after('Http') },
    },
  });
  const world = worldOfExport([flowSource(document)]);
  const [program] = world.programs;
  return program === undefined ? [] : namedColumns(program, world).map((one) => one.table);
}

test.each([
  [`@triggerBody()?[${V}]`, 'task'],
  [`@triggerOutputs()?['body']?[${V}]`, 'task'],
  [`@triggerOutputs()?[concat('body/', ${V})]`, 'task'],
  [`@body('Opportunity')[${V}]`, 'opportunity'],
  [`The value is @{outputs('Opportunity')?['body']?[toLower(${V})]}.`, 'opportunity'],
  [`@outputs('Row')?['it']?[${V}]`, 'opportunity'],
  [`@if(true, null, outputs('Row')['it'][${V}])`, 'opportunity'],
  [`@outputs('Opportunity')?['body/parentaccountid']?[${V}]`, 'account'],
  [`@outputs('Opportunity')?[concat('body/parentaccountid/', ${V})]`, 'account'],
  [`@first(outputs('Accounts')?['body/value'])?[${V}]`, 'account'],
  [`@body('Accounts')?['value'][0][${V}]`, 'account'],
])('%s reads a row of %s', (text, table) => {
  expect(tablesRead(text)).toEqual([table]);
});

test('items of lists are rows', () => {
  const from = "@outputs('Accounts')?['body/value']";
  const select = { type: 'Select', inputs: { from, select: { a: `@item()?[${V}]` } } };
  const note = { type: 'Compose', inputs: `@items('Last')?[${V}]` };
  expect(tablesRead('', select)).toEqual(['account']);
  expect(tablesRead('', { type: 'Foreach', foreach: from, actions: { Note: note } })).toEqual(['account']);
});

test.each([
  // Of a table that nobody knows, of one that only the run knows, of no table.
  `@body('Visit')?[${V}]`,
  `@body('Any')?[${V}]`,
  `@body('Http')?[${V}]`,
  `@outputs('Row')?[${V}]`,
  `@body('Accounts')?[${V}]`,
  `@json(string(body('Opportunity')))?[${V}]`,
  // By what no environment variable is.
  "@triggerBody()?[parameters('Own')]",
  "@triggerBody()?['V']",
  `@triggerBody()?[concat('_', ${V}, '_value')]`,
  `@triggerBody()?[concat('x', ${V})]`,
  // Not read at all.
  `@${V}`,
  `@setProperty(body('Opportunity'), ${V}, 1)`,
  `@triggerBody()?[${V}`,
])('%s names no column of a known table', (text) => {
  expect(tablesRead(text)).toEqual([]);
});
