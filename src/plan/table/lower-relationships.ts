/** The relationships of a table: those of its owner and maker, and those of its lookups and files; and N:N relationships. */
import { CASCADES, CASCADE_DELETE } from '../../format/table/column-types.ts';
import { logicalName } from '../../format/table/naming.ts';
import { SYSTEM_COLUMNS } from '../../format/table/system-columns.ts';
import { systemRelationshipsOf, type SystemRelationship } from '../../format/table/system-relationships.ts';
import type { Column, LookupTarget, LookupType } from '../../model/column.ts';
import type { ManyToMany } from '../../model/relationship.ts';
import type { NewTable, Table } from '../../model/table.ts';
import type { PackedRelationship, PackedRelationshipRole } from '../../packed/relationship.ts';
import type { PlanContext } from '../context.ts';
import { hasMoney } from './lower-system-columns.ts';

export function lowerRelationships(table: Table, context: PlanContext): readonly PackedRelationship[] {
  const system =
    table.kind === 'new'
      ? systemRelationshipsOf(table.ownership, hasMoney(table)).map((one) =>
          systemRelationship(table, one, context),
        )
      : [];
  return [...system, ...table.columns.flatMap((column) => columnRelationships(table, column, context))];
}

const NO_CASCADE = {
  assign: 'NoCascade',
  reparent: 'NoCascade',
  share: 'NoCascade',
  unshare: 'NoCascade',
} as const;

/** The relationships of the system are not for people: no roles, not in advanced find. */
function systemRelationship(
  table: NewTable,
  one: SystemRelationship,
  context: PlanContext,
): PackedRelationship {
  const description =
    SYSTEM_COLUMNS.find(({ column }) => column.schemaName === one.column)?.description ?? '';
  const names: Readonly<Record<string, string>> = {
    '%': logicalName(table.schemaName),
    '%S': table.schemaName,
  };
  return {
    name: one.name.replace(/%S?/, (mark) => names[mark] ?? ''),
    type: 'OneToMany',
    introducedVersion: table.introducedVersion,
    referencing: table.schemaName,
    referenced: one.target,
    ...NO_CASCADE,
    delete: one.onDelete,
    archive: one.onDelete,
    column: one.column,
    description: { descriptions: context.platform(description) },
  };
}

function columnRelationships(
  table: Table,
  column: Column,
  context: PlanContext,
): readonly PackedRelationship[] {
  const { type } = column;
  if (type.kind === 'lookup' || type.kind === 'customer') {
    return type.targets.map((target) => lookupRelationship(table, column, { type, target }, context));
  }
  return type.kind === 'file' ? [fileRelationship(table, column, context)] : [];
}

function lookupRelationship(
  table: Table,
  column: Column,
  { type, target }: { readonly type: LookupType; readonly target: LookupTarget },
  context: PlanContext,
): PackedRelationship {
  const { assign, share, unshare, reparent } = type.cascade;
  const onDelete = CASCADE_DELETE[type.onDelete];
  return {
    name: target.relationship,
    type: 'OneToMany',
    introducedVersion: column.introducedVersion,
    referencing: table.schemaName,
    referenced: context.schemaNameOf(target.table),
    assign: CASCADES[assign],
    delete: onDelete,
    archive: onDelete,
    reparent: CASCADES[reparent],
    share: CASCADES[share],
    unshare: CASCADES[unshare],
    rollUpView: 'NoCascade',
    advancedFind: true,
    column: column.schemaName,
    description: { descriptions: context.texts(column.descriptions) },
    roles: rolesOf(navigationName(column, type, target), target.relationship),
  };
}

/** A lookup of several tables has a navigation property for each: column, underscore, table. */
function navigationName(column: Column, type: LookupType, target: LookupTarget): string {
  return type.polymorphic || type.kind === 'customer'
    ? `${column.schemaName}_${target.table}`
    : column.schemaName;
}

/** Role 1 is the lookup's end, role 0 the other: the server knows them by these navigation names. */
function rolesOf(lookup: string, relationship: string): readonly PackedRelationshipRole[] {
  return [
    {
      navPaneDisplay: 'UseCollectionName',
      navPaneArea: 'Details',
      navPaneOrder: '10000',
      navigationProperty: lookup,
      type: '1',
    },
    { navigationProperty: relationship, type: '0' },
  ];
}

/** The content of a file column is a row of its own. */
function fileRelationship(table: Table, column: Column, context: PlanContext): PackedRelationship {
  return {
    name: `FileAttachment_${table.schemaName}_${column.schemaName}`,
    type: 'OneToMany',
    customizable: false,
    introducedVersion: column.introducedVersion,
    referencing: table.schemaName,
    referenced: 'FileAttachment',
    ...NO_CASCADE,
    delete: 'RemoveLink',
    archive: 'RemoveLink',
    column: column.schemaName,
    description: { descriptions: context.texts(column.descriptions) },
  };
}

export function lowerManyToMany(one: ManyToMany, context: PlanContext): PackedRelationship {
  const [first, second] = one.between;
  return {
    name: one.schemaName,
    type: 'ManyToMany',
    introducedVersion: one.introducedVersion,
    first: context.schemaNameOf(first),
    second: context.schemaNameOf(second),
    intersect: one.schemaName,
    advancedFind: true,
    roles: (['1', '2'] as const).map((ordinal) => ({
      navPaneDisplay: 'UseCollectionName',
      navPaneArea: 'Details',
      navPaneOrder: '10000',
      navigationProperty: one.schemaName,
      ordinal,
    })),
  };
}
