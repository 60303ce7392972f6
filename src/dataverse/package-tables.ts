/**
 * Tables of a zip → tables as flows see them. Even a zip with a whole table does not say all of its columns: other solutions may add some, so a name that
 * is not there is never certain to be wrong. Much less is known of a table that the zip only touches or extends.
 */
import type { Package, PackageTable } from '../model/package.ts';
import type { PackedColumn } from '../packed/column.ts';
import { entitySetName, logicalName } from '../format/table/naming.ts';
import { prefixOf } from './column-prefix.ts';
import { byName, column } from './columns.ts';
import type { DataverseColumn, DataverseTable } from './dataverse-table.ts';
import { columnName, packedNavigation, targetsOf, type TableLookups } from './package-lookups.ts';
import { relationshipsByTable, type TableRelationships } from './package-relationships.ts';
import { STANDARD_TABLES } from './standard-tables.ts';

/** What is known of the columns grows with what is handed in. */
export type PackageTables = Pick<Package, 'tables'> & Partial<Pick<Package, 'relationships' | 'choices'>>;

export function tablesOfPackage({
  tables,
  relationships = [],
  choices = [],
}: PackageTables): readonly DataverseTable[] {
  const options = new Map(choices.map((one) => [one.name.toLowerCase(), numbersOf(one.options ?? [])]));
  const around = relationshipsByTable(relationships);
  return tables.map((one) => tableOf(one, around, options));
}

const STANDARD = new Map(STANDARD_TABLES.map((one) => [one.logicalName, one]));
const ALONE: TableRelationships = { lookups: [], collections: new Map() };

function tableOf(
  one: PackageTable,
  relationships: ReadonlyMap<string, TableRelationships>,
  choices: Options,
): DataverseTable {
  const schemaName = one.table.info?.entity?.name ?? one.table.name.schemaName ?? '';
  const table = logicalName(schemaName);
  const packed = one.table.info?.entity?.columns ?? [];
  const { lookups, collections } = relationships.get(table) ?? ALONE;
  const known = STANDARD.get(table) ?? bareTable(schemaName, packed);
  const around: TableLookups = { table, columns: packed, lookups, isActivity: isActivity(one, known) };
  const isWhole = isWholeTable(one, packed);
  const columns = packed.map((each) => packedColumn(each, around, isWhole ? choices : undefined));
  const navigation = packedNavigation(around).map((each) => [each.name, each] as const);
  return {
    ...known,
    ...entitySetOf(one),
    columns: byName([...known.columns.values(), ...(isWhole ? UNLISTED : []), ...columns]),
    navigation: new Map([...known.navigation, ...navigation]),
    collections,
    knowledge: isWhole ? 'whole' : knowledgeBeside(known, packed),
  };
}

function isActivity(one: PackageTable, { primaryId }: DataverseTable): boolean {
  return primaryId === 'activityid' || (one.kind === 'table' && one.table.info.entity.activity === true);
}

function entitySetOf(one: PackageTable): Partial<DataverseTable> {
  const entitySet = one.kind === 'table' ? one.table.info.entity.entitySetName : undefined;
  return entitySet === undefined ? {} : { entitySet, setIsGuess: false };
}

function knowledgeBeside(
  { knowledge }: DataverseTable,
  columns: readonly PackedColumn[],
): DataverseTable['knowledge'] {
  return knowledge === 'unknown' && columns.length > 0 ? 'partial' : knowledge;
}

/** Of 2,172 new tables in exports each lists its id and its system columns; what another solution adds to a table is listed without these. */
function isWholeTable({ kind, behavior }: PackageTable, columns: readonly PackedColumn[]): boolean {
  return (
    kind === 'table' &&
    behavior === '0' &&
    columns.some((one) => one.type === 'primarykey') &&
    columns.some((one) => columnName(one) === 'createdon')
  );
}

/** Columns of each table that exports do not list. */
const UNLISTED: readonly DataverseColumn[] = [
  column('versionnumber', 'bigint', { required: true, readOnly: true }),
  ...['createdonbehalfby', 'modifiedonbehalfby'].map((name) =>
    column(name, 'lookup', { readOnly: true, targets: ['systemuser'] }),
  ),
];

function bareTable(schemaName: string, columns: readonly PackedColumn[]): DataverseTable {
  const name = logicalName(schemaName);
  const key = columns.find((one) => one.type === 'primarykey');
  const primaryId = key === undefined ? `${name}id` : columnName(key);
  return {
    logicalName: name,
    entitySet: entitySetName(schemaName),
    setIsGuess: true,
    primaryId,
    columns: byName([column(primaryId, 'id', { required: true })]),
    navigation: new Map(),
    collections: new Map(),
    knowledge: 'unknown',
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

/** `choices` of the zip, when the options of the column are all known. */
function packedColumn(
  one: PackedColumn,
  around: TableLookups,
  choices: Options | undefined,
): DataverseColumn {
  // Behavior 2 is a day without a time.
  const type = one.type === 'datetime' && one.behavior === '2' ? 'date' : (TYPES[one.type] ?? 'unknown');
  const options = choices === undefined ? undefined : optionsOf(one, around.table, choices);
  const targets = type === 'lookup' ? targetsOf(one, around) : [];
  return column(columnName(one), type, {
    required: one.type === 'primarykey',
    readOnly: one.validForCreate === false && one.validForUpdate === false,
    wanted: one.required === 'required',
    ...(options === undefined || options.length === 0 || one.type === 'bit' ? {} : { options }),
    ...(targets.length === 0 ? {} : { targets }),
  });
}

/** Of a choice of another publisher, a zip may hold only the options that it adds. */
function optionsOf({ choice, choiceName }: PackedColumn, table: string, choices: Options): Numbers {
  if (choice?.options !== undefined) return numbersOf(choice.options);
  return choiceName !== undefined && prefixOf(choiceName) === prefixOf(table)
    ? choices.get(choiceName.toLowerCase())
    : undefined;
}

type Numbers = readonly number[] | undefined;

function numbersOf(options: readonly { readonly value: string }[]): readonly number[] {
  return options.map((one) => Number(one.value)).filter((one) => Number.isInteger(one));
}
