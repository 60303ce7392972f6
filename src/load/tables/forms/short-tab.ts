import { platformText } from '../../../format/table/platform-texts.ts';
import type { FormTab } from '../../../model/form.ts';
import type { Place } from '../../../source/place.ts';
import { decodeItems } from './decode-item.ts';
import type { FormContext, ItemSpec } from './form-context.ts';

/** The one tab with one section that `fields` stands for; of a card it is the section of details. */
export function shortTab(fields: readonly ItemSpec[], at: Place, context: FormContext): FormTab {
  const { type, loading } = context;
  return {
    key: 'general',
    names: type === 'main' ? platformText('General', loading.head.languages) : {},
    widths: [100],
    sections: [
      {
        key: type === 'card' ? 'details' : 'general',
        names: {},
        column: 0,
        columns: 1,
        items: decodeItems(fields, at, 1, context),
      },
    ],
  };
}
