/** A table that is extended by nothing: the zip names it, and the import changes nothing of it. */
import { logicalName } from '../../format/table/naming.ts';
import type { Table } from '../../model/table.ts';
import { keyOf } from '../../source/place.ts';
import type { Rule } from '../check.ts';

export const emptyExtensions: Rule = (solution, report) => {
  if (!solution.complete) return;
  const { relationships, maps } = solution;
  // What is between tables is shipped with them.
  const joined = new Set([
    ...relationships.flatMap(({ model }) => model.between),
    ...maps.flatMap(({ model }) => [model.from, model.to]),
  ]);
  for (const { model, at } of solution.tables) {
    const table = logicalName(model.schemaName);
    if (model.kind === 'extension' && isEmpty(model) && !joined.has(table))
      report('solution/empty-extension', keyOf(at), { table });
  }
};

function isEmpty({ columns, keys, views, forms, charts }: Table): boolean {
  return [columns, keys, views, forms, charts].every((parts) => parts.length === 0);
}
