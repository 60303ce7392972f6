/** Lookups that a step sets: by the navigation property, whose case counts, to a row of the right table. */
import { bindingOf } from '../../dataverse/binding.ts';
import type { DataverseTable, DataverseTables, NavigationProperty } from '../../dataverse/dataverse-table.ts';
import { meaningOf, navigationTo, unknownName } from '../../dataverse/known-columns.ts';
import { gradeOf } from '../../dataverse/query-context.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import type { Severity } from '../../diagnostics/entry.ts';
import type { WrittenColumn } from './dataverse-written.ts';

export interface BindingCheck {
  readonly one: WrittenColumn;
  /** The navigation property. */
  readonly name: string;
  readonly table: DataverseTable | undefined;
  readonly tables: DataverseTables;
  readonly report: Report;
}

export function checkBinding(check: BindingCheck): void {
  const { table, name } = check;
  const property = table?.navigation.get(name);
  if (property !== undefined || table === undefined || table.knowledge === 'unknown') {
    checkValue(check, property);
    return;
  }
  const meaning = meaningOf(name, table);
  const isLookup =
    (meaning.kind === 'lookup' || meaning.kind === 'value') && meaning.column.type === 'lookup';
  const known = isLookup ? navigationTo(meaning.column, table).map((one) => one.name) : [];
  const [nearest] = known;
  if (known.length > 1) reportLookup(check, known, gradeOf(table));
  else if (nearest !== undefined) reportUnknown(check, table, nearest, gradeOf(table));
  else if (!isLookup) reportOther(check, table);
}

function reportOther(check: BindingCheck, table: DataverseTable): void {
  const names = [...table.navigation.keys()];
  const same = names.find((one) => one.toLowerCase() === check.name.toLowerCase());
  if (same !== undefined) {
    reportUnknown(check, table, same, gradeOf(table));
    return;
  }
  const found = unknownName(check.name, table, names);
  if (found !== undefined) reportUnknown(check, table, found.nearest, found.severity);
}

function reportLookup(
  { one, name, report }: BindingCheck,
  instead: readonly string[],
  severity: Severity,
): void {
  report(
    'dataverse/lookup-name',
    one.nameAt,
    { name, instead: instead.map((other) => `${other}@odata.bind`) },
    undefined,
    severity,
  );
}

function reportUnknown(
  { one, name, report }: BindingCheck,
  table: DataverseTable,
  nearest: string | undefined,
  severity: Severity,
): void {
  report(
    'dataverse/unknown-navigation',
    one.nameAt,
    { name, table: table.logicalName, nearest },
    undefined,
    severity,
  );
}

function checkValue(check: BindingCheck, property: NavigationProperty | undefined): void {
  const { one, table, tables, report } = check;
  const { value, valueAt } = one;
  // A lookup is emptied with null.
  if (typeof value !== 'string' || (one.path === undefined && value.includes('@'))) return;
  const binding = bindingOf(value);
  if (binding.kind === 'computed') return;
  const at = { ...valueAt, inside: { text: value, ...binding.at } };
  const sets = setsOf(property, check);
  const expected = `${sets?.[0] ?? 'accounts'}(id)`;
  const severity = table?.knowledge === 'own' ? undefined : 'warning';
  if (binding.kind === 'wrong')
    report('dataverse/bind-value', at, { found: value, expected }, undefined, severity);
  else if (sets === undefined) checkSet(binding.set, at, tables, report);
  else if (!sets.includes(binding.set))
    report('dataverse/bind-value', at, { found: `${binding.set}(…)`, expected }, undefined, severity);
}

/** The entity sets that a lookup may lead to; undefined when not all of them are known. */
function setsOf(
  property: NavigationProperty | undefined,
  { table, tables }: BindingCheck,
): readonly string[] | undefined {
  if (property === undefined) return undefined;
  // An owner has one navigation property for all that may own a row.
  const names =
    property.column === 'ownerid' ? table?.columns.get(property.column)?.targets : [property.target];
  const sets = names?.map((name) => tables.named(name)?.entitySet);
  return sets?.every((one) => one !== undefined) === true ? sets : undefined;
}

/** The logical name of a table stands where its entity set should. */
function checkSet(
  name: string,
  at: BindingCheck['one']['valueAt'],
  tables: DataverseTables,
  report: Report,
): void {
  const table = tables.named(name);
  if (table === undefined || tables.ofSet(name) !== undefined) return;
  report(
    'dataverse/bind-value',
    at,
    { found: `${name}(…)`, expected: `${table.entitySet}(id)` },
    undefined,
    'warning',
  );
}
