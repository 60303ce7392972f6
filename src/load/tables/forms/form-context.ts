import type { Labels } from '../../../model/labels.ts';
import type { FormType } from '../../../model/form.ts';
import type { Place } from '../../../source/place.ts';
import type { FormSpec, LabelSpec } from '../../../spec/solution-schema.ts';
import { decodeLabels } from '../../decode-labels.ts';
import type { PartsContext } from '../parts-context.ts';
import type { TableFact } from '../table-facts.ts';

export type { FormSpec };
export type TabSpec = NonNullable<FormSpec['tabs']>[string];
export type SectionSpec = TabSpec['sections'][string];
export type ItemSpec = SectionSpec['fields'][number];

/** What decoding a form needs to know beside the form. */
export interface FormsContext extends PartsContext {
  /** The table of the form. */
  readonly here: TableFact;
}

export interface FormContext extends FormsContext {
  readonly type: FormType;
}

/** A part of a form and where it stands. */
export interface Placed<T> {
  readonly spec: T;
  readonly at: Place;
}

export function labelsOf(spec: LabelSpec | undefined, { loading }: FormsContext): Labels {
  return decodeLabels(spec, loading.head.languages[0]);
}
