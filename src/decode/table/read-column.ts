/** `<attribute>` → one column of the model. */
import type { TableContext } from '../../format/table/context.ts';
import { logicalName } from '../../format/table/naming.ts';
import type { Column } from '../../model/table.ts';
import { textOf, type XmlElement } from '../../xml/xml.ts';
import { readColumnType } from './read-column-type.ts';
import { readLabels } from './read-labels.ts';
import { oneOf, readFlag } from './read-value.ts';

const REQUIRED = ['none', 'recommended', 'required'] as const;

/** Undefined when the model cannot hold the column. Its key is its logical name: the packed form knows no other. */
export function readColumn(
  attribute: XmlElement,
  relationships: readonly XmlElement[],
  context: TableContext,
): Column | undefined {
  const schemaName = attribute.attributes['PhysicalName'];
  const required = oneOf(REQUIRED, textOf(attribute, 'RequiredLevel'));
  const audit = readFlag(attribute, 'IsAuditEnabled');
  const introducedVersion = textOf(attribute, 'IntroducedVersion');
  const type = readColumnType(attribute, relationships, context);
  if (schemaName === undefined || required === undefined || type === undefined) return undefined;
  if (audit === undefined || introducedVersion === undefined) return undefined;
  const flags = displayFlags(attribute);
  return {
    key: logicalName(schemaName),
    schemaName,
    names: readLabels(attribute, 'displaynames', context),
    descriptions: readLabels(attribute, 'Descriptions', context),
    required,
    readOnly: flags.includes('ReadOnlyInUI'),
    searchable: flags.includes('ValidForAdvancedFind'),
    audit,
    introducedVersion,
    type,
  };
}

export function isPrimaryName(attribute: XmlElement): boolean {
  return displayFlags(attribute).includes('PrimaryName');
}

/** A column of the solution's own, not one that the platform gives. */
export function isOwnColumn(attribute: XmlElement): boolean {
  return textOf(attribute, 'IsCustomField') === '1';
}

function displayFlags(attribute: XmlElement): readonly string[] {
  return (textOf(attribute, 'DisplayMask') ?? '').split('|');
}
