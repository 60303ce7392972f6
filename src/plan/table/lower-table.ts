/** A table of the model → its `<Entity>`. */
import { compareNames, entitySetName, logicalName } from '../../format/table/naming.ts';
import { labelIn } from '../../model/labels.ts';
import type { PackageTable } from '../../model/package.ts';
import type { AlternateKey, NewTable, Table, TableExtension } from '../../model/table.ts';
import type { PackedColumn } from '../../packed/column.ts';
import type { PackedKey, PackedTable } from '../../packed/table.ts';
import type { PlanContext } from '../context.ts';
import { primaryImageOf } from '../lower-images.ts';
import { introducedVersion } from './introduced-version.ts';
import { lowerCharts } from './lower-charts.ts';
import { lowerColumn } from './lower-column.ts';
import { lowerForms } from './lower-forms.ts';
import { lowerSystemColumns } from './lower-system-columns.ts';
import { lowerViews } from './lower-views.ts';
import { relatedRows } from './related-rows.ts';

export function lowerTable(table: Table, context: PlanContext): PackageTable {
  return table.kind === 'new' ? lowerNewTable(table, context) : lowerExtension(table, context);
}

const OWNERSHIP_MASKS = { user: 'UserOwned', organization: 'OrgOwned' } as const;

function lowerNewTable(table: NewTable, context: PlanContext): PackageTable {
  const name = labelIn(table.names, context.languages[0]);
  const icon = context.webResourceName(table.icon);
  return {
    kind: 'table',
    behavior: '0',
    table: {
      name: { localizedName: name, originalName: name, schemaName: table.schemaName },
      info: {
        entity: {
          name: table.schemaName,
          names: context.texts(table.names),
          pluralNames: context.texts(table.pluralNames),
          descriptions: context.texts(table.descriptions),
          columns: inOrder([...lowerSystemColumns(table, context), ...lowerColumns(table, context)]),
          ...keysOf(table, context),
          entitySetName: entitySetName(table.schemaName),
          ...(table.color === undefined ? {} : { color: table.color }),
          ownership: OWNERSHIP_MASKS[table.ownership],
          ...(table.audit ? { audit: true } : {}),
          ...(table.forms.some((form) => form.type === 'quickCreate') ? { quickCreate: true } : {}),
          introducedVersion: table.introducedVersion,
          ...(icon === undefined ? {} : { iconVector: icon }),
          ...(table.changeTracking ? { changeTracking: true } : {}),
          ...relatedRows(table),
        },
      },
      ...partsOf(table, context),
    },
  };
}

/** The shell of a table that exists already: nothing but what is new. */
function lowerExtension(table: TableExtension, context: PlanContext): PackageTable {
  const name = labelIn(table.names, context.languages[0]);
  return {
    kind: 'shell',
    behavior: '2',
    table: {
      name: {
        localizedName: name,
        // Tables of the platform itself have no original name, those of an app repeat theirs.
        originalName: table.solution === undefined ? '' : name,
        schemaName: table.schemaName,
      },
      info: {
        entity: {
          name: table.schemaName,
          columns: inOrder(lowerColumns(table, context)),
          ...keysOf(table, context),
        },
      },
      ...partsOf(table, context),
    },
  };
}

function lowerColumns(table: Table, context: PlanContext): readonly PackedColumn[] {
  const picture = primaryImageOf(table);
  return table.columns.flatMap((column, index) => {
    const isName = table.kind === 'new' && index === 0;
    const standing = isName ? 'name' : column === picture ? 'picture' : 'other';
    return lowerColumn(table.schemaName, column, standing, context);
  });
}

function inOrder(columns: readonly PackedColumn[]): readonly PackedColumn[] {
  return columns.toSorted((a, b) => compareNames(a.schemaName, b.schemaName));
}

function partsOf(table: Table, context: PlanContext): Pick<PackedTable, 'forms' | 'views' | 'charts'> {
  const forms = lowerForms(table, context);
  const views = lowerViews(table, context);
  const charts = lowerCharts(table, context);
  return {
    ...(forms.length === 0 ? {} : { forms: { types: forms } }),
    ...(views.length === 0 ? {} : { views: { views } }),
    ...(charts.length === 0 ? {} : { charts }),
  };
}

function keysOf(table: Table, context: PlanContext): { readonly keys?: readonly PackedKey[] } {
  return table.keys.length === 0 ? {} : { keys: table.keys.map((key) => lowerKey(key, table, context)) };
}

function lowerKey(key: AlternateKey, table: Table, context: PlanContext): PackedKey {
  return {
    name: key.schemaName,
    logicalName: logicalName(key.schemaName),
    introducedVersion: introducedVersion(table, context),
    columns: key.columns,
    names: context.texts(key.names),
  };
}
