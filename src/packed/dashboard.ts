/** `<Dashboard>`: charts and lists of several tables on one page. */
import { attribute, leaf, one, required, usually } from '../xml/shape-fields.ts';
import { flag } from '../xml/shape-text.ts';
import { shape, type ValueOf } from '../xml/shape.ts';
import { FORM_BODY } from './form.ts';
import { descriptions, localizedNames } from './labels.ts';

const BODY = shape('forms', { type: required(attribute('type')), form: one(FORM_BODY) });

export const DASHBOARD = shape('Dashboard', {
  unmodified: attribute('unmodified'),
  names: localizedNames,
  descriptions,
  /** In braces. */
  id: required(leaf('FormId')),
  customizable: usually(true, leaf('IsCustomizable', flag)),
  isDefault: usually(false, leaf('IsDefault', flag)),
  body: one(shape('FormXml', { forms: one(BODY) })),
  introducedVersion: leaf('IntroducedVersion'),
  tablet: leaf('IsTabletEnabled', flag),
});

export type PackedDashboard = ValueOf<typeof DASHBOARD>;
