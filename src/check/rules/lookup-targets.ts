/** A lookup leads to a table of the solution or to one that is known; any other one is spelled by the maker alone. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { KNOWN_TABLES } from '../../format/known-tables.ts';
import { at } from '../../source/place.ts';
import type { Rule } from '../check.ts';
import { lookupsOf, type PlacedLookup } from '../lookups.ts';

export const lookupTargets: Rule = (solution, report) => {
  if (!solution.complete) return;
  const own = solution.tables.map((one) => one.model.schemaName.toLowerCase());
  const known: Known = {
    tables: new Set([...own, ...Object.keys(KNOWN_TABLES)]),
    keys: solution.tables.map((one) => one.model.key),
  };
  for (const lookup of solution.tables.flatMap(lookupsOf)) checkTargets(lookup, known, report);
};

interface Known {
  /** Logical names. */
  readonly tables: ReadonlySet<string>;
  readonly keys: readonly string[];
}

function checkTargets({ type, at: column }: PlacedLookup, { tables, keys }: Known, report: Report): void {
  for (const [index, { table: name }] of type.targets.entries()) {
    if (tables.has(name)) continue;
    const place = type.polymorphic ? at(column, 'to', index) : at(column, 'to');
    report('table/unknown-target', place, { name, nearest: suggest(name, [...tables, ...keys]) });
  }
}
