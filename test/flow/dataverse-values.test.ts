/** What steps give to Dataverse: ids of rows, values of lookups and of columns, in documents that no page or case shows. */
import { expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../src/source/json-value.ts';
import { findingsIn, flowWithDataverse } from '../analysis/written-program.ts';

const API = '/providers/Microsoft.PowerApps/apis/shared_commondataserviceforapps';

function call(operationId: string, parameters: JsonObject, after?: string): JsonObject {
  return {
    type: 'OpenApiConnection',
    inputs: { host: { apiId: API, connectionName: 'dv', operationId }, parameters },
    runAfter: after === undefined ? {} : { [after]: ['Succeeded'] },
  };
}

/** `<severity> <code>` of what concerns values. */
function told(tried: JsonObject): readonly string[] {
  const document = flowWithDataverse({
    triggers: { manual: { type: 'Request', kind: 'Button', inputs: { schema: { type: 'object' } } } },
    actions: {
      Make: {
        type: 'InitializeVariable',
        inputs: {
          variables: [
            { name: 'list', type: 'array', value: [1] },
            { name: 'count', type: 'integer', value: 1 },
            { name: 'text', type: 'string', value: 'x' },
          ],
        },
        runAfter: {},
      },
      Account: call('GetItem', { entityName: 'accounts', recordId: "@triggerBody()?['id']" }, 'Make'),
      Tried: tried,
    },
  });
  return findingsIn(document)
    .filter((one) => /^dataverse\/(?:record-id|bind-value|column-value|unknown-parameter)$/.test(one.code))
    .map(({ severity = 'error', code }) => `${severity} ${code}`);
}

const ID = '11111111-2222-4333-8444-555555555555';

test.each<[JsonValue, string | undefined]>([
  ['', 'error'],
  [null, 'error'],
  ['@null', 'error'],
  ["@if(true, null, 'x')", 'error'],
  ["@variables('count')", 'error'],
  ["@variables('list')", 'error'],
  ["outputs('Account')?['body/accountid']", 'error'],
  ["@outputs('Account')?['body']", 'warning'],
  ["/accounts(@{variables('text')})", 'warning'],
  ['Contoso', 'warning'],
  [ID, undefined],
  ["number='5'", undefined],
  ["@variables('text')", undefined],
  ["@{variables('text')}", undefined],
  ["@outputs('Account')?['body/accountid']", undefined],
  ["@outputs('Account')?['body/contactid']", undefined],
  ["@triggerBody()?['id']", undefined],
])('the id of a row: %j', (recordId, severity) => {
  const found = told(call('DeleteRecord', { entityName: 'accounts', recordId }, 'Account'));
  expect(found).toEqual(severity === undefined ? [] : [`${severity} dataverse/record-id`]);
});

test.each<[JsonValue, string | undefined]>([
  ["@not(empty(''))", undefined],
  ["@not(empty(variables('text')))", 'error'],
])('no id, where a branch asks for %j', (expression, severity) => {
  const calls = { Row: call('DeleteRecord', { entityName: 'accounts', recordId: '@null' }) };
  expect(told({ type: 'If', expression, actions: calls, runAfter: { Account: ['Succeeded'] } })).toEqual(
    severity === undefined ? [] : [`${severity} dataverse/record-id`],
  );
});

test('the id of a row of another table', () => {
  const recordId = "@outputs('Account')?['body/accountid']";
  const found = (entityName: string): readonly string[] =>
    told(call('DeleteRecord', { entityName, recordId }, 'Account'));
  expect(found('contacts')).toEqual(['warning dataverse/record-id']);
  expect(found('x_unknowns')).toEqual([]);
});

test.each<[JsonValue, string | undefined]>([
  ["/accounts(@{variables('text')}", 'error'],
  [ID, 'error'],
  ["@variables('list')", 'error'],
  ["@concat('/accounts(', variables('text'))", 'error'],
  ["@outputs('Account')?['body/accountid']", 'warning'],
  ["accounts/@{variables('text')}", undefined],
  ["@variables('text')", undefined],
  ["@concat('/accounts(', variables('text'), ')')", undefined],
  ['', undefined],
  [null, undefined],
])('a lookup of a table that is not known, set to %j', (value, severity) => {
  const row = { entityName: 'x_things', 'item/x_Account@odata.bind': value };
  const found = told(call('CreateRecord', row, 'Account'));
  expect(found).toEqual(severity === undefined ? [] : [`${severity} dataverse/bind-value`]);
});

test('the key of a lookup is spelt exactly', () => {
  for (const key of ['item/x_Account@odata.Bind', 'item/x_Account.odata.bind'])
    expect(told(call('CreateRecord', { entityName: 'x_things', [key]: null }, 'Account'))).toEqual([
      'error dataverse/unknown-parameter',
    ]);
});

test.each<[string, JsonValue, string | undefined]>([
  ['item/name', "@variables('list')", 'warning'],
  ['item/name', "@outputs('Account')?['body']", 'warning'],
  ['item/name', "@variables('count')", undefined],
  ['item/lastusedincampaign', "@variables('count')", 'warning'],
  ['item/numberofemployees', 1.5, 'warning'],
  ['item/numberofemployees', '12', undefined],
  ['item/numberofemployees', "@variables('text')", undefined],
  ['item', "@string(outputs('Account'))", 'warning'],
  ['item', "@outputs('Account')?['body']", undefined],
])('%s is given %j', (key, value, severity) => {
  const found = told(call('CreateRecord', { entityName: 'accounts', [key]: value }, 'Account'));
  expect(found).toEqual(severity === undefined ? [] : [`${severity} dataverse/column-value`]);
});
