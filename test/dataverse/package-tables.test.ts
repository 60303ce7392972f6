/** What the zips of others say of tables: how much is known of their columns, and under which names lookups are set. */
import { describe, expect, test } from 'vitest';
import type { DataverseTable } from '../../src/dataverse/dataverse-table.ts';
import { unknownName } from '../../src/dataverse/known-columns.ts';
import { tablesOfPackage } from '../../src/dataverse/package-tables.ts';
import { readAll } from '../../src/decode/read-shapes.ts';
import { readTables } from '../../src/decode/read-tables.ts';
import { CHOICE } from '../../src/packed/choice.ts';
import { RELATIONSHIP } from '../../src/packed/relationship.ts';
import { parseXml } from '../../src/xml/parse-xml.ts';
import { childrenOf, type XmlElement } from '../../src/xml/xml.ts';

function elements(xml: string): readonly XmlElement[] {
  const reading = parseXml(`<x>${xml}</x>`);
  if ('error' in reading) throw new Error(reading.error.detail);
  return childrenOf(reading.root);
}

function attribute(name: string, type: string, rest = ''): string {
  return `<attribute PhysicalName="${name}"><Type>${type}</Type><Name>${name.toLowerCase()}</Name>${rest}</attribute>`;
}

const OF_PLATFORM = '<IsCustomField>0</IsCustomField>';
const CUSTOM = '<IsCustomField>1</IsCustomField>';
const SYSTEM =
  attribute('CreatedOn', 'datetime', OF_PLATFORM) + attribute('CreatedBy', 'lookup', OF_PLATFORM);

function entity(name: string, attributes: string, settings = ''): string {
  return `<Entity><Name>${name}</Name><EntityInfo><entity Name="${name}"><attributes>${attributes}</attributes>${settings}</entity></EntityInfo></Entity>`;
}

const SETTINGS = '<OwnershipTypeMask>UserOwned</OwnershipTypeMask>';

interface Zip {
  readonly entities: string;
  readonly relationships?: string;
  readonly choices?: string;
  readonly roots?: string;
}

function tablesOf({
  entities,
  relationships = '',
  choices = '',
  roots = '',
}: Zip): readonly DataverseTable[] {
  return tablesOfPackage({
    tables: readTables(elements(entities), elements(roots)).typed,
    relationships: readAll(elements(relationships), RELATIONSHIP).typed,
    choices: readAll(elements(choices), CHOICE).typed,
  });
}

function only(zip: Zip): DataverseTable {
  const [table] = tablesOf(zip);
  if (table === undefined) throw new Error('There is no table.');
  return table;
}

function oneToMany(column: string, target: string, property?: string): string {
  const roles =
    property === undefined
      ? ''
      : `<EntityRelationshipRoles><EntityRelationshipRole><NavigationPropertyName>${property}</NavigationPropertyName><RelationshipRoleType>1</RelationshipRoleType></EntityRelationshipRole></EntityRelationshipRoles>`;
  return `<EntityRelationship Name="new_${target}_Visits"><EntityRelationshipType>OneToMany</EntityRelationshipType><ReferencingEntityName>new_Visit</ReferencingEntityName><ReferencedEntityName>${target}</ReferencedEntityName><ReferencingAttributeName>${column}</ReferencingAttributeName>${roles}</EntityRelationship>`;
}

describe('navigation properties of lookups', () => {
  const lookup = attribute('new_Site', 'lookup', CUSTOM);

  test('are those of the relationship', () => {
    const visit = only({
      entities: entity('new_Visit', lookup),
      relationships: oneToMany('new_Site', 'new_Place', 'new_Site_new_Visit'),
    });
    expect([...visit.navigation.values()]).toEqual([
      { name: 'new_Site_new_Visit', column: 'new_site', target: 'new_place' },
    ]);
    expect(visit.columns.get('new_site')?.targets).toEqual(['new_place']);
  });

  test('are also those of a lookup that the zip does not list', () => {
    const visit = only({
      entities: entity('new_Visit', ''),
      relationships: oneToMany('new_Site', 'new_Place', 'new_Site'),
    });
    expect(visit.navigation.get('new_Site')?.target).toBe('new_place');
  });

  test('are named by a relationship without roles like the lookup', () => {
    const visit = only({
      entities: entity('new_Visit', lookup),
      relationships: oneToMany('new_Site', 'new_Place'),
    });
    expect(visit.navigation.get('new_Site')).toEqual({
      name: 'new_Site',
      column: 'new_site',
      target: 'new_place',
    });
  });

  test.each<readonly [string, string, readonly string[]]>([
    ['a lookup', lookup, ['new_Site']],
    ['a customer', attribute('new_Who', 'customer', CUSTOM), ['new_Who_account', 'new_Who_contact']],
    [
      'a lookup to several tables',
      attribute('new_Any', 'lookup', `${CUSTOM}<LookupStyle>polymorphic</LookupStyle>`),
      [],
    ],
    ['one of the platform', attribute('CreatedBy', 'lookup', OF_PLATFORM), ['createdby']],
    ['an owner', attribute('OwnerId', 'owner', OF_PLATFORM), ['ownerid']],
    ['one that is not known', attribute('RegardingObjectId', 'lookup', OF_PLATFORM), []],
  ])('of %s without a relationship', (_, column, names) => {
    expect([...only({ entities: entity('new_Visit', column) }).navigation.keys()]).toEqual(names);
  });

  test.each([
    attribute('new_Site', 'lookup', `${CUSTOM}<LookupStyle>polymorphic</LookupStyle>`),
    attribute('new_Site', 'lookup', OF_PLATFORM),
  ])('a zip may not list all tables that it leads to: %s', (column) => {
    const relationships = oneToMany('new_Site', 'new_Place');
    const visit = only({ entities: entity('new_Visit', column), relationships });
    expect(visit.columns.get('new_site')?.targets).toBeUndefined();
    expect(visit.navigation.size).toBe(0);
  });

  test('of an activity are not known without a relationship', () => {
    const activity = `${SETTINGS}<IsActivity>1</IsActivity>`;
    expect(only({ entities: entity('new_Visit', lookup, activity) }).navigation.size).toBe(0);
    expect(only({ entities: entity('Task', lookup) }).navigation.has('new_Site')).toBe(false);
  });
});

test('collections stand on the other side, under the name of the relationship', () => {
  const [place, visit] = tablesOf({
    entities: entity('new_Place', '') + entity('new_Visit', ''),
    relationships: `${oneToMany('new_Site', 'new_Place', 'new_Site')}<EntityRelationship Name="new_Guides"><EntityRelationshipType>ManyToMany</EntityRelationshipType><FirstEntityName>new_Visit</FirstEntityName><SecondEntityName>Contact</SecondEntityName></EntityRelationship>`,
  });
  expect([...(place?.collections ?? [])]).toEqual([['new_new_Place_Visits', 'new_visit']]);
  expect([...(visit?.collections ?? [])]).toEqual([['new_Guides', 'contact']]);
});

const KEY = attribute('new_VisitId', 'primarykey', OF_PLATFORM);
const WHOLE = entity('new_Visit', KEY + SYSTEM, SETTINGS);
const root = (behavior: number): string =>
  `<RootComponent type="1" schemaName="new_visit" behavior="${behavior}" />`;

describe('how much is known', () => {
  test.each<readonly [string, Zip, DataverseTable['knowledge']]>([
    ['a whole table', { entities: WHOLE, roots: root(0) }, 'whole'],
    ['settings and some columns', { entities: WHOLE, roots: root(1) }, 'partial'],
    [
      'settings without the id of rows',
      { entities: entity('new_Visit', SYSTEM, SETTINGS), roots: root(0) },
      'partial',
    ],
    [
      'settings without system columns',
      { entities: entity('new_Visit', KEY, SETTINGS), roots: root(0) },
      'partial',
    ],
    ['columns that are added', { entities: entity('new_Visit', attribute('a_B', 'int')) }, 'partial'],
    ['a table that is named only', { entities: entity('new_Visit', '') }, 'unknown'],
    ['a column of a table of the platform', { entities: entity('Team', attribute('a_B', 'int')) }, 'partial'],
    ['a table of the platform', { entities: entity('Team', '') }, 'unknown'],
    ['a table with a list of its columns', { entities: entity('Account', attribute('a_B', 'int')) }, 'whole'],
  ])('of %s', (_, zip, knowledge) => {
    expect(only(zip).knowledge).toBe(knowledge);
  });

  test('the entity set is certain where it is said', () => {
    const named = `${SETTINGS}<EntitySetName>new_visiting</EntitySetName>`;
    expect(only({ entities: entity('new_Visit', KEY, named) })).toMatchObject({
      entitySet: 'new_visiting',
      setIsGuess: false,
    });
    expect(only({ entities: entity('new_Visit', '') })).toMatchObject({
      entitySet: 'new_visits',
      setIsGuess: true,
    });
    expect(only({ entities: entity('Team', '') })).toMatchObject({ entitySet: 'teams' });
    expect(only({ entities: entity('Team', '') }).setIsGuess).toBeUndefined();
  });
});

describe('options', () => {
  const choices = ['new_size', 'abc_size'].map(
    (name) =>
      `<optionset Name="${name}"><OptionSetType>picklist</OptionSetType><options><option value="7" /></options></optionset>`,
  );
  const columns = ['new_Size', 'abc_Size'].map((name) =>
    attribute(name, 'picklist', `<OptionSetName>${name.toLowerCase()}</OptionSetName>`),
  );
  const optionsIn = (attributes: string): readonly unknown[] => {
    const table = only({
      entities: entity('new_Visit', attributes + columns.join(''), SETTINGS),
      choices: choices.join(''),
      roots: root(0),
    });
    return ['new_size', 'abc_size'].map((name) => table.columns.get(name)?.options);
  };

  test('are known of the publisher of a whole table', () => {
    expect(optionsIn(KEY + SYSTEM)).toEqual([[7], undefined]);
    expect(optionsIn('')).toEqual([undefined, undefined]);
  });
});

describe('a name that a table does not have', () => {
  const whole = only({ entities: WHOLE, roots: root(0) });
  const names = ['new_visitid', 'new_country', 'createdon'];
  const severityIn = (knowledge: DataverseTable['knowledge'], name: string): string | undefined =>
    unknownName(name, { ...whole, knowledge }, names)?.severity;

  test.each(['own', 'whole', 'partial', 'unknown'] as const)('that looks like a slip: %s', (knowledge) => {
    expect(severityIn(knowledge, 'new_contry')).toBe(knowledge === 'own' ? 'error' : 'warning');
  });

  test.each<readonly [DataverseTable['knowledge'], string, string | undefined]>([
    ['own', 'abc_colour', 'error'],
    ['whole', 'new_colour', 'info'],
    ['whole', '_new_colour_value', 'info'],
    ['whole', 'colour', 'info'],
    ['whole', 'abc_colour', undefined],
    ['partial', 'new_colour', undefined],
    ['partial', 'colour', undefined],
    ['unknown', 'new_colour', undefined],
  ])('%s: %s', (knowledge, name, severity) => {
    expect(severityIn(knowledge, name)).toBe(severity);
  });
});
