/**
 * Tables of a zip → tables as flows see them. Even a zip with a whole table does not say all of its columns: other solutions may add some, so a name that
 * is not there is never certain to be wrong.
 */
import type { Package, PackageTable } from '../model/package.ts';
import type { PackedColumn } from '../packed/column.ts';
import type { PackedRelationship } from '../packed/relationship.ts';
import { entitySetName, logicalName } from '../format/table/naming.ts';
import { byName, column } from './columns.ts';
import type { DataverseColumn, DataverseTable, NavigationProperty } from './dataverse-table.ts';
import { STANDARD_TABLES } from './standard-tables.ts';

/** What is known of the columns grows with what is handed in. */
export type PackageTables = Pick<Package, 'tables'> & Partial<Pick<Package, 'relationships' | 'choices'>>;

export function tablesOfPackage({
  tables,
  relationships = [],
  choices = [],
}: PackageTables): readonly DataverseTable[] {
  const options = new Map(choices.map((one) => [one.name.toLowerCase(), numbersOf(one.options ?? [])]));
  return tables.map((one) => tableOf(one, relationships, options));
}

const STANDARD = new Map(STANDARD_TABLES.map((one) => [one.logicalName, one]));

function tableOf(
  one: PackageTable,
  relationships: readonly PackedRelationship[],
  options: Options,
): DataverseTable {
  const entity = one.table.info?.entity;
  const schemaName = entity?.name ?? one.table.name.schemaName ?? '';
  const set = one.kind === 'table' ? one.table.info.entity.entitySetName : undefined;
  const columns = (entity?.columns ?? []).map((each) => packedColumn(each, options));
  const known = STANDARD.get(logicalName(schemaName)) ?? bareTable(schemaName, columns);
  return {
    ...known,
    entitySet: set ?? known.entitySet,
    columns: byName([...known.columns.values(), ...columns]),
    navigation: new Map([...known.navigation, ...navigationIn(schemaName, relationships)]),
    collections: collectionsIn(schemaName, relationships),
    knowledge: 'partial',
  };
}

function bareTable(schemaName: string, columns: readonly DataverseColumn[]): DataverseTable {
  const name = logicalName(schemaName);
  const primaryId = columns.find((one) => one.type === 'id' && one.required)?.logicalName ?? `${name}id`;
  return {
    logicalName: name,
    entitySet: entitySetName(schemaName),
    primaryId,
    columns: byName([column(primaryId, 'id', { required: true })]),
    navigation: new Map(),
    collections: new Map(),
    knowledge: 'partial',
  };
}

const TYPES: Readonly<Record<string, DataverseColumn['type'] | undefined>> = {
  nvarchar: 'text',
  ntext: 'text',
  int: 'whole',
  bigint: 'bigint',
  decimal: 'decimal',
  float: 'float',
  money: 'money',
  bit: 'yesNo',
  picklist: 'choice',
  state: 'choice',
  status: 'choice',
  multiselectpicklist: 'choices',
  datetime: 'dateTime',
  lookup: 'lookup',
  customer: 'lookup',
  owner: 'lookup',
  primarykey: 'id',
  uniqueidentifier: 'id',
  file: 'file',
  image: 'image',
};

type Options = ReadonlyMap<string, readonly number[]>;

function packedColumn(one: PackedColumn, choices: Options): DataverseColumn {
  // Behavior 2 is a day without a time.
  const type = one.type === 'datetime' && one.behavior === '2' ? 'date' : (TYPES[one.type] ?? 'unknown');
  const own = one.choice?.options === undefined ? undefined : numbersOf(one.choice.options);
  const options = own ?? choices.get(one.choiceName?.toLowerCase() ?? '');
  return column(logicalName(one.logicalName ?? one.name), type, {
    required: one.type === 'primarykey',
    readOnly: one.validForCreate === false && one.validForUpdate === false,
    wanted: one.required === 'required',
    ...(options === undefined || options.length === 0 || one.type === 'bit' ? {} : { options }),
  });
}

function numbersOf(options: readonly { readonly value: string }[]): readonly number[] {
  return options.map((one) => Number(one.value)).filter((one) => Number.isInteger(one));
}

function isSame(name: string | undefined, schemaName: string): boolean {
  return name?.toLowerCase() === schemaName.toLowerCase();
}

/** Role 1 is the end of the lookup. */
function navigationIn(
  table: string,
  relationships: readonly PackedRelationship[],
): readonly (readonly [string, NavigationProperty])[] {
  return relationships.flatMap(({ type, referencing, referenced, column: lookup, roles = [] }) => {
    if (
      type !== 'OneToMany' ||
      !isSame(referencing, table) ||
      referenced === undefined ||
      lookup === undefined
    )
      return [];
    const name = roles.find((one) => one.type === '1')?.navigationProperty;
    const target = logicalName(referenced);
    return name === undefined ? [] : [[name, { name, column: logicalName(lookup), target }] as const];
  });
}

function collectionsIn(
  table: string,
  relationships: readonly PackedRelationship[],
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { type, name, referencing, referenced, first, second } of relationships) {
    if (type === 'OneToMany' && isSame(referenced, table) && referencing !== undefined)
      found.set(name, logicalName(referencing));
    const [a, b] = [first, second];
    if (type !== 'ManyToMany' || a === undefined || b === undefined) continue;
    if (isSame(a, table)) found.set(name, logicalName(b));
    else if (isSame(b, table)) found.set(name, logicalName(a));
  }
  return found;
}
