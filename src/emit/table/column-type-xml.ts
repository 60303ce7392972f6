/** The part of a column that depends on its type. */
import type { TableContext } from '../../format/table/context.ts';
import { BEHAVIORS, NO_DEFAULT, numberText } from '../../format/table/column-types.ts';
import { optionSetName } from '../../format/table/naming.ts';
import type { Column, ColumnType } from '../../model/table.ts';
import { element, leaf, type XmlElement } from '../../xml/xml.ts';
import { optionSetXml, type OptionSetHead } from './option-set-xml.ts';

export function columnTypeXml(
  tableSchemaName: string,
  column: Column,
  context: TableContext,
): readonly XmlElement[] {
  const { type } = column;
  switch (type.kind) {
    case 'text':
      return [
        leaf('Format', type.format),
        leaf('MaxLength', String(type.maxLength)),
        // In bytes: two for each UTF-16 unit.
        leaf('Length', String(2 * type.maxLength)),
      ];
    case 'memo':
      return [leaf('Format', 'textarea'), leaf('MaxLength', String(type.maxLength))];
    case 'whole':
      return [leaf('Format', ''), ...rangeXml(type)];
    case 'decimal':
      return [...rangeXml(type), leaf('Accuracy', String(type.precision))];
    case 'date':
    case 'dateTime':
      return dateXml(type.kind === 'date' ? 'date' : 'datetime', type.behavior, true);
    case 'yesNo':
    case 'choice':
      return choiceXml(tableSchemaName, column, type, context);
    case 'lookup':
      return lookupXml();
  }
}

/** A lookup does not say where it points: its relationship does. */
export function lookupXml(): readonly XmlElement[] {
  return [leaf('LookupStyle', 'single'), element('LookupTypes', {})];
}

export function dateXml(
  format: 'date' | 'datetime',
  behavior: keyof typeof BEHAVIORS,
  changeable: boolean,
): readonly XmlElement[] {
  return [
    leaf('Format', format),
    leaf('CanChangeDateTimeBehavior', changeable ? '1' : '0'),
    leaf('Behavior', BEHAVIORS[behavior]),
  ];
}

export function rangeXml(range: { readonly min: number; readonly max: number }): readonly XmlElement[] {
  return [leaf('MinValue', numberText(range.min)), leaf('MaxValue', numberText(range.max))];
}

function choiceXml(
  tableSchemaName: string,
  column: Column,
  type: Extract<ColumnType, { kind: 'yesNo' | 'choice' }>,
  context: TableContext,
): readonly XmlElement[] {
  const head: OptionSetHead = {
    name: optionSetName(tableSchemaName, column.schemaName),
    introducedVersion: column.introducedVersion,
    names: column.names,
  };
  if (type.kind === 'yesNo') {
    const options = [
      { value: 1, labels: type.yes },
      { value: 0, labels: type.no },
    ];
    return [
      leaf('AppDefaultValue', type.defaultValue ? '1' : '0'),
      optionSetXml(head, 'bit', options, context),
    ];
  }
  const defaultValue = type.defaultValue === undefined ? NO_DEFAULT : String(type.defaultValue);
  return [leaf('AppDefaultValue', defaultValue), optionSetXml(head, 'picklist', type.options, context)];
}
