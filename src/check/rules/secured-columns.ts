/** A secured column that no profile names is seen by system administrators alone. */
import { logicalName } from '../../format/table/naming.ts';
import { at } from '../../source/place.ts';
import type { Rule } from '../check.ts';

export const securedColumns: Rule = ({ tables, columnProfiles, complete }, report) => {
  // A profile that could not be read may have named it.
  if (!complete) return;
  const named = new Set(
    columnProfiles.flatMap(({ model }) => model.columns.map((one) => `${one.table}.${one.column}`)),
  );
  for (const { model, at: place } of tables) {
    for (const column of model.columns) {
      const name = `${logicalName(model.schemaName)}.${logicalName(column.schemaName)}`;
      if (column.secured && !named.has(name))
        report('column-security/no-profile', at(place, 'columns', column.key, 'secured'), {
          column: column.key,
        });
    }
  }
};
