/** The part of an `<attribute>` that depends on its type → the type of a column. */
import { BEHAVIORS, NO_DEFAULT, TEXT_FORMATS } from '../../format/table/column-types.ts';
import type { TableContext } from '../../format/table/context.ts';
import type { ColumnType, Option } from '../../model/table.ts';
import { childOf, childrenOf, textOf, type XmlElement } from '../../xml/xml.ts';
import { readLabels } from './read-labels.ts';
import { readLookup } from './read-lookup.ts';
import { integerOf, keyOf, oneOf, readFlag, readInteger, readNumber } from './read-value.ts';

/** Undefined when the model has no such type. */
export function readColumnType(
  attribute: XmlElement,
  relationships: readonly XmlElement[],
  context: TableContext,
): ColumnType | undefined {
  switch (textOf(attribute, 'Type') ?? '') {
    case 'nvarchar':
      return readText(attribute);
    case 'ntext':
      return readMemo(attribute);
    case 'int':
      return readWhole(attribute);
    case 'decimal':
      return readDecimal(attribute);
    case 'bit':
      return readYesNo(attribute, context);
    case 'picklist':
      return readChoice(attribute, context);
    case 'datetime':
      return readDate(attribute);
    case 'lookup':
      return readLookup(attribute, relationships, context);
    default:
      return undefined;
  }
}

function readText(attribute: XmlElement): ColumnType | undefined {
  const format = oneOf(TEXT_FORMATS, textOf(attribute, 'Format'));
  const maxLength = readInteger(attribute, 'MaxLength');
  return format === undefined || maxLength === undefined ? undefined : { kind: 'text', format, maxLength };
}

function readMemo(attribute: XmlElement): ColumnType | undefined {
  const maxLength = readInteger(attribute, 'MaxLength');
  return maxLength === undefined ? undefined : { kind: 'memo', maxLength };
}

function readWhole(attribute: XmlElement): ColumnType | undefined {
  const min = readInteger(attribute, 'MinValue');
  const max = readInteger(attribute, 'MaxValue');
  return min === undefined || max === undefined ? undefined : { kind: 'whole', min, max };
}

function readDecimal(attribute: XmlElement): ColumnType | undefined {
  const min = readNumber(attribute, 'MinValue');
  const max = readNumber(attribute, 'MaxValue');
  const precision = readInteger(attribute, 'Accuracy');
  if (min === undefined || max === undefined || precision === undefined) return undefined;
  return { kind: 'decimal', min, max, precision };
}

function readYesNo(attribute: XmlElement, context: TableContext): ColumnType | undefined {
  const options = readOptions(attribute, context);
  const yes = options?.find((option) => option.value === 1);
  const no = options?.find((option) => option.value === 0);
  const defaultValue = readFlag(attribute, 'AppDefaultValue');
  if (yes === undefined || no === undefined || defaultValue === undefined) return undefined;
  return { kind: 'yesNo', yes: yes.labels, no: no.labels, defaultValue };
}

function readChoice(attribute: XmlElement, context: TableContext): ColumnType | undefined {
  const options = readOptions(attribute, context);
  const defaultText = textOf(attribute, 'AppDefaultValue');
  const defaultValue = integerOf(defaultText);
  if (options === undefined || defaultValue === undefined) return undefined;
  return { kind: 'choice', options, ...(defaultText === NO_DEFAULT ? {} : { defaultValue }) };
}

/** Undefined when the choice is a global one, or an option has no number. */
function readOptions(attribute: XmlElement, context: TableContext): readonly Option[] | undefined {
  const set = childOf(attribute, 'optionset');
  const options = set === undefined ? undefined : childOf(set, 'options');
  if (options === undefined) return undefined;
  const read = childrenOf(options).map((option): Option | undefined => {
    const value = integerOf(option.attributes['value']);
    const color = option.attributes['Color'];
    if (value === undefined) return undefined;
    return {
      value,
      labels: readLabels(option, 'labels', context),
      ...(color === undefined ? {} : { color }),
    };
  });
  const whole = read.filter((option) => option !== undefined);
  return whole.length === read.length ? whole : undefined;
}

function readDate(attribute: XmlElement): ColumnType | undefined {
  const behavior = keyOf(BEHAVIORS, textOf(attribute, 'Behavior'));
  const format = textOf(attribute, 'Format');
  if (behavior === undefined) return undefined;
  if (format === 'date') return { kind: 'date', behavior };
  return format === 'datetime' && behavior !== 'dateOnly' ? { kind: 'dateTime', behavior } : undefined;
}
