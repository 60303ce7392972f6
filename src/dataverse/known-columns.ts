/** What a name is for a table: a column, a lookup, a navigation property, or nothing that is known. */
import { editDistance, suggest } from '../diagnostics/suggest.ts';
import type { Severity } from '../diagnostics/entry.ts';
import { prefixOf } from './column-prefix.ts';
import { lookupOf, valueName } from './columns.ts';
import type { DataverseColumn, DataverseTable, NavigationProperty } from './dataverse-table.ts';

export type Meaning =
  | { readonly kind: 'column'; readonly column: DataverseColumn }
  /** `_x_value` of the lookup `x`. */
  | { readonly kind: 'value'; readonly column: DataverseColumn }
  /** The logical name of a lookup, which is no name of the Web API where its navigation property has another case. */
  | {
      readonly kind: 'lookup';
      readonly column: DataverseColumn;
      readonly navigation: readonly NavigationProperty[];
    }
  | { readonly kind: 'navigation'; readonly property: NavigationProperty }
  | { readonly kind: 'collection'; readonly target: string }
  /** `_x_value` of a column that is no lookup. */
  | { readonly kind: 'no-lookup'; readonly column: DataverseColumn }
  | { readonly kind: 'other-case'; readonly name: string }
  | { readonly kind: 'unknown' };

export function meaningOf(name: string, table: DataverseTable): Meaning {
  const property = table.navigation.get(name);
  if (property !== undefined) return { kind: 'navigation', property };
  const column = table.columns.get(name);
  if (column?.type === 'lookup') return { kind: 'lookup', column, navigation: navigationTo(column, table) };
  if (column !== undefined) return { kind: 'column', column };
  const lookup = lookupOf(name);
  const behind = lookup === undefined ? undefined : table.columns.get(lookup);
  if (behind !== undefined)
    return {
      kind: behind.type === 'lookup' || behind.type === 'unknown' ? 'value' : 'no-lookup',
      column: behind,
    };
  const target = table.collections.get(name);
  if (target !== undefined) return { kind: 'collection', target };
  return otherCase(name, table);
}

function otherCase(name: string, table: DataverseTable): Meaning {
  const lower = name.toLowerCase();
  const same = namesOf(table).find((one) => one.toLowerCase() === lower);
  return same === undefined ? { kind: 'unknown' } : { kind: 'other-case', name: same };
}

export function navigationTo(
  { logicalName }: DataverseColumn,
  { navigation }: DataverseTable,
): readonly NavigationProperty[] {
  return [...navigation.values()].filter((one) => one.column === logicalName);
}

/** Names that a query can have for columns, lookups and what they lead to. */
export function namesOf(table: DataverseTable): readonly string[] {
  return [...columnNames(table), ...table.navigation.keys(), ...table.collections.keys()];
}

/** A lookup is read by its `_x_value`. */
export function columnNames({ columns }: DataverseTable): readonly string[] {
  return [...columns.values()].map(({ logicalName, type }) =>
    type === 'lookup' ? valueName(logicalName) : logicalName,
  );
}

/**
 * What can be said of a name that a table does not have. Of an own table: a mistake. Of another one the list of columns is old or short, so it is a
 * mistake only if it looks like a slip of the keys; digits tell names apart, and prefixes of publishers do. Where the list was whole, a name that only
 * the publisher of the table can have given is worth a remark.
 */
export function unknownName(
  name: string,
  { knowledge, logicalName }: DataverseTable,
  names: readonly string[],
): { readonly severity: Severity; readonly nearest: string | undefined } | undefined {
  const nearest = suggest(name, names);
  if (knowledge === 'own') return { severity: 'error', nearest };
  const isSlip = nearest !== undefined && isNear(name, nearest);
  if (isSlip) return { severity: 'warning', nearest };
  // Logical names have neither blanks nor capitals; titles of columns do.
  const isTitle = prefixOf(name) === '' && /[A-Z\s]/.test(name);
  if (knowledge === 'whole' && isTitle) return { severity: 'warning', nearest: undefined };
  const mayBeAdded = knowledge !== 'whole' || ![prefixOf(logicalName), ''].includes(prefixOf(name));
  return mayBeAdded ? undefined : { severity: 'info', nearest: undefined };
}

const MAX_SLIP = 2;

function isNear(name: string, other: string): boolean {
  const distance = editDistance(name.toLowerCase(), other.toLowerCase(), MAX_SLIP);
  return (
    name.length > MAX_SLIP + 1 &&
    distance <= MAX_SLIP &&
    withoutDigits(other) !== withoutDigits(name) &&
    prefixOf(other) === prefixOf(name)
  );
}

function withoutDigits(name: string): string {
  return name.replace(/\d+/g, '');
}
