/** `<optionset>`: the options of a global choice or of one column, the states and the status reasons of a table. */
import { attribute, leaf, many, required, usually } from '../xml/shape-fields.ts';
import { flag, oneOf } from '../xml/shape-text.ts';
import { shape, type ValueOf } from '../xml/shape.ts';
import { descriptions, displayNames, formLabels } from './labels.ts';

const OPTION = shape('option', {
  value: required(attribute('value')),
  externalValue: usually('', attribute('ExternalValue')),
  color: attribute('Color'),
  hidden: usually(false, attribute('IsHidden', flag)),
  labels: formLabels,
  descriptions,
});

const shown = {
  color: attribute('Color'),
  hidden: attribute('IsHidden', flag),
  labels: formLabels,
  descriptions,
} as const;

const STATE = shape('state', {
  value: required(attribute('value')),
  defaultStatus: attribute('defaultstatus'),
  invariantName: attribute('invariantname'),
  ...shown,
});

const STATUS = shape('status', {
  value: required(attribute('value')),
  state: attribute('state'),
  ...shown,
});

/** Children in the order of real exports (941 of 941 global ones). */
export const CHOICE = shape('optionset', {
  name: required(attribute('Name')),
  localizedName: attribute('localizedName'),
  unmodified: attribute('unmodified'),
  type: required(leaf('OptionSetType', oneOf('picklist', 'bit', 'state', 'status'))),
  global: leaf('IsGlobal', flag),
  introducedVersion: leaf('IntroducedVersion'),
  customizable: usually(true, leaf('IsCustomizable', flag)),
  externalTypeName: leaf('ExternalTypeName'),
  names: displayNames,
  descriptions,
  options: many('options', OPTION),
  states: many('states', STATE),
  statuses: many('statuses', STATUS),
});

export type PackedChoice = ValueOf<typeof CHOICE>;
export type PackedOption = ValueOf<typeof OPTION>;
