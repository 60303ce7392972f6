/** `<EntityRelationship>`: a 1:N relationship, which a lookup column stands for, or an N:N one with a table between. */
import { attribute, leaf, many, one, required, usually } from '../xml/shape-fields.ts';
import { flag, oneOf } from '../xml/shape-text.ts';
import { shape, type ValueOf } from '../xml/shape.ts';
import { descriptions } from './labels.ts';

const cascade = (name: string) => leaf(name, oneOf('NoCascade', 'Cascade', 'ActiveOnly', 'UserOwned'));
const cascadeRemoval = (name: string) => leaf(name, oneOf('NoCascade', 'RemoveLink', 'Restrict', 'Cascade'));

const CUSTOM_LABEL = shape('CustomLabel', {
  description: attribute('description'),
  language: attribute('languagecode'),
});

/** A side of a relationship as forms and the Web API name it. */
const ROLE = shape('EntityRelationshipRole', {
  navPaneDisplay: leaf('NavPaneDisplayOption', oneOf('UseCollectionName', 'UseLabel', 'DoNotDisplay')),
  navPaneArea: leaf('NavPaneArea'),
  navPaneOrder: leaf('NavPaneOrder'),
  navigationProperty: leaf('NavigationPropertyName'),
  customLabels: many('CustomLabels', CUSTOM_LABEL),
  /** 1:N: 1 is the side of the lookup, 0 the other. */
  type: leaf('RelationshipRoleType', oneOf('0', '1')),
  /** N:N: 1 or 2. */
  ordinal: leaf('AssociationRoleOrdinal', oneOf('1', '2')),
});

const DESCRIPTION = shape('RelationshipDescription', { descriptions });

/** Children in the order of real exports (18,916 of 18,916 1:N and 111 of 111 N:N). */
export const RELATIONSHIP = shape('EntityRelationship', {
  name: required(attribute('Name')),
  unmodified: attribute('unmodified'),
  type: required(leaf('EntityRelationshipType', oneOf('OneToMany', 'ManyToMany'))),
  customizable: usually(true, leaf('IsCustomizable', flag)),
  introducedVersion: leaf('IntroducedVersion'),
  hierarchical: usually(false, leaf('IsHierarchical', flag)),
  referencing: leaf('ReferencingEntityName'),
  referenced: leaf('ReferencedEntityName'),
  first: leaf('FirstEntityName'),
  second: leaf('SecondEntityName'),
  intersect: leaf('IntersectEntityName'),
  assign: cascade('CascadeAssign'),
  delete: cascadeRemoval('CascadeDelete'),
  archive: cascadeRemoval('CascadeArchive'),
  reparent: cascade('CascadeReparent'),
  share: cascade('CascadeShare'),
  unshare: cascade('CascadeUnshare'),
  rollUpView: cascade('CascadeRollupView'),
  advancedFind: leaf('IsValidForAdvancedFind', flag),
  /** Schema name of the lookup column. */
  column: leaf('ReferencingAttributeName'),
  description: one(DESCRIPTION),
  roles: many('EntityRelationshipRoles', ROLE),
});

export type PackedRelationship = ValueOf<typeof RELATIONSHIP>;
export type PackedRelationshipRole = ValueOf<typeof ROLE>;

const ATTRIBUTE_MAP = shape('AttributeMap', {
  from: required(leaf('AttributeSource')),
  to: required(leaf('AttributeTarget')),
});

/** `<EntityMap>`: the columns that a new row takes over from the row it is made from. */
export const TABLE_MAP = shape('EntityMap', {
  from: required(leaf('EntitySource')),
  to: required(leaf('EntityTarget')),
  columns: many('AttributeMaps', ATTRIBUTE_MAP),
});

export type PackedTableMap = ValueOf<typeof TABLE_MAP>;
