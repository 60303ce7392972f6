import type { Form, FormSection } from '../../../model/form.ts';
import { distinctNames } from './distinct-names.ts';

/** Scripts find a section by tab and section: `general_notes`. Keys may have underscores too, so two may look the same. */
export function sectionNames(form: Form): ReadonlyMap<FormSection, string> {
  return distinctNames(
    form.tabs.flatMap((tab) =>
      tab.sections.map((section) => [section, `${tab.key}_${section.key}`] as const),
    ),
  );
}
