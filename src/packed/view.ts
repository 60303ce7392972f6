/** `<savedquery>`: a view. */
import { attribute, leaf, one, required, usually } from '../xml/shape-fields.ts';
import { flag, whole } from '../xml/shape-text.ts';
import { shape, type ValueOf } from '../xml/shape.ts';
import { descriptions, localizedNames } from './labels.ts';
import { FETCH, GRID } from './query.ts';

const LAYOUT = shape('layoutxml', { grid: one(GRID) });
const QUERY = shape('fetchxml', { fetch: one(FETCH) });

/** Children in the order of real exports (16,956 of 16,956). */
export const VIEW = shape('savedquery', {
  unmodified: attribute('unmodified'),
  customizable: usually(true, leaf('IsCustomizable', flag)),
  canBeDeleted: leaf('CanBeDeleted', flag),
  quickFind: usually(false, leaf('isquickfindquery', flag)),
  private: usually(false, leaf('isprivate', flag)),
  isDefault: leaf('isdefault', flag),
  /** In braces. */
  id: required(leaf('savedqueryid')),
  layout: one(LAYOUT),
  queryType: required(leaf('querytype', whole)),
  columnSet: leaf('columnsetxml'),
  query: one(QUERY),
  introducedVersion: leaf('IntroducedVersion'),
  names: localizedNames,
  descriptions,
});

export type PackedView = ValueOf<typeof VIEW>;
