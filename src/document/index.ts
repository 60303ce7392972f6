/** Everything that the packages of a build hold, found by the names and ids by which one part speaks of another. */
import { platformText } from '../format/table/platform-texts.ts';
import { KNOWN_TABLES, knownTable } from '../format/known-tables.ts';
import { logicalName } from '../format/table/naming.ts';
import type { Labels } from '../model/labels.ts';
import type { Package, PackageTable, PackageWebResource } from '../model/package.ts';
import type { PackedChart } from '../packed/chart.ts';
import type { PackedChoice } from '../packed/choice.ts';
import type { PackedColumn } from '../packed/column.ts';
import type { PackedDashboard } from '../packed/dashboard.ts';
import type { PackedForm } from '../packed/form.ts';
import type { PackedRelationship } from '../packed/relationship.ts';
import type { PackedRole } from '../packed/security.ts';
import type { PackedView } from '../packed/view.ts';
import { standardColumn, standardPrimaryName } from './standard-column.ts';

export interface Index {
  readonly packages: readonly Package[];
  readonly tables: readonly IndexedTable[];
  readonly relationships: readonly PackedRelationship[];
  /** By logical name; the packages hold it or add to it. */
  readonly table: (name: string) => IndexedTable | undefined;
  readonly tableNames: (name: string) => TableNames;
  /** Logical name of the table whose schema name is this in any case. */
  readonly tableOfSchemaName: (name: string) => string | undefined;
  /** What is known of a column; a name that nothing is known of stands for itself. */
  readonly column: (table: string, name: string) => PackedColumn;
  readonly primaryName: (table: string) => string | undefined;
  /** Logical names of the tables that a lookup column points at. */
  readonly targets: (table: string, column: string) => readonly string[];
  readonly choice: (name: string) => PackedChoice | undefined;
  readonly webResource: (name: string) => PackageWebResource | undefined;
  /** Ids with or without braces, in any case. */
  readonly view: (id: string) => Owned<PackedView> | undefined;
  readonly form: (id: string) => Owned<PackedForm> | undefined;
  readonly chart: (id: string) => Owned<PackedChart> | undefined;
  readonly dashboard: (id: string) => PackedDashboard | undefined;
  readonly role: (id: string) => PackedRole | undefined;
}

export interface IndexedTable {
  readonly logicalName: string;
  readonly packed: PackageTable;
  readonly columns: readonly PackedColumn[];
}

export interface TableNames {
  readonly singular: Labels;
  readonly plural: Labels;
}

/** A part of a table. */
export interface Owned<T> {
  readonly table: string;
  readonly part: T;
}

export function indexOf(packages: readonly Package[]): Index {
  const [first] = packages;
  const languages = first?.languages ?? [1033];
  const tables = packages.flatMap((one) => one.tables).map(indexedTable);
  const byName = new Map(tables.map((one) => [one.logicalName, one]));
  const relationships = packages.flatMap((one) => one.relationships);
  const targets = targetsOf(relationships);
  const choices = byKey(
    packages.flatMap((one) => one.choices),
    (one) => one.name,
  );
  const resources = byKey(
    packages.flatMap((one) => one.webResources),
    (one) => one.resource.name,
  );
  const views = parts(tables, (one) => one.views?.views ?? []);
  const forms = parts(tables, (one) => (one.forms?.types ?? []).flatMap((type) => type.forms ?? []));
  const charts = parts(tables, (one) => one.charts ?? []);
  const dashboards = byId(packages.flatMap((one) => one.dashboards));
  const roles = byId(packages.flatMap((one) => one.roles));
  const spelt = new Map(
    Object.entries(KNOWN_TABLES).map(([name, known]) => [logicalName(known?.schemaName ?? name), name]),
  );
  return {
    packages,
    tables,
    relationships,
    table: (name) => byName.get(name),
    tableNames: (name) => namesOf(byName.get(name), name, languages),
    tableOfSchemaName: (name) =>
      byName.has(logicalName(name)) ? logicalName(name) : spelt.get(logicalName(name)),
    column: (table, name) =>
      byName.get(table)?.columns.find((one) => one.name === name) ?? standardColumn(table, name, languages),
    primaryName: (table) =>
      byName.get(table)?.columns.find(isPrimaryName)?.name ?? standardPrimaryName(table),
    targets: (table, column) => targets.get(`${table} ${column}`) ?? [],
    choice: (name) => choices.get(name),
    webResource: (name) => resources.get(name),
    view: (id) => views.get(bareId(id)),
    form: (id) => forms.get(bareId(id)),
    chart: (id) => charts.get(bareId(id)),
    dashboard: (id) => dashboards.get(bareId(id)),
    role: (id) => roles.get(bareId(id)),
  };
}

/** `{AB…}` → `ab…`. */
export function bareId(id: string): string {
  return id.replace(/[{}]/g, '').toLowerCase();
}

export function isPrimaryName(column: PackedColumn): boolean {
  return column.displayMask?.split('|').includes('PrimaryName') === true;
}

function indexedTable(packed: PackageTable): IndexedTable {
  return {
    logicalName: logicalName(packed.table.name.schemaName ?? ''),
    packed,
    columns: packed.table.info?.entity?.columns ?? [],
  };
}

function namesOf(
  table: IndexedTable | undefined,
  name: string,
  languages: readonly [number, ...number[]],
): TableNames {
  const inBase = (text: string): Labels => ({ [String(languages[0])]: text });
  const known = knownTable(name);
  const entity = table?.packed.table.info?.entity;
  const shown = table?.packed.table.name.localizedName ?? '';
  const fallback: TableNames = {
    singular: known === undefined ? inBase(shown === '' ? name : shown) : platformText(known.name, languages),
    plural: known === undefined ? inBase(shown === '' ? name : shown) : platformText(known.plural, languages),
  };
  const singular = entity?.names;
  const plural = entity?.pluralNames;
  return { singular: singular ?? fallback.singular, plural: plural ?? fallback.plural };
}

function targetsOf(relationships: readonly PackedRelationship[]): ReadonlyMap<string, readonly string[]> {
  const targets = new Map<string, readonly string[]>();
  for (const { referencing, column, referenced } of relationships) {
    if (referencing === undefined || column === undefined || referenced === undefined) continue;
    const key = `${logicalName(referencing)} ${logicalName(column)}`;
    targets.set(key, [...(targets.get(key) ?? []), logicalName(referenced)]);
  }
  return targets;
}

function byKey<T>(list: readonly T[], key: (one: T) => string): ReadonlyMap<string, T> {
  return new Map(list.map((one) => [key(one), one]));
}

function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return byKey(list, (one) => bareId(one.id));
}

function parts<T extends { readonly id: string }>(
  tables: readonly IndexedTable[],
  of: (table: PackageTable['table']) => readonly T[],
): ReadonlyMap<string, Owned<T>> {
  return new Map(
    tables.flatMap(({ logicalName: table, packed }) =>
      of(packed.table).map((part) => [bareId(part.id), { table, part }] as const),
    ),
  );
}
