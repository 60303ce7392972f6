/** What is known of tables, and what follows for rows. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { NO_TABLES, type DataverseTable } from '../../src/dataverse/dataverse-table.ts';
import { bindingOf } from '../../src/dataverse/binding.ts';
import { holedText } from '../../src/dataverse/odata/holed-text.ts';
import { dataverseBody, dataverseTriggerBody } from '../../src/dataverse/rows.ts';
import { tablesOfPackage } from '../../src/dataverse/package-tables.ts';
import { tablesOfSolution } from '../../src/dataverse/solution-tables.ts';
import { STANDARD_TABLES } from '../../src/dataverse/standard-tables.ts';
import { tablesOf } from '../../src/dataverse/table-index.ts';
import type { Type } from '../../src/expression/types/type.ts';
import { load } from '../../src/load/load.ts';
import { memoryHost } from '../../src/io/memory-host.ts';
import { lowerTables } from '../../src/plan/lower-tables.ts';
import { SHIPPED_FOLDERS, filesBelow } from '../project.ts';

const root = new URL('../../', import.meta.url).pathname;
const files = Object.fromEntries(
  SHIPPED_FOLDERS.flatMap((folder) =>
    Object.entries(filesBelow(root + folder)).map(([path, bytes]) => [`${folder}/${path}`, bytes] as const),
  ),
);
const { value: solution } = load(
  memoryHost({ ...files, 'solution.yaml': readFileSync(`${root}solution.yaml`) }),
  'solution.yaml',
  {},
);
if (solution === undefined) throw new Error('The shipped solution cannot be read.');

const declared = tablesOfSolution({
  tables: solution.tables.map((one) => one.model),
  choices: solution.choices.map((one) => one.model),
  relationships: solution.relationships.map((one) => one.model),
});
const packed = tablesOfPackage(lowerTables(solution));

function named(tables: readonly DataverseTable[], name: string): DataverseTable {
  const found = tables.find((one) => one.logicalName === name);
  if (found === undefined) throw new Error(`There is no ${name}.`);
  return found;
}

describe('tables of the shipped solution', () => {
  test('an own table is known as a whole', () => {
    const link = named(declared, 'cosell_referrallink');
    expect(link.entitySet).toBe('cosell_referrallinks');
    expect(link.primaryId).toBe('cosell_referrallinkid');
    expect(link.knowledge).toBe('own');
    expect(link.navigation.get('cosell_Opportunity')?.target).toBe('opportunity');
    expect(link.columns.get('createdon')).toMatchObject({ type: 'dateTime', readOnly: true, required: true });
    expect(link.columns.get('cosell_direction')?.options).toEqual([727000000, 727000001]);
  });

  test('to an extended one others may have added, and it has the lookups of both', () => {
    const opportunity = named(declared, 'opportunity');
    expect(opportunity.knowledge).toBe('whole');
    expect(opportunity.columns.has('cosell_syncwithpartnercenter')).toBe(true);
    expect(opportunity.navigation.get('customerid_account')?.target).toBe('account');
  });

  // The zip says the same of columns, lookups and relationships as the model that it is made of.
  test.each(declared.map((one) => one.logicalName))('%s is the same in its zip', (name) => {
    const [mine, theirs] = [named(declared, name), named(packed, name)];
    expect(theirs.entitySet).toBe(mine.entitySet);
    expect(theirs.primaryId).toBe(mine.primaryId);
    for (const [key, one] of theirs.columns) expect(mine.columns.get(key)?.type, key).toBe(one.type);
    for (const [key, one] of mine.navigation)
      if (key.includes('cosell')) expect(theirs.navigation.get(key)).toEqual(one);
    for (const [key, target] of mine.collections) expect(theirs.collections.get(key), key).toBe(target);
  });

  test('no two known tables share a name', () => {
    expect(new Set(STANDARD_TABLES.map((one) => one.entitySet)).size).toBe(STANDARD_TABLES.length);
    expect(new Set(STANDARD_TABLES.map((one) => one.logicalName)).size).toBe(STANDARD_TABLES.length);
  });
});

const tables = tablesOf(declared, STANDARD_TABLES);

function rowOf(type: Type | undefined): Extract<Type, { kind: 'object' }> {
  const value = type?.kind === 'object' ? type.properties.get('value')?.type : undefined;
  const row = value?.kind === 'array' ? value.items : type;
  if (row?.kind !== 'object') throw new Error('There is no row.');
  return row;
}

describe('rows', () => {
  test('$select closes a row, with its id and annotations', () => {
    const row = rowOf(
      dataverseBody(
        'ListRecords',
        { entityName: 'cosell_referrallinks', $select: 'cosell_name, _cosell_opportunity_value' },
        tables,
      ),
    );
    expect(row.others).toBeUndefined();
    for (const name of ['cosell_name', 'cosell_referrallinkid', '_cosell_opportunity_value', '@odata.id'])
      expect(row.properties.has(name), name).toBe(true);
    expect(row.properties.has('cosell_referralid')).toBe(false);
  });

  test('also of a table that nothing is known of', () => {
    const row = rowOf(
      dataverseBody(
        'GetItem',
        { entityName: 'abc_categories', recordId: 'x', $select: 'abc_name' },
        NO_TABLES,
      ),
    );
    expect(row.others).toBeUndefined();
    expect(row.properties.has('abc_categoryid')).toBe(true);
  });

  test.each([
    { entityName: 'accounts' },
    { entityName: 'accounts', $select: "@{variables('x')}" },
    { entityName: 'accounts', $select: 'name', $expand: '@x()' },
    { entityName: 'accounts', $select: 'name', fetchXml: '<fetch/>' },
    { entityName: '@x()', $select: '*' },
  ])('%j leaves it open', (parameters) => {
    expect(rowOf(dataverseBody('ListRecords', parameters, tables)).others).toBeDefined();
  });

  test('a trigger brings columns of which none is sure', () => {
    const body = rowOf(
      dataverseTriggerBody({ 'subscriptionRequest/entityname': 'cosell_referrallink' }, tables),
    );
    expect(body.properties.get('cosell_name')?.optional).toBe(true);
    expect(body.properties.has('SdkMessage')).toBe(true);
    expect(body.others).toBeDefined();
  });

  test.each([null, 5, [], {}, ''])('parameters may be anything: %j', (value) => {
    expect(() =>
      dataverseBody('ListRecords', { entityName: value, $select: value, $expand: value }, tables),
    ).not.toThrow();
    expect(() => dataverseTriggerBody({ 'subscriptionRequest/entityname': value }, tables)).not.toThrow();
  });
});

const ID = '11111111-2222-4333-8444-555555555555';

test.each([
  [`/accounts(${ID})`, 'accounts'],
  [`accounts(${ID})`, 'accounts'],
  [`https://x.crm.dynamics.com/api/data/v9.2/accounts(${ID})`, 'accounts'],
  ["accounts(number='5')", 'accounts'],
  ["/accounts(@{outputs('A')})", 'accounts'],
  ["@{variables('Url')}/accounts(@{outputs('A')})", 'accounts'],
  ["@{outputs('A')}", 'computed'],
  ['@null', 'computed'],
  ['', 'computed'],
  ["/accounts(@{outputs('A')}", 'wrong'],
  ["accounts/@{outputs('A')}", 'computed'],
  ["/accounts(@{outputs('A')},@{outputs('B')}", 'computed'],
  ["/@{outputs('A')}", 'computed'],
  [ID, 'wrong'],
  [`accounts/(${ID})`, 'wrong'],
  ['accounts(Contoso)', 'wrong'],
])('a lookup is set to %s', (text, expected) => {
  const holed = holedText(text);
  const binding = holed === undefined ? ({ kind: 'computed' } as const) : bindingOf(holed);
  expect(binding.kind === 'row' ? binding.set : binding.kind).toBe(expected);
});
