/** `<attribute>`: one column of a table. */
import { attribute, leaf, many, one, own, required, usually } from '../xml/shape-fields.ts';
import { flag, oneOf, whole } from '../xml/shape-text.ts';
import { shape, type ValueOf } from '../xml/shape.ts';
import { CHOICE } from './choice.ts';
import { descriptions, displayNames } from './labels.ts';

/** Object types that a lookup may lead to; 8 is a user, 9 a team. Most lookups name none: their relationship says it. */
const LOOKUP_TYPE = shape('LookupType', { id: attribute('id'), code: own() });

/** Children in the order of real exports (57,937 of 57,937); what nearly all columns have is usual. */
export const COLUMN = shape('attribute', {
  schemaName: required(attribute('PhysicalName')),
  type: required(leaf('Type')),
  name: required(leaf('Name')),
  logicalName: leaf('LogicalName'),
  required: usually(
    'none',
    leaf('RequiredLevel', oneOf('none', 'recommended', 'required', 'systemrequired')),
  ),
  displayMask: leaf('DisplayMask'),
  imeMode: usually('auto', leaf('ImeMode', oneOf('auto', 'inactive', 'disabled', 'active'))),
  validForUpdate: usually(true, leaf('ValidForUpdateApi', flag)),
  validForRead: usually(true, leaf('ValidForReadApi', flag)),
  validForCreate: usually(true, leaf('ValidForCreateApi', flag)),
  custom: usually(true, leaf('IsCustomField', flag)),
  audit: usually(true, leaf('IsAuditEnabled', flag)),
  logical: leaf('IsLogical', flag),
  secured: usually(false, leaf('IsSecured', flag)),
  introducedVersion: leaf('IntroducedVersion'),
  customizable: usually(true, leaf('IsCustomizable', flag)),
  renameable: usually(true, leaf('IsRenameable', flag)),
  canModifySearch: usually(true, leaf('CanModifySearchSettings', flag)),
  canModifyRequirementLevel: usually(true, leaf('CanModifyRequirementLevelSettings', flag)),
  canModifyAdditional: usually(true, leaf('CanModifyAdditionalSettings', flag)),
  sourceType: usually(0, leaf('SourceType', whole)),
  globalFilter: usually(false, leaf('IsGlobalFilterEnabled', flag)),
  sortable: usually(false, leaf('IsSortableEnabled', flag)),
  canModifyGlobalFilter: usually(true, leaf('CanModifyGlobalFilterSettings', flag)),
  canModifySortable: usually(true, leaf('CanModifyIsSortableSettings', flag)),
  externalName: leaf('ExternalName'),
  dataSourceSecret: usually(false, leaf('IsDataSourceSecret', flag)),
  autoNumberFormat: usually('', leaf('AutoNumberFormat')),
  searchable: usually(false, leaf('IsSearchable', flag)),
  filterable: usually(false, leaf('IsFilterable', flag)),
  retrievable: usually(false, leaf('IsRetrievable', flag)),
  localizable: usually(false, leaf('IsLocalizable', flag)),
  lookupStyle: leaf('LookupStyle', oneOf('single', 'polymorphic')),
  lookupTypes: many('LookupTypes', LOOKUP_TYPE, 'short'),
  format: leaf('Format'),
  minValue: leaf('MinValue'),
  canChangeDateTimeBehavior: leaf('CanChangeDateTimeBehavior', flag),
  behavior: leaf('Behavior'),
  maxLength: leaf('MaxLength', whole),
  maxValue: leaf('MaxValue'),
  length: leaf('Length', whole),
  defaultValue: leaf('AppDefaultValue'),
  choice: one(CHOICE),
  accuracy: leaf('Accuracy', whole),
  choiceName: leaf('OptionSetName'),
  accuracySource: leaf('AccuracySource', whole),
  calculationOf: leaf('CalculationOf'),
  names: displayNames,
  descriptions,
  formulaFile: leaf('FormulaDefinitionFileName'),
});

export type PackedColumn = ValueOf<typeof COLUMN>;
