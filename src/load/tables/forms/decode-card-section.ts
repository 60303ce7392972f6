import { suggest } from '../../../diagnostics/suggest.ts';
import { CARD_SECTIONS, isCardSection } from '../../../format/table/form-types.ts';
import type { FormSection } from '../../../model/form.ts';
import { at as into, keyOf } from '../../../source/place.ts';
import { decodeItems } from './decode-item.ts';
import { labelsOf, type FormContext, type Placed, type SectionSpec } from './form-context.ts';

/** Header, details or footer of a card: the platform says where they stand and how many fields are side by side. */
export function decodeCardSection(
  key: string,
  { spec, at }: Placed<SectionSpec>,
  context: FormContext,
): FormSection | undefined {
  const { type, loading } = context;
  const { report } = loading.reader;
  if (!isCardSection(key)) {
    const allowed = Object.keys(CARD_SECTIONS);
    report('spec/not-allowed', keyOf(at), { value: key, nearest: suggest(key, allowed), allowed });
    return undefined;
  }
  for (const setting of ['column', 'columns'] as const)
    if (spec[setting] !== undefined) report('form/setting', keyOf(into(at, setting)), { setting, type });
  const columns = CARD_SECTIONS[key];
  const fields = into(at, 'fields');
  const items = decodeItems(spec.fields, fields, columns, context);
  if (key === 'details') return { key, names: labelsOf(spec.name, context), column: 0, columns, items };
  const width = items.reduce((sum, item) => sum + item.span, 0);
  if (width > columns)
    report('spec/out-of-range', fields, {
      value: String(width),
      range: `${String(columns)} at most in the ${key} of a card`,
    });
  for (const [index, item] of spec.fields.entries())
    if (typeof item !== 'string' && (item.height ?? 1) > 1)
      report('form/setting', keyOf(into(fields, index, 'height')), { setting: 'height', type });
  return { key, names: labelsOf(spec.name, context), column: 0, columns, items };
}
