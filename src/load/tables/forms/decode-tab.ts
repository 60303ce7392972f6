import { FORM_TYPES } from '../../../format/table/form-types.ts';
import type { FormSection, FormTab } from '../../../model/form.ts';
import { at as into, keyOf } from '../../../source/place.ts';
import { decodeCardSection } from './decode-card-section.ts';
import { decodeItems } from './decode-item.ts';
import { labelsOf, type FormContext, type Placed, type SectionSpec, type TabSpec } from './form-context.ts';

export function decodeTab(key: string, { spec, at }: Placed<TabSpec>, context: FormContext): FormTab {
  const widths = widthsOf({ spec, at }, context);
  const sections = Object.entries(spec.sections).flatMap(([name, section]) => {
    const placed = { spec: section, at: into(at, 'sections', name) };
    return context.type === 'card'
      ? (decodeCardSection(name, placed, context) ?? [])
      : [decodeSection(name, placed, widths.length, context)];
  });
  return { key, names: labelsOf(spec.name, context), widths, sections };
}

/** Columns of equal width, as the designer makes them. */
const EQUAL: readonly (readonly number[])[] = [[100], [50, 50], [34, 33, 33]];

function widthsOf({ spec, at }: Placed<TabSpec>, { type, loading }: FormContext): readonly number[] {
  const { report } = loading.reader;
  const asked = Object.values(spec.sections).map((section) => section.column ?? 1);
  const place = into(at, 'widths');
  if (type === 'card') {
    if (spec.widths !== undefined) report('form/setting', keyOf(place), { setting: 'widths', type });
    return [100];
  }
  const limit = FORM_TYPES[type].tabColumns;
  const widths = spec.widths ?? EQUAL[Math.max(...asked) - 1] ?? [100];
  if (widths.length <= limit) return widths;
  report('form/layout', spec.widths === undefined ? at : place, { type, part: 'column' });
  return widths.slice(0, limit);
}

function decodeSection(
  key: string,
  { spec, at }: Placed<SectionSpec>,
  tabColumns: number,
  context: FormContext,
): FormSection {
  const { type, loading } = context;
  const { report } = loading.reader;
  const column = spec.column ?? 1;
  // A tab that is too wide was reported already.
  if (column > tabColumns && tabColumns < FORM_TYPES[type].tabColumns)
    report('spec/out-of-range', into(at, 'column'), {
      value: String(column),
      range: `1 to ${String(tabColumns)}, as many as the tab has widths`,
    });
  const limit = FORM_TYPES[type].sectionColumns;
  const asked = spec.columns ?? 1;
  if (asked > limit) report('form/layout', into(at, 'columns'), { type, part: 'column in each section' });
  const columns = Math.min(asked, limit);
  return {
    key,
    names: labelsOf(spec.name, context),
    column: Math.min(column, tabColumns) - 1,
    columns,
    items: decodeItems(spec.fields, into(at, 'fields'), columns, context),
  };
}
