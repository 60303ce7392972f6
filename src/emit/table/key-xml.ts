/** Alternate keys of a new table. */
import type { TableContext } from '../../format/table/context.ts';
import { logicalName } from '../../format/table/naming.ts';
import type { AlternateKey, NewTable } from '../../model/table.ts';
import { element, leaf, list, type XmlElement } from '../../xml/xml.ts';
import { flag } from './attribute-xml.ts';
import { labelsXml } from './labels-xml.ts';

/** `<EntityKeys>`, or nothing when the table has none. */
export function keysXml(table: NewTable, context: TableContext): readonly XmlElement[] {
  if (table.keys.length === 0) return [];
  return [
    element('EntityKeys', {}, ...table.keys.map((key) => keyXml(key, table.introducedVersion, context))),
  ];
}

function keyXml(key: AlternateKey, introducedVersion: string, context: TableContext): XmlElement {
  return element(
    'EntityKey',
    {},
    leaf('Name', key.schemaName),
    leaf('LogicalName', logicalName(key.schemaName)),
    leaf('IntroducedVersion', introducedVersion),
    flag('IsCustomizable', true),
    list(
      'EntityKeyAttributes',
      key.columns.map((column) => leaf('AttributeName', column)),
    ),
    labelsXml('displaynames', key.names, context),
  );
}
