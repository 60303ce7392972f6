/**
 * What the platform does not take of rows that follow the row they point at: a table with two parents (error 80047007), tables that
 * follow each other in a circle (80047004), and rows of an existing table that follow those of an own one (8004432D).
 */
import type { Report } from '../../diagnostics/diagnostic.ts';
import { logicalName } from '../../format/table/naming.ts';
import type { Solution } from '../../model/solution.ts';
import { at, type Place } from '../../source/place.ts';
import type { Rule } from '../check.ts';
import { isParental, lookupsOf, type PlacedLookup } from '../lookups.ts';

export const parentalLookups: Rule = (solution, report) => {
  // A lookup of several tables can be no parent: that is said of it elsewhere.
  const parents = solution.tables.map((one) =>
    lookupsOf(one).filter(({ type }) => !type.polymorphic && isParental(type)),
  );
  for (const [first, ...others] of parents) {
    if (first === undefined) continue;
    for (const other of others) {
      report(
        'table/second-parent',
        deedPlace(other),
        { column: other.column.key, first: first.column.key },
        { at: deedPlace(first), note: 'the first one' },
      );
    }
    for (const lookup of [first, ...others]) checkSystemTable(lookup, solution, report);
  }
  reportCircles(
    parents.flatMap(([first]) => first ?? []),
    report,
  );
};

/** Where it is said that rows follow. */
function deedPlace({ at: place, type }: PlacedLookup): Place {
  return at(place, Object.values(type.cascade).some((range) => range !== 'none') ? 'cascade' : 'onDelete');
}

function checkSystemTable(lookup: PlacedLookup, { tables }: Solution, report: Report): void {
  if (lookup.table.kind === 'new') return;
  const own = tables
    .filter(({ model }) => model.kind === 'new')
    .map(({ model }) => logicalName(model.schemaName));
  const target = lookup.type.targets.find((one) => own.includes(one.table));
  if (target === undefined) return;
  report('table/parent-of-system-table', deedPlace(lookup), {
    table: lookup.table.schemaName,
    parent: target.table,
  });
}

/** Each table has one parent here. A table may be its own parent, as in a hierarchy; a longer circle is reported once. */
function reportCircles(lookups: readonly PlacedLookup[], report: Report): void {
  const names = lookups.map(({ table }) => logicalName(table.schemaName));
  const parentOf = lookups.map(({ type, table }) =>
    names.findIndex(
      (name) => name !== logicalName(table.schemaName) && type.targets.some((one) => one.table === name),
    ),
  );
  for (const [start, lookup] of lookups.entries()) {
    const circle = [start];
    let next = parentOf[start] ?? -1;
    while (next > start && !circle.includes(next)) {
      circle.push(next);
      next = parentOf[next] ?? -1;
    }
    if (circle.length < 2 || next !== start) continue;
    const tables = circle.map((index) => names[index] ?? '');
    report('table/parent-circle', deedPlace(lookup), { tables });
  }
}
