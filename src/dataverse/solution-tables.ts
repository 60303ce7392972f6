/** Tables of a solution → tables as flows see them: own ones with all their columns, and what it adds to others beside what is known of those. */
import { entitySetName, logicalName } from '../format/table/naming.ts';
import { STATES, systemColumnsOf, type SystemColumn } from '../format/table/system-columns.ts';
import { standardTargets } from '../format/standard-lookups.ts';
import type { Choice } from '../model/choice.ts';
import type { Column, ColumnType } from '../model/column.ts';
import type { ManyToMany } from '../model/relationship.ts';
import type { NewTable, Table } from '../model/table.ts';
import { byName, column } from './columns.ts';
import type { DataverseColumn, DataverseTable, NavigationProperty } from './dataverse-table.ts';
import { STANDARD_TABLES, navigationOf } from './standard-tables.ts';

export interface SolutionTables {
  readonly tables: readonly Table[];
  readonly choices: readonly Choice[];
  readonly relationships: readonly ManyToMany[];
}

/** One a table of the solution. */
export function tablesOfSolution(solution: SolutionTables): readonly DataverseTable[] {
  const collections = collectionsOf(solution);
  const standard = new Map(STANDARD_TABLES.map((one) => [one.logicalName, one]));
  return solution.tables.map((table) => {
    const name = logicalName(table.schemaName);
    const around = table.kind === 'new' ? newTable(table) : (standard.get(name) ?? otherTable(name));
    const own = table.columns.map((one) => ownColumn(one, solution.choices));
    const lookups = table.columns.flatMap(navigationOfColumn).map((one) => [one.name, one] as const);
    return {
      ...around,
      columns: byName([...around.columns.values(), ...own]),
      navigation: new Map([...around.navigation, ...lookups]),
      collections: new Map([...around.collections, ...(collections.get(name) ?? [])]),
    };
  });
}

/** What the platform gives each new table. */
function newTable(table: NewTable): DataverseTable {
  const name = logicalName(table.schemaName);
  const primaryId = `${name}id`;
  const hasMoney = table.columns.some(({ type }) => type.kind === 'money');
  const system = systemColumnsOf(table.ownership, hasMoney).map(({ column: one }) =>
    systemColumn(logicalName(one.schemaName), one),
  );
  return {
    logicalName: name,
    entitySet: entitySetName(table.schemaName),
    primaryId,
    columns: byName([
      column(primaryId, 'id', { required: true }),
      // It grows with each change of a row. Exports do not list it.
      column('versionnumber', 'bigint', { required: true, readOnly: true }),
      ...system,
    ]),
    navigation: navigationOf(system),
    collections: new Map(),
    knowledge: 'own',
  };
}

const PACKED_TYPES: Readonly<Record<string, DataverseColumn['type'] | undefined>> = {
  lookup: 'lookup',
  owner: 'lookup',
  datetime: 'dateTime',
  int: 'whole',
  decimal: 'decimal',
  state: 'choice',
  status: 'choice',
};

const ALWAYS_FILLED = ['createdon', 'modifiedon', 'statecode'];

function systemColumn(
  name: string,
  { type, validForCreate, validForUpdate }: SystemColumn['column'],
): DataverseColumn {
  const targets = standardTargets('', name);
  const options = OPTIONS[name];
  return column(name, PACKED_TYPES[type] ?? 'unknown', {
    required: ALWAYS_FILLED.includes(name),
    readOnly: validForCreate === false && validForUpdate === false,
    ...(targets.length === 0 ? {} : { targets }),
    ...(options === undefined ? {} : { options }),
  });
}

/** A status reason may get more options in the environment, so only those of the state are known. */
const OPTIONS: Readonly<Record<string, readonly number[] | undefined>> = {
  statecode: STATES.map((one) => one.value),
};

/** A table that exists, of which nothing is known but what the solution adds. */
function otherTable(name: string): DataverseTable {
  return {
    logicalName: name,
    entitySet: entitySetName(name),
    setIsGuess: true,
    primaryId: `${name}id`,
    columns: byName([column(`${name}id`, 'id', { required: true })]),
    navigation: new Map(),
    collections: new Map(),
    knowledge: 'partial',
  };
}

const TYPES: Readonly<Record<ColumnType['kind'], DataverseColumn['type']>> = {
  text: 'text',
  autonumber: 'text',
  memo: 'text',
  whole: 'whole',
  decimal: 'decimal',
  float: 'float',
  money: 'money',
  yesNo: 'yesNo',
  choice: 'choice',
  choices: 'choices',
  date: 'date',
  dateTime: 'dateTime',
  lookup: 'lookup',
  customer: 'lookup',
  file: 'file',
  image: 'image',
};

function ownColumn({ schemaName, required, type }: Column, choices: readonly Choice[]): DataverseColumn {
  const options =
    type.kind === 'choice' || type.kind === 'choices' ? optionsOf(type.options, choices) : undefined;
  const targets = 'targets' in type ? type.targets.map((one) => one.table) : undefined;
  return column(logicalName(schemaName), TYPES[type.kind], {
    wanted: required === 'required',
    // The content of a file goes up by an operation of its own.
    readOnly: type.kind === 'file',
    ...(options === undefined ? {} : { options }),
    ...(targets === undefined ? {} : { targets }),
    ...('maxLength' in type ? { maxLength: type.maxLength } : {}),
    ...('min' in type ? { range: { min: type.min, max: type.max } } : {}),
  });
}

function optionsOf(
  source: Extract<ColumnType, { kind: 'choice' }>['options'],
  choices: readonly Choice[],
): readonly number[] | undefined {
  const options =
    source.kind === 'own' ? source.options : choices.find((one) => one.schemaName === source.name)?.options;
  return options?.map((one) => one.value);
}

/** As exports name them: the schema name of the column; to several tables, with the table behind it. */
function navigationOfColumn({ schemaName, type }: Column): readonly NavigationProperty[] {
  if (type.kind !== 'lookup' && type.kind !== 'customer') return [];
  const several = type.kind === 'customer' || type.polymorphic;
  return type.targets.map(({ table: target }) => ({
    name: several ? `${schemaName}_${target}` : schemaName,
    column: logicalName(schemaName),
    target,
  }));
}

/** By table: the rows that look it up, under the name of the relationship, and both ends of N:N relationships. */
function collectionsOf({ tables, relationships }: SolutionTables): ReadonlyMap<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>();
  const add = (table: string, name: string, target: string): void => {
    const known = found.get(table);
    if (known === undefined) found.set(table, new Map([[name, target]]));
    else known.set(name, target);
  };
  for (const table of tables) {
    const targets = table.columns.flatMap(({ type }) => ('targets' in type ? type.targets : []));
    for (const one of targets) add(one.table, one.relationship, logicalName(table.schemaName));
  }
  for (const { schemaName, between } of relationships) {
    add(between[0], schemaName, between[1]);
    add(between[1], schemaName, between[0]);
  }
  return found;
}
