/**
 * What a lookup of several tables does not take (errors 80090423, 80090424, 80090426), and rows that follow their owner where the
 * organization is the owner (80044156).
 */
import type { Report } from '../../diagnostics/diagnostic.ts';
import { logicalName } from '../../format/table/naming.ts';
import type { Solution } from '../../model/solution.ts';
import { at } from '../../source/place.ts';
import type { Rule } from '../check.ts';
import { distinct } from '../distinct.ts';
import { isParental, lookupsOf, ownershipOf, type PlacedLookup } from '../lookups.ts';

export const lookupCascades: Rule = (solution, report) => {
  for (const table of solution.tables) {
    for (const lookup of lookupsOf(table)) {
      if (lookup.type.polymorphic) checkSeveral(lookup, report);
      checkUserOwned(lookup, solution, report);
    }
  }
};

function checkSeveral({ table, type, at: place }: PlacedLookup, report: Report): void {
  const targets = type.targets.map((one, index) => ({ identity: one.table, at: at(place, 'to', index) }));
  distinct('table in this list', targets, report);
  for (const { identity, at: target } of targets) {
    if (identity === logicalName(table.schemaName)) report('column/own-target', target, { table: identity });
  }
  // `cascade: parental` says both.
  const isWhole =
    type.onDelete === 'cascade' && Object.values(type.cascade).every((range) => range === 'all');
  if (type.onDelete !== 'removeLink' && !isWhole)
    report('column/several-targets', at(place, 'onDelete'), { setting: 'onDelete' });
  if (isParental({ ...type, onDelete: 'removeLink' }))
    report('column/several-targets', at(place, 'cascade'), { setting: 'cascade' });
}

function checkUserOwned({ table, type, at: place }: PlacedLookup, solution: Solution, report: Report): void {
  const deed = Object.entries(type.cascade).find(([, range]) => range === 'userOwned')?.[0];
  if (deed === undefined) return;
  const sides = [logicalName(table.schemaName), ...type.targets.map((one) => one.table)];
  const owned = sides.find((name) => ownershipOf(name, solution) === 'organization');
  if (owned !== undefined) report('column/user-owned', at(place, 'cascade', deed), { table: owned });
}
