/** Relationships of a zip, by the tables at their ends: where lookups lead, and under which names rows find each other. */
import { logicalName } from '../format/table/naming.ts';
import type { PackedRelationship } from '../packed/relationship.ts';

/** One table that a lookup leads to. */
export interface PackedLookup {
  /** Logical name of the lookup. */
  readonly column: string;
  /** Logical name of the table. */
  readonly target: string;
  /** Navigation property on the side of the lookup. Relationships of the platform do not say it. */
  readonly name: string | undefined;
}

export interface TableRelationships {
  readonly lookups: readonly PackedLookup[];
  /** By navigation property; the logical name of the table. */
  readonly collections: ReadonlyMap<string, string>;
}

interface Growing {
  readonly lookups: PackedLookup[];
  readonly collections: Map<string, string>;
}

/** By logical name of the table. */
export function relationshipsByTable(
  relationships: readonly PackedRelationship[],
): ReadonlyMap<string, TableRelationships> {
  const found = new Map<string, Growing>();
  const of = (schemaName: string): Growing => {
    const table = logicalName(schemaName);
    const known = found.get(table) ?? { lookups: [], collections: new Map<string, string>() };
    found.set(table, known);
    return known;
  };
  for (const one of relationships) {
    if (one.type === 'OneToMany') addOneToMany(one, of);
    else addManyToMany(one, of);
  }
  return found;
}

function addOneToMany(one: PackedRelationship, of: (schemaName: string) => Growing): void {
  const { name, referencing, referenced, column } = one;
  if (referencing === undefined || referenced === undefined) return;
  of(referenced).collections.set(propertyOf(one, '0') ?? name, logicalName(referencing));
  if (column === undefined) return;
  const target = logicalName(referenced);
  of(referencing).lookups.push({ column: logicalName(column), target, name: propertyOf(one, '1') });
}

/** Role 1 is the end of the lookup, role 0 the other. */
function propertyOf({ roles = [] }: PackedRelationship, end: '0' | '1'): string | undefined {
  return roles.find((role) => role.type === end)?.navigationProperty;
}

/** Both ends are named like the relationship (314 of 314 that name them, in solutions of others). */
function addManyToMany(
  { name, first, second }: PackedRelationship,
  of: (schemaName: string) => Growing,
): void {
  if (first === undefined || second === undefined) return;
  of(first).collections.set(name, logicalName(second));
  of(second).collections.set(name, logicalName(first));
}
