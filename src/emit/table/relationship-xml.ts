/** The relationships of a table: those of its owner and maker, and one for each lookup column. */
import { CASCADE_DELETE } from '../../format/table/column-types.ts';
import { english, type TableContext } from '../../format/table/context.ts';
import { compareNames, logicalName } from '../../format/table/naming.ts';
import { SYSTEM_COLUMNS } from '../../format/table/system-columns.ts';
import { systemRelationshipsOf, type SystemRelationship } from '../../format/table/system-relationships.ts';
import type { Labels } from '../../model/labels.ts';
import type { Column, NewTable, Table } from '../../model/table.ts';
import { element, leaf, type XmlElement } from '../../xml/xml.ts';
import { flag } from './attribute-xml.ts';
import { labelsXml } from './labels-xml.ts';

/** In export order: by name. */
export function relationshipsXml(table: Table, context: TableContext): readonly XmlElement[] {
  const system =
    table.kind === 'new'
      ? systemRelationshipsOf(table.ownership).map((one) => systemRelationship(table, one, context))
      : [];
  const own = table.columns.flatMap((column) => lookupRelationship(table, column, context));
  return [...system, ...own]
    .toSorted((a, b) => compareNames(a.name, b.name))
    .map((one) => relationshipXml(one, context));
}

interface Relationship {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly column: string;
  readonly onDelete: string;
  readonly introducedVersion: string;
  readonly descriptions: Labels;
  /** The relationships of the system are not for people: no roles, not in advanced find. */
  readonly system: boolean;
}

function systemRelationship(table: NewTable, one: SystemRelationship, context: TableContext): Relationship {
  const description = SYSTEM_COLUMNS.find((column) => column.name === one.column)?.description ?? '';
  return {
    name: one.name.replace('%', logicalName(table.schemaName)),
    from: table.schemaName,
    to: one.target,
    column: one.column,
    onDelete: one.onDelete,
    introducedVersion: table.introducedVersion,
    descriptions: english(description, context),
    system: true,
  };
}

function lookupRelationship(table: Table, column: Column, context: TableContext): readonly Relationship[] {
  const { type } = column;
  if (type.kind !== 'lookup') return [];
  return [
    {
      name: type.relationship,
      from: table.schemaName,
      to: context.schemaNameOf(type.target),
      column: column.schemaName,
      onDelete: CASCADE_DELETE[type.onDelete],
      introducedVersion: column.introducedVersion,
      descriptions: column.descriptions,
      system: false,
    },
  ];
}

function relationshipXml(one: Relationship, context: TableContext): XmlElement {
  return element(
    'EntityRelationship',
    { Name: one.name },
    leaf('EntityRelationshipType', 'OneToMany'),
    flag('IsCustomizable', true),
    leaf('IntroducedVersion', one.introducedVersion),
    flag('IsHierarchical', false),
    leaf('ReferencingEntityName', one.from),
    leaf('ReferencedEntityName', one.to),
    ...cascadesXml(one),
    ...(one.system ? [] : [leaf('CascadeRollupView', 'NoCascade'), flag('IsValidForAdvancedFind', true)]),
    leaf('ReferencingAttributeName', one.column),
    element('RelationshipDescription', {}, labelsXml('Descriptions', one.descriptions, context)),
    ...(one.system ? [] : [rolesXml(one)]),
  );
}

function cascadesXml(one: Relationship): readonly XmlElement[] {
  return [
    leaf('CascadeAssign', 'NoCascade'),
    leaf('CascadeDelete', one.onDelete),
    leaf('CascadeArchive', one.onDelete),
    leaf('CascadeReparent', 'NoCascade'),
    leaf('CascadeShare', 'NoCascade'),
    leaf('CascadeUnshare', 'NoCascade'),
  ];
}

/** Role 1 is the lookup's end, role 0 the other: the server knows them by these navigation names. */
function rolesXml(one: Relationship): XmlElement {
  return element(
    'EntityRelationshipRoles',
    {},
    element(
      'EntityRelationshipRole',
      {},
      leaf('NavPaneDisplayOption', 'UseCollectionName'),
      leaf('NavPaneArea', 'Details'),
      leaf('NavPaneOrder', '10000'),
      leaf('NavigationPropertyName', one.column),
      leaf('RelationshipRoleType', '1'),
    ),
    element(
      'EntityRelationshipRole',
      {},
      leaf('NavigationPropertyName', one.name),
      leaf('RelationshipRoleType', '0'),
    ),
  );
}
