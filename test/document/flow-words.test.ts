/** What the page of a flow says: conditions in words, columns that are read and written, what happens on failure. */
import { describe, expect, test } from 'vitest';
import { worldOfExport } from '../../src/check/world-of-export.ts';
import { failureTexts } from '../../src/document/flow/failures.ts';
import type { FlowScope } from '../../src/document/flow/flow-scope.ts';
import { conditionPhrase, valuePhrase } from '../../src/document/flow/phrase.ts';
import { tableUses } from '../../src/document/flow/table-uses.ts';
import { indexOf } from '../../src/document/index.ts';
import { scopeOf } from '../../src/document/scope.ts';
import { factsOf } from '../../src/flow/facts.ts';
import { verbatim } from '../../src/load/decode-flow.ts';
import type { JsonObject, JsonValue } from '../../src/source/json-value.ts';
import { documentPlace } from '../../src/source/place.ts';

const DATAVERSE = {
  dv: {
    api: { name: 'shared_commondataserviceforapps' },
    connection: { connectionReferenceLogicalName: 'x' },
  },
};

function around(actions: JsonObject, triggers: JsonObject = {}, language = 1033): FlowScope {
  const document = { properties: { connectionReferences: DATAVERSE, definition: { triggers, actions } } };
  const facts = factsOf(document);
  const world = worldOfExport([
    { id: '', title: 'A', document, facts, origins: verbatim('a.json'), at: documentPlace('a.json') },
  ]);
  const [program] = world.programs;
  if (program === undefined) throw new Error('one flow makes one program');
  const scope = scopeOf(indexOf([]), language, 1033);
  return { scope, words: scope.words.flowWords, world, program, flowRef: () => undefined, isRun: false };
}

function call(operationId: string, parameters: JsonObject, runAfter: JsonObject = {}): JsonObject {
  const host = {
    connectionName: 'dv',
    operationId,
    apiId: '/providers/Microsoft.PowerApps/apis/shared_commondataserviceforapps',
  };
  return { type: 'OpenApiConnection', inputs: { host, parameters }, runAfter };
}

describe('conditions', () => {
  test.each<[JsonValue, string]>([
    ["@not(empty(body('Get_order')?['note']))", 'Get order › note is not empty'],
    [
      "@and(equals(outputs('A')?['body/x'], 'y'), or(less(1, 2), greater(3, 4)))",
      'A › x = “y” and (1 < 2 or 3 > 4)',
    ],
    ['@not(and(true, false))', 'not (true and false)'],
    ['@not(equals(1, 2))', '1 ≠ 2'],
    ["@contains(createArray('a', 'b'), triggerBody()?['kind'])", 'Trigger › kind is one of “a”, “b”'],
    ["@not(contains(item()?['tags'], 'x'))", 'the item › tags does not contain “x”'],
    ["@empty(first(outputs('Find')?['body/value'])?['name'])", 'the first of Find › name is empty'],
    ["@startsWith(toLower(coalesce(variables('v'), '')), 'a')", 'v starts with “a”'],
    ["@equals(coalesce(variables('v'), variables('w')), null)", 'v (else w) = nothing'],
    ['@mul(2, 3)', 'mul(2, 3)'],
    [{ and: [{ equals: ["@body('A')", 'x'] }, { not: { greater: ['@1', 2] } }] }, 'A = “x” and 1 ≤ 2'],
    [
      { or: [{ and: [{ less: [1, 2] }, { less: [2, 3] }] }, { contains: ['abc', 'b'] }] },
      '(1 < 2 and 2 < 3) or “abc” contains “b”',
    ],
    [{ equals: ["@empty(body('A'))", '@false'] }, 'A is not empty'],
    [{ not: { equals: ["@empty(body('A'))", true] } }, 'A is not empty'],
    [{ equals: ["@body('A')", true] }, 'A = true'],
    [true, 'true'],
    [null, 'nothing'],
    [{ and: [] }, 'a map of values'],
    [{ equals: null }, 'nothing = '],
  ])('%j', (value, words) => {
    expect(conditionPhrase(value, around({}))).toBe(words);
  });

  test('in Korean', () => {
    expect(conditionPhrase("@not(empty(body('A')))", around({}, {}, 1042))).toBe('A 비어 있지 않음');
  });

  test('texts with expressions in them', () => {
    expect(valuePhrase("A @{body('Get_it')?['x']} b", around({}))).toBe('A Get it › x b');
  });

  test('what is nested without end is left out', () => {
    expect(conditionPhrase(`@${'not('.repeat(40)}true${')'.repeat(40)}`, around({}))).toContain('…');
  });
});

describe('columns', () => {
  function usesOf(actions: JsonObject, triggers: JsonObject = {}) {
    const { program, world } = around(actions, triggers);
    return tableUses(program, world).map(({ deeds, computed, ...use }) => ({
      ...use,
      deeds: [...deeds],
      computed: computed.length,
    }));
  }
  const NOTHING = { reads: [], writes: [], readsAll: false, writesMore: false, computed: 0 };

  test('what is selected, filtered and sorted, also of other rows', () => {
    const found = usesOf({
      List: call('ListRecords', {
        entityName: 'contacts',
        $select: 'firstname,_parentcustomerid_value',
        $filter: "lastname eq '@{1}' and parentcustomerid_account/name ne null",
        $orderby: 'createdon desc',
      }),
    });
    expect(found).toEqual([
      {
        ...NOTHING,
        table: 'contact',
        deeds: ['reads'],
        reads: ['createdon', 'firstname', 'lastname', 'parentcustomerid'],
      },
      { ...NOTHING, table: 'account', deeds: ['reads'], reads: ['name'] },
    ]);
  });

  test('what is taken out of rows: of one, of the first of a list, of each in a loop', () => {
    const found = usesOf({
      One: call('GetItem', { entityName: 'accounts', recordId: '1' }),
      List: call('ListRecords', { entityName: 'contacts' }),
      Each: {
        type: 'Foreach',
        foreach: "@outputs('List')?['body/value']",
        actions: { Use: { type: 'Compose', inputs: "@{items('Each')?['firstname']}@{item()?['lastname']}" } },
      },
      Use_it: {
        type: 'Compose',
        inputs:
          "@concat(outputs('One')?['body/name'], body('One')?['_ownerid_value@OData.Community.Display.V1.FormattedValue'], first(body('List')?['value'])?['emailaddress1'])",
      },
    });
    expect(found).toEqual([
      { ...NOTHING, table: 'account', deeds: ['reads'], reads: ['name', 'ownerid'], readsAll: true },
      {
        ...NOTHING,
        table: 'contact',
        deeds: ['reads'],
        reads: ['emailaddress1', 'firstname', 'lastname'],
        readsAll: true,
      },
    ]);
  });

  test('what a trigger waits for, and what is taken of its row', () => {
    const trigger = call('SubscribeWebhookTrigger', {
      'subscriptionRequest/message': 3,
      'subscriptionRequest/entityname': 'account',
      'subscriptionRequest/scope': 4,
      'subscriptionRequest/filteringattributes': 'name, telephone1',
      'subscriptionRequest/filterexpression': 'statecode eq 0',
    });
    const actions = { Use: { type: 'Compose', inputs: "@triggerOutputs()?['body/accountnumber']" } };
    expect(usesOf(actions, { When: { ...trigger, type: 'OpenApiConnectionWebhook' } })).toEqual([
      {
        ...NOTHING,
        table: 'account',
        deeds: ['starts', 'reads'],
        reads: ['accountnumber', 'name', 'statecode', 'telephone1'],
      },
    ]);
  });

  test('FetchXML', () => {
    const fetchXml =
      "<fetch><entity name='account'><attribute name='name'/><filter><condition attribute='statecode' operator='eq' value='@{0}'/></filter><link-entity name='contact' from='contactid' to='primarycontactid'><attribute name='fullname'/></link-entity></entity></fetch>";
    expect(usesOf({ List: call('ListRecords', { entityName: 'accounts', fetchXml }) })).toEqual([
      { ...NOTHING, table: 'account', deeds: ['reads'], reads: ['name', 'statecode'] },
      { ...NOTHING, table: 'contact', deeds: ['reads'], reads: ['fullname'] },
    ]);
  });

  test('what is written: part by part, as a map, from a Compose with more to it, and what is not known', () => {
    const found = usesOf({
      Base: { type: 'Compose', inputs: { name: 'a', 'primarycontactid@odata.bind': 'contacts(1)' } },
      Parts: call('CreateRecord', { entityName: 'accounts', 'item/telephone1': '1' }),
      Map: call('UpdateOnlyRecord', { entityName: 'contacts', recordId: '1', item: { firstname: 'a' } }),
      More: call('UpdateRecord', {
        entityName: 'accounts',
        recordId: '1',
        item: "@setProperty(outputs('Base'), variables('v'), 1)",
      }),
      Any: call('UpdateOnlyRecord', { entityName: 'contacts', recordId: '1', item: '@triggerBody()' }),
    });
    expect(found).toEqual([
      {
        ...NOTHING,
        table: 'account',
        deeds: ['creates', 'updates'],
        writes: ['name', 'primarycontactid', 'telephone1'],
        computed: 1,
      },
      { ...NOTHING, table: 'contact', deeds: ['updates'], writes: ['firstname'], writesMore: true },
    ]);
  });

  test('a table whose name is computed', () => {
    expect(usesOf({ List: call('ListRecords', { entityName: "@variables('t')", $select: 'name' }) })).toEqual(
      [{ ...NOTHING, table: undefined, deeds: ['reads'], reads: ['name'] }],
    );
  });
});

describe('failures', () => {
  const row = { entityName: 'accounts', recordId: '1', $select: 'name' };
  const scope = (actions: JsonObject, runAfter: JsonObject = {}): JsonObject => ({
    type: 'Scope',
    actions,
    runAfter,
  });

  test('nothing is caught', () => {
    expect(failureTexts(around({ Get_it: call('GetItem', row) }))).toEqual([
      'Nothing is caught: the first step that fails ends the run as failed.',
    ]);
  });

  test('a handler after which the run counts as succeeded, and what no handler waits for', () => {
    expect(
      failureTexts(
        around({
          Try: scope({ Get_it: call('GetItem', row) }),
          Catch: scope({ Tell: { type: 'Compose', inputs: 1 } }, { Try: ['Failed', 'TimedOut'] }),
          Before: call('GetItem', row),
        }),
      ),
    ).toEqual([
      'When “Try” ends as failed or timed out, “Catch” runs; the run itself then counts as succeeded.',
      'Not caught, so a failure ends the run as failed: “Before”.',
    ]);
  });

  test('a handler that may fail the run, policies and secrets', () => {
    const read = call('GetItem', row);
    const runtimeConfiguration = { secureData: { properties: ['inputs'] } };
    const inputs = {
      ...(read['inputs'] as JsonObject),
      retryPolicy: { type: 'fixed', count: 3, interval: 'PT1M30S' },
    };
    const end = { type: 'Terminate', inputs: { runStatus: 'Failed', runError: { code: 'Bad' } } };
    expect(
      failureTexts(
        around({
          Try: scope({ Get_it: { ...read, inputs, runtimeConfiguration } }),
          Catch: scope(
            { If: { type: 'If', expression: '@true', actions: { End: end } } },
            { Try: ['Failed'] },
          ),
        }),
      ),
    ).toEqual([
      'When “Try” ends as failed, “Catch” runs, which may end the run as failed.',
      'Ends the run as failed on purpose: “End” (Bad).',
      'Tried again up to 3 times, every 1 minute(s) 30 second(s): “Get it”.',
      'The run history hides what goes into: “Get it”.',
    ]);
  });
});
