/** A table of SQL Server has 1024 columns at most (error 8004841A); lookups and amounts take more than one. */
import { at, keyOf } from '../../source/place.ts';
import type { Rule } from '../check.ts';

const MOST = 1000;

export const columnCounts: Rule = (solution, report) => {
  for (const { model, at: place } of solution.tables) {
    const count = model.columns.length + model.columns.filter((one) => one.type.kind === 'money').length;
    if (count > MOST) report('table/many-columns', keyOf(at(place, 'columns')), { count, limit: MOST });
  }
};
