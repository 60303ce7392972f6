/**
 * A relationship stands among the columns of the table that it leads to, as a property of the Web API: it may not have the name of one
 * of them (error 80090422).
 */
import type { Report } from '../../diagnostics/diagnostic.ts';
import { logicalName } from '../../format/table/naming.ts';
import type { Solution } from '../../model/solution.ts';
import { at, type Place } from '../../source/place.ts';
import type { Rule } from '../check.ts';
import { lookupsOf } from '../lookups.ts';

export const relationshipNames: Rule = (solution, report) => {
  for (const { type, at: place } of solution.tables.flatMap(lookupsOf)) {
    for (const { table, relationship } of type.targets)
      checkName(relationship, table, at(place, 'to'), { solution, report });
  }
  for (const { model, at: place } of solution.relationships) {
    for (const table of new Set(model.between))
      checkName(model.schemaName, table, place, { solution, report });
  }
};

function checkName(
  name: string,
  target: string,
  place: Place,
  { solution, report }: { readonly solution: Solution; readonly report: Report },
): void {
  const table = solution.tables.find(({ model }) => logicalName(model.schemaName) === target)?.model;
  const clash = table?.columns.some((column) => logicalName(column.schemaName) === logicalName(name));
  if (clash === true)
    report('solution/same-identity', place, { kind: `column of the table ${target}`, identity: name });
}
