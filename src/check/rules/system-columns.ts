/** The primary key of a new table is made by us: `<table>Id`. No own column may take its name. */
import { columnPlace } from '../places.ts';
import type { Rule } from '../check.ts';

export const systemColumns: Rule = (solution, report) => {
  for (const { model, at: place } of solution.tables) {
    if (model.kind !== 'new') continue;
    const primaryKey = `${model.schemaName}Id`.toLowerCase();
    for (const [index, column] of model.columns.entries()) {
      if (column.schemaName.toLowerCase() !== primaryKey) continue;
      report('table/system-column', columnPlace(model, index, place), { name: column.schemaName });
    }
  }
};
