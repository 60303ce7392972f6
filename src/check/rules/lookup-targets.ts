/** A lookup leads to a table of the solution or to one that is known; any other one is spelled by the maker alone. */
import { suggest } from '../../diagnostics/suggest.ts';
import { KNOWN_TABLES } from '../../format/known-tables.ts';
import { at } from '../../source/place.ts';
import type { Rule } from '../check.ts';

export const lookupTargets: Rule = (solution, report) => {
  if (!solution.complete) return;
  const own = solution.tables.map((one) => one.model.schemaName.toLowerCase());
  const known = [...own, ...solution.tables.map((one) => one.model.key), ...Object.keys(KNOWN_TABLES)];
  for (const { model, at: place } of solution.tables) {
    for (const { key, type } of model.columns) {
      if (type.kind !== 'lookup' || known.includes(type.target.toLowerCase())) continue;
      // A schema name with its capitals is how an unknown table is named on purpose.
      if (type.target !== type.target.toLowerCase()) continue;
      const facts = { name: type.target, nearest: suggest(type.target, known) };
      report('table/unknown-target', at(place, 'columns', key, 'to'), facts);
    }
  }
};
