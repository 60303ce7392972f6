import { FORM_TYPES } from '../../../format/table/form-types.ts';
import { at as into, type Place } from '../../../source/place.ts';
import { kindsOf } from './decode-item.ts';
import type { FormContext, FormSpec } from './form-context.ts';
import { itemsOf } from './items-of.ts';

/** No exported form has two timelines (0 of 319): the control is always called `notescontrol`. */
export function reportTimelines(spec: FormSpec, at: Place, { type, loading }: FormContext): void {
  // On other forms a timeline is refused anyway.
  if (!FORM_TYPES[type].isMain) return;
  const [, ...further] = itemsOf(spec, at).filter(
    ({ spec: item }) => typeof item !== 'string' && kindsOf(item).join() === 'timeline',
  );
  for (const one of further)
    loading.reader.report('form/twice', into(one.at, 'timeline'), { timeline: true });
}
