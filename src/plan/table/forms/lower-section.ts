import type { FormSection, FormTab } from '../../../model/form.ts';
import type { PackedSection, PackedTab } from '../../../packed/form.ts';
import type { FormAround } from './form-around.ts';
import { lowerRows } from './lower-rows.ts';

/** A tab as the designer writes it; only main forms show the heads of tabs. */
export function lowerTab(tab: FormTab, around: FormAround): PackedTab {
  const { form, context } = around;
  return {
    name: tab.key,
    id: around.partId('tab', tab.key),
    userDefined: '0',
    lockLevel: '0',
    showLabel: String(form.type === 'main'),
    expanded: 'true',
    labels: context.texts(tab.names),
    columns: tab.widths.map((width, index) => ({
      width: `${String(width)}%`,
      sections: tab.sections
        .filter((section) => section.column === index)
        .map((section) => lowerSection(section, tab, around)),
    })),
  };
}

function lowerSection(section: FormSection, tab: FormTab, around: FormAround): PackedSection {
  const { form, context } = around;
  return {
    name: around.sectionName(section),
    showLabel: String(Object.keys(section.names).length > 0),
    showBar: 'false',
    lockLevel: '0',
    userDefined: '0',
    id: around.partId('section', tab.key, section.key),
    columns: '1'.repeat(section.columns),
    ...(form.type === 'quickCreate' ? { labelWidth: '130' } : { layout: 'varwidth', labelWidth: '115' }),
    celllabelalignment: 'Left',
    celllabelposition: 'Left',
    labels: context.texts(section.names),
    rows: lowerRows(section.items, section.columns, [tab.key, section.key], around),
  };
}
