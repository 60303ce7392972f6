/** A table of the model → `<Entity>`. */
import type { TableContext } from '../../format/table/context.ts';
import {
  ENTITY_SETTINGS,
  OWNERSHIP_MASKS,
  type VariableSetting,
} from '../../format/table/entity-settings.ts';
import { compareNames, entitySetName } from '../../format/table/naming.ts';
import { labelIn } from '../../model/labels.ts';
import type { NewTable, Table, TableExtension } from '../../model/table.ts';
import { element, leaf, list, type XmlElement } from '../../xml/xml.ts';
import { columnXml } from './column-xml.ts';
import { formsXml } from './form-xml.ts';
import { keysXml } from './key-xml.ts';
import { labelsXml } from './labels-xml.ts';
import { EMPTY_RIBBON } from './ribbon-xml.ts';
import { systemColumnsXml } from './system-column-xml.ts';
import { savedQueriesXml } from './view-xml.ts';

export function entityXml(table: Table, context: TableContext): XmlElement {
  switch (table.kind) {
    case 'new':
      return newTableXml(table, context);
    case 'extension':
      return extensionXml(table, context);
  }
}

function newTableXml(table: NewTable, context: TableContext): XmlElement {
  const name = labelIn(table.names, context.languages[0]);
  const entity = element(
    'entity',
    { Name: table.schemaName },
    labelsXml('LocalizedNames', table.names, context),
    labelsXml('LocalizedCollectionNames', table.pluralNames, context),
    labelsXml('Descriptions', table.descriptions, context),
    attributesXml([...systemColumnsXml(table, context), ...columnsXml(table, context)]),
    ...keysXml(table, context),
    ...settingsXml(table),
  );
  return element(
    'Entity',
    {},
    element('Name', { LocalizedName: name, OriginalName: name }, table.schemaName),
    element('EntityInfo', {}, entity),
    formsXml(table, context),
    savedQueriesXml(table, context),
    EMPTY_RIBBON,
  );
}

/** The shell of a table that exists already: nothing but the new columns. */
function extensionXml(table: TableExtension, context: TableContext): XmlElement {
  // Tables of the platform itself have no original name, those of an app repeat theirs.
  const originalName = table.solution === undefined ? '' : table.name;
  return element(
    'Entity',
    {},
    element('Name', { LocalizedName: table.name, OriginalName: originalName }, table.schemaName),
    element(
      'EntityInfo',
      {},
      element('entity', { Name: table.schemaName }, attributesXml(columnsXml(table, context))),
    ),
    EMPTY_RIBBON,
  );
}

function columnsXml(table: Table, context: TableContext): readonly XmlElement[] {
  return table.columns.map((column, index) =>
    columnXml(table.schemaName, column, table.kind === 'new' && index === 0, context),
  );
}

function attributesXml(columns: readonly XmlElement[]): XmlElement {
  const name = (column: XmlElement): string => column.attributes['PhysicalName'] ?? '';
  return list(
    'attributes',
    columns.toSorted((a, b) => compareNames(name(a), name(b))),
  );
}

function settingsXml(table: NewTable): readonly XmlElement[] {
  const variable: Readonly<Record<VariableSetting, string>> = {
    EntitySetName: entitySetName(table.schemaName),
    OwnershipTypeMask: OWNERSHIP_MASKS[table.ownership],
    IsAuditEnabled: table.audit ? '1' : '0',
    IntroducedVersion: table.introducedVersion,
    ChangeTrackingEnabled: table.changeTracking ? '1' : '0',
  };
  return ENTITY_SETTINGS.map((setting) =>
    leaf(setting[0], setting.length === 1 ? variable[setting[0]] : setting[1]),
  );
}
