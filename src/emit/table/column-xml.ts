/** One column of the model → `<attribute>`. */
import { IME_MODES, TYPE_NAMES } from '../../format/table/column-types.ts';
import type { TableContext } from '../../format/table/context.ts';
import type { Column } from '../../model/table.ts';
import type { XmlElement } from '../../xml/xml.ts';
import { attributeXml } from './attribute-xml.ts';
import { columnTypeXml } from './column-type-xml.ts';
import { labelsXml } from './labels-xml.ts';

/** `primary`: the column that names a row; it is found by quick search. */
export function columnXml(
  tableSchemaName: string,
  column: Column,
  primary: boolean,
  context: TableContext,
): XmlElement {
  return attributeXml({
    physicalName: column.schemaName,
    type: TYPE_NAMES[column.type.kind],
    required: column.required,
    mask: displayMask(column, primary),
    ime: IME_MODES[column.type.kind],
    api: [true, true, true],
    custom: true,
    audit: column.audit,
    logical: false,
    introducedVersion: column.introducedVersion,
    fixedRequirement: false,
    searchable: primary,
    filterable: false,
    retrievable: primary,
    tail: columnTypeXml(tableSchemaName, column, context),
    names: labelsXml('displaynames', column.names, context),
    descriptions: labelsXml('Descriptions', column.descriptions, context),
  });
}

function displayMask(column: Column, primary: boolean): string {
  const flags = [
    ...(primary ? ['PrimaryName'] : []),
    ...(column.readOnly ? ['ReadOnlyInUI'] : []),
    ...(column.searchable ? ['ValidForAdvancedFind'] : []),
    'ValidForForm',
    'ValidForGrid',
    ...(primary ? ['RequiredForForm'] : []),
  ];
  return flags.join('|');
}
