/** What steps ask of Dataverse: tables, operations, filters, columns and FetchXML, in documents that no page or case shows. */
import { expect, test } from 'vitest';
import type { JsonObject } from '../../src/source/json-value.ts';
import { findingsIn, flowWithDataverse } from '../analysis/written-program.ts';

const API = '/providers/Microsoft.PowerApps/apis/shared_commondataserviceforapps';

interface Step {
  readonly operationId: string;
  readonly parameters: JsonObject;
  readonly type?: string;
}

function stepOf({ operationId, parameters, type = 'OpenApiConnection' }: Step): JsonObject {
  return { type, inputs: { host: { apiId: API, connectionName: 'dv', operationId }, parameters } };
}

const BUTTON: JsonObject = { type: 'Request', kind: 'Button', inputs: { schema: { type: 'object' } } };

/** `<severity> <code>` of each finding that is more than advice. */
function told(actions: JsonObject, trigger: JsonObject = BUTTON): readonly string[] {
  return findingsIn(flowWithDataverse({ triggers: { started: trigger }, actions }))
    .filter(({ severity, code }) => severity !== 'info' && /^(?:dataverse|flow\/(?:op|wait))/.test(code))
    .map(({ severity = 'error', code }) => `${severity} ${code}`);
}

function toldOfList(parameters: JsonObject): readonly string[] {
  const step = stepOf({
    operationId: 'ListRecords',
    parameters: { entityName: 'accounts', ...parameters },
  });
  return told({
    Text: {
      type: 'InitializeVariable',
      inputs: { variables: [{ name: 'text', type: 'string', value: 'x' }] },
      runAfter: {},
    },
    Tried: { ...step, runAfter: { Text: ['Succeeded'] } },
  });
}

test.each<[string, string | undefined]>([
  ['Account rows', 'error'],
  ['Accounts', 'warning'],
  ['Leads', 'warning'],
  ['x_things', undefined],
  ["@{variables('text')}", undefined],
  [' accounts', undefined],
])('the entity set %j', (entityName, severity) => {
  expect(toldOfList({ entityName })).toEqual(
    severity === undefined ? [] : [`${severity} dataverse/table-name`],
  );
});

test.each<[string, string | undefined]>([
  ["name eq @{variables('text')}", 'warning odata-value'],
  ["@{variables('text')} eq name", 'warning odata-value'],
  ["name eq @{coalesce(variables('text'), workflow()?['run']?['id'])}", undefined],
  ["name eq '@{variables('text')}'", undefined],
  ["name eq @{concat('''', variables('text'), '''')}", undefined],
  ["name@{variables('text')}", undefined],
  ["numberofemployees gt @{variables('text')}", undefined],
  ["parentaccountid eq @{variables('text')}", 'warning lookup-name'],
  ["_parentaccountid_value eq @{variables('text')}", undefined],
  ['parentaccountid eq null', undefined],
  ["parentaccountid/name eq '@{variables('text')}'", undefined],
  ['startswith(name)', 'error odata-syntax'],
  ["contains(name,'a','b')", 'error odata-syntax'],
  ["contains('x', name)", 'warning odata-syntax'],
  ["contains(name,'x') and endswith(name,'@{variables('text')}')", undefined],
  ["contains(@{variables('text')})", undefined],
  ["createdon gt 'yesterday'", 'warning odata-value'],
  ["createdon gt '2026-01-31'", undefined],
  ["createdon gt '@{variables('text')}'", undefined],
  ['creditonhold eq 1', 'warning odata-value'],
  ['creditonhold eq true', undefined],
])('the filter %j', ($filter, expected) => {
  expect(toldOfList({ $filter })).toEqual(
    expected === undefined ? [] : [expected.replace(' ', ' dataverse/')],
  );
});

test.each<[JsonObject, string | undefined]>([
  [{ $select: 'name,,accountid' }, 'warning odata-syntax'],
  [{ $select: 'name,' }, 'warning odata-syntax'],
  [{ $select: '' }, undefined],
  [{ $select: ' ' }, undefined],
  [{ $select: 'name, accountid' }, undefined],
  [{ $select: "name,@{variables('text')}" }, undefined],
  [{ $select: 'Topic' }, 'warning unknown-column'],
  [{ $expand: 'parentaccountid/name' }, 'warning odata-syntax'],
  [{ $expand: 'parentaccountid($select=name)' }, undefined],
  [{ $expand: 'x_accounts/$ref' }, undefined],
])('%j', (parameters, expected) => {
  expect(toldOfList(parameters)).toEqual(
    expected === undefined ? [] : [expected.replace(' ', ' dataverse/')],
  );
});

const fetch = (inside: string, top = '5'): string =>
  `<fetch top="${top}"><entity name="account">${inside}</entity></fetch>`;
const condition = (words: string): string => fetch(`<filter type="and"><condition ${words}</filter>`);

test.each<[string, string | undefined]>([
  [condition('attribute="name" operator="equals" value="x"/>'), 'warning fetch-xml'],
  [condition('attribute="name" operator="@{variables(\'text\')}" value="x"/>'), undefined],
  [condition('attribute="name" operator="eq" value="equals"/>'), undefined],
  [condition('attribute="numberofemployees" operator="in" value="1,2"/>'), 'warning fetch-xml'],
  [condition('attribute="name" operator="in"><value>a,b</value></condition>'), undefined],
  [condition('attribute="createdon" operator="olderthan-x-minutes" value="5"/>'), undefined],
  [condition('attribute="statecode" operator="eq" value="Active"/>'), 'warning odata-value'],
  [condition('attribute="statecode" operator="eq" value="0"/>'), undefined],
  [condition('attribute="statecode" operator="eq" value="@{variables(\'text\')}"/>'), undefined],
  [condition('attribute="creditonhold" operator="ne" value="true"/>'), undefined],
  [fetch('<filter type="both"/>'), 'warning fetch-xml'],
  [fetch('<filter><filter type="or"/></filter>'), undefined],
  [
    fetch('<link-entity name="contact" from="parentcustomerid" to="accountid" link-type="left"/>'),
    'warning fetch-xml',
  ],
  [
    fetch(
      '<filter><link-entity name="contact" from="parentcustomerid" to="accountid" link-type="not any"/></filter>',
    ),
    undefined,
  ],
  [fetch('<all-attribute/>'), 'error fetch-xml'],
  [fetch('<attribute nam="name"/>'), 'error fetch-xml'],
  [fetch('<all-attributes/><order attribute="name"/><!-- all -->'), undefined],
  [fetch("@{variables('text')}"), undefined],
  [fetch('<attribute name="name"/>', 'five'), 'error fetch-xml'],
  [fetch('<attribute name="name"/>', "@{variables('text')}"), undefined],
  ['<fetch><entity name="accounts"><all-attributes/></entity></fetch>', 'error table-name'],
  ['<fetch><entity nam="account"><all-attributes/></entity></fetch>', 'error fetch-xml'],
  ['<fetch><entity name="x_thing"><attribute name="x_name"/></entity></fetch>', undefined],
  ['<fetch><entity name="@{variables(\'text\')}"><all-attributes/></entity></fetch>', undefined],
])('the query %s', (fetchXml, expected) => {
  expect(toldOfList({ fetchXml })).toEqual(
    expected === undefined ? [] : [expected.replace(' ', ' dataverse/')],
  );
});

const CHANGE: JsonObject = {
  'subscriptionRequest/message': 1,
  'subscriptionRequest/entityname': 'account',
  'subscriptionRequest/scope': 4,
};

test('operations are used as what they are', () => {
  const used = (operationId: string, type: string, parameters: JsonObject): readonly string[] =>
    told({
      Tried: { ...stepOf({ operationId, type, parameters }), runAfter: {}, limit: { timeout: 'PT1H' } },
    });
  const error = ['error flow/operation-kind'];
  expect(used('ListRecords', 'OpenApiConnectionWebhook', { entityName: 'accounts' })).toEqual(error);
  expect(used('ListRecords', 'OpenApiConnection', { entityName: 'accounts' })).toEqual([]);
  expect(used('SubscribeWebhookTrigger', 'OpenApiConnection', CHANGE)).toEqual(error);
  expect(used('SubscribeWebhookTrigger', 'OpenApiConnectionWebhook', CHANGE)).toEqual([]);
});

test.each<[string, string, string, readonly string[]]>([
  ['SubscribeWebhookTrigger', 'OpenApiConnectionWebhook', 'statecode eq 0', []],
  ['SubscribeWebhookTrigger', 'OpenApiConnectionWebhook', "name eq '@{parameters('x (x_x)')}'", []],
  [
    'SubscribeWebhookTrigger',
    'OpenApiConnectionWebhook',
    "name eq '@{triggerBody()?['x']}'",
    ['warning dataverse/parameter-value'],
  ],
  [
    'SubscribeWebhookTrigger',
    'OpenApiConnectionNotification',
    'statecode eq 0',
    ['warning flow/operation-kind'],
  ],
])('the trigger %s as %s with the condition %s', (operationId, type, condition, expected) => {
  const parameters = { ...CHANGE, 'subscriptionRequest/filterexpression': condition };
  expect(told({}, stepOf({ operationId, type, parameters }))).toEqual(expected);
});

test('an action is no trigger', () => {
  const trigger = stepOf({ operationId: 'ListRecords', parameters: { entityName: 'accounts' } });
  expect(told({}, { ...trigger, recurrence: { frequency: 'Hour', interval: 1 } })).toEqual([
    'error flow/operation-kind',
  ]);
});
