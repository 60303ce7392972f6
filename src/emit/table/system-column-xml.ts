/** The columns that the platform gives a new table: its key and the ones of its ownership. */
import { english, type TableContext } from '../../format/table/context.ts';
import { optionSetName } from '../../format/table/naming.ts';
import { describe, systemColumnsOf, type SystemColumn } from '../../format/table/system-columns.ts';
import { labelIn } from '../../model/labels.ts';
import type { NewTable } from '../../model/table.ts';
import { element, leaf, type XmlElement } from '../../xml/xml.ts';
import { attributeXml } from './attribute-xml.ts';
import { dateXml, lookupXml, rangeXml } from './column-type-xml.ts';
import { labelsXml } from './labels-xml.ts';
import { stateSetXml, statusSetXml, type OptionSetHead } from './option-set-xml.ts';

export function systemColumnsXml(table: NewTable, context: TableContext): readonly XmlElement[] {
  return [
    primaryKeyXml(table, context),
    ...systemColumnsOf(table.ownership).map((column) => systemColumnXml(table, column, context)),
  ];
}

function primaryKeyXml(table: NewTable, context: TableContext): XmlElement {
  return attributeXml({
    physicalName: `${table.schemaName}Id`,
    type: 'primarykey',
    required: 'systemrequired',
    mask: 'ValidForAdvancedFind|RequiredForGrid',
    ime: 'auto',
    api: [false, true, true],
    custom: false,
    audit: false,
    logical: false,
    introducedVersion: table.introducedVersion,
    fixedRequirement: true,
    searchable: false,
    filterable: true,
    retrievable: true,
    tail: [],
    names: labelsXml('displaynames', table.names, context),
    descriptions: labelsXml(
      'Descriptions',
      english('Unique identifier for entity instances', context),
      context,
    ),
  });
}

function systemColumnXml(table: NewTable, column: SystemColumn, context: TableContext): XmlElement {
  const description = english(describe(column, labelIn(table.names, context.languages[0])), context);
  return attributeXml({
    physicalName: column.name,
    type: column.type.kind,
    required: column.required,
    ...(column.mask === undefined ? {} : { mask: column.mask }),
    ime: column.ime,
    api: column.api,
    custom: false,
    audit: column.audit,
    logical: column.logical ?? false,
    introducedVersion: table.introducedVersion,
    fixedRequirement: false,
    searchable: false,
    filterable: column.filterable ?? false,
    retrievable: column.retrievable ?? false,
    tail: tailXml(table, column, context),
    names: labelsXml('displaynames', english(column.label, context), context),
    descriptions: labelsXml('Descriptions', description, context),
  });
}

function tailXml(table: NewTable, column: SystemColumn, context: TableContext): readonly XmlElement[] {
  const head: OptionSetHead = {
    name: optionSetName(table.schemaName, column.name),
    introducedVersion: table.introducedVersion,
    names: english(column.label, context),
  };
  const description = english(describe(column, labelIn(table.names, context.languages[0])), context);
  switch (column.type.kind) {
    case 'lookup':
      return lookupXml();
    case 'owner':
      return [leaf('LookupStyle', 'single'), ownerTypes()];
    case 'datetime':
      return dateXml(column.type.format, 'userLocal', false);
    case 'int':
      return [leaf('Format', ''), ...rangeXml({ min: column.type.min, max: 2147483647 })];
    case 'state':
      return [stateSetXml(head, description, context)];
    case 'status':
      return [statusSetXml(head, description, context)];
  }
}

/** An owner is a user (8) or a team (9). */
function ownerTypes(): XmlElement {
  const id = '00000000-0000-0000-0000-000000000000';
  return element('LookupTypes', {}, element('LookupType', { id }, '8'), element('LookupType', { id }, '9'));
}
