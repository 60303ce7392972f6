/** A card: the platform's own frame, with what the maker puts into header, details and footer. */
import { CARD_SECTIONS, type CardSection } from '../../../format/table/form-types.ts';
import { CARD_LAYOUTS, CARD_STRIP, DEFAULT_LAYOUTS } from '../../../format/table/forms.ts';
import type { FormItem } from '../../../model/form.ts';
import type { PackedSection, PackedTab } from '../../../packed/form.ts';
import { defaultSection } from './default-form.ts';
import type { FormAround } from './form-around.ts';
import { lowerRows } from './lower-rows.ts';

const { card } = DEFAULT_LAYOUTS;

export function lowerCardTab(around: FormAround): PackedTab {
  const { form, table, context, partId } = around;
  const names = form.tabs[0]?.names ?? {};
  const frame = { key: form.key, layout: card, table, context };
  return {
    ...card.tab.settings,
    id: partId('tab'),
    labels: context.texts(names),
    columns: [
      { width: '25%', sections: [defaultSection(CARD_STRIP, frame)] },
      {
        width: '75%',
        sections: (['header', 'details', 'footer'] as const).map((key) => lowerCardSection(key, around)),
      },
    ],
  };
}

const BLANK: FormItem = { kind: 'blank', span: 1, height: 1 };

function lowerCardSection(key: CardSection, around: FormAround): PackedSection {
  const { form, table, context, partId } = around;
  const layout = CARD_LAYOUTS[key];
  const section = form.tabs.flatMap((tab) => tab.sections).find((one) => one.key === key);
  // What the maker says nothing of is as the platform has it; on a table that exists already it stays empty.
  if (section === undefined && table.kind === 'new')
    return defaultSection(layout, { key: form.key, layout: card, table, context });
  const columns = CARD_SECTIONS[key];
  const given = section?.items ?? [];
  const items = given.length === 0 ? Array.from({ length: columns }, () => ({ ...BLANK })) : given;
  return {
    ...layout.settings,
    id: partId('section', layout.key),
    labels:
      section === undefined || Object.keys(section.names).length === 0
        ? context.platform(layout.label)
        : context.texts(section.names),
    rows: lowerRows(items, columns, [layout.key], around, { filler: card.cell }),
  };
}
