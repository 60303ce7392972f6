/** What all columns have in common: the `<attribute>` element around the part of the type. */
import { logicalName } from '../../format/table/naming.ts';
import { element, leaf, type XmlElement } from '../../xml/xml.ts';

export interface AttributeParts {
  readonly physicalName: string;
  readonly type: string;
  readonly required: string;
  readonly mask?: string;
  readonly ime: string;
  /** May be given on update, read, create. */
  readonly api: readonly [update: boolean, read: boolean, create: boolean];
  readonly custom: boolean;
  readonly audit: boolean;
  readonly logical: boolean;
  readonly introducedVersion: string;
  readonly fixedRequirement: boolean;
  readonly searchable: boolean;
  readonly filterable: boolean;
  readonly retrievable: boolean;
  /** What the type adds. */
  readonly tail: readonly XmlElement[];
  readonly names: XmlElement;
  readonly descriptions: XmlElement;
}

export function attributeXml(parts: AttributeParts): XmlElement {
  return element(
    'attribute',
    { PhysicalName: parts.physicalName },
    ...identity(parts),
    ...behavior(parts),
    ...permissions(parts),
    ...search(parts),
    ...parts.tail,
    parts.names,
    parts.descriptions,
  );
}

export function flag(name: string, value: boolean): XmlElement {
  return leaf(name, value ? '1' : '0');
}

function identity(parts: AttributeParts): XmlElement[] {
  const name = logicalName(parts.physicalName);
  return [
    leaf('Type', parts.type),
    leaf('Name', name),
    leaf('LogicalName', name),
    leaf('RequiredLevel', parts.required),
  ];
}

function behavior(parts: AttributeParts): XmlElement[] {
  const [update, read, create] = parts.api;
  return [
    ...(parts.mask === undefined ? [] : [leaf('DisplayMask', parts.mask)]),
    leaf('ImeMode', parts.ime),
    flag('ValidForUpdateApi', update),
    flag('ValidForReadApi', read),
    flag('ValidForCreateApi', create),
    flag('IsCustomField', parts.custom),
    flag('IsAuditEnabled', parts.audit),
    ...(parts.logical ? [flag('IsLogical', true)] : []),
    flag('IsSecured', false),
    leaf('IntroducedVersion', parts.introducedVersion),
  ];
}

function permissions(parts: AttributeParts): XmlElement[] {
  return [
    flag('IsCustomizable', true),
    flag('IsRenameable', true),
    flag('CanModifySearchSettings', true),
    flag('CanModifyRequirementLevelSettings', !parts.fixedRequirement),
    flag('CanModifyAdditionalSettings', true),
    leaf('SourceType', '0'),
    flag('IsGlobalFilterEnabled', false),
    flag('IsSortableEnabled', false),
    flag('CanModifyGlobalFilterSettings', true),
    flag('CanModifyIsSortableSettings', true),
    flag('IsDataSourceSecret', false),
  ];
}

function search(parts: AttributeParts): XmlElement[] {
  return [
    leaf('AutoNumberFormat', ''),
    flag('IsSearchable', parts.searchable),
    flag('IsFilterable', parts.filterable),
    flag('IsRetrievable', parts.retrievable),
    flag('IsLocalizable', false),
  ];
}
