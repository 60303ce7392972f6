/** Keys of views and charts, as forms, dashboards and apps name them. */
import { suggest } from '../../diagnostics/suggest.ts';
import { STANDARD_KEYS } from '../../format/table/views.ts';
import type { Place } from '../../source/place.ts';
import { declaredKeys } from '../declared.ts';
import { checkKey } from '../known-key.ts';
import type { Loading } from '../load-components.ts';
import type { TableFact } from './table-facts.ts';

/** The key when the solution has such a view of the table; else undefined, and reported. */
export function viewKeyAt(
  key: string,
  table: TableFact,
  place: Place,
  { spec, reader: { report } }: Pick<Loading, 'spec' | 'reader'>,
): string | undefined {
  const { model, logicalName } = table;
  const declared = model === undefined ? [] : declaredKeys(spec, 'tables', model.key, 'views');
  if (declared.includes(key)) return key;
  if (model?.kind === 'new') {
    const known = [...new Set([...STANDARD_KEYS, ...declared])];
    return checkKey('view', key, known, { place, report }) ? key : undefined;
  }
  // What is not like any view of ours is one of the table's own solution.
  if (suggest(key, declared) === undefined)
    report('view/elsewhere', place, { view: key, table: logicalName });
  else checkKey('view', key, declared, { place, report });
  return undefined;
}

/** The key when the solution has such a chart of the table; else undefined, and reported. */
export function chartKeyAt(
  key: string,
  { model }: TableFact,
  place: Place,
  { spec, reader: { report } }: Pick<Loading, 'spec' | 'reader'>,
): string | undefined {
  const declared = model === undefined ? [] : declaredKeys(spec, 'tables', model.key, 'charts');
  return checkKey('chart', key, declared, { place, report }) ? key : undefined;
}
