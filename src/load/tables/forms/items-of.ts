import { at as into, type Place } from '../../../source/place.ts';
import type { FormSpec, ItemSpec, Placed } from './form-context.ts';

/** What stands in the cells of a form as it is written, from the first tab to the last. */
export function itemsOf({ fields = [], tabs = {} }: FormSpec, at: Place): readonly Placed<ItemSpec>[] {
  return [
    ...placed(fields, into(at, 'fields')),
    ...Object.entries(tabs).flatMap(([tab, { sections }]) =>
      Object.entries(sections).flatMap(([section, one]) =>
        placed(one.fields, into(at, 'tabs', tab, 'sections', section, 'fields')),
      ),
    ),
  ];
}

function placed(items: readonly ItemSpec[], at: Place): readonly Placed<ItemSpec>[] {
  return items.map((spec, index) => ({ spec, at: into(at, index) }));
}
