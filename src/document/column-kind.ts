/** What a column holds, read from its packed form. */
import type { PackedColumn } from '../packed/column.ts';
import type { PackedOption } from '../packed/choice.ts';
import type { Index } from './index.ts';
import type { Words } from './words.ts';

export type ColumnKind = keyof Words['types'];

const TEXT_FORMATS: Readonly<Record<string, ColumnKind>> = {
  email: 'email',
  url: 'url',
  phone: 'phone',
  textarea: 'textarea',
  tickersymbol: 'tickersymbol',
};

const BY_TYPE: Readonly<Record<string, (column: PackedColumn) => ColumnKind>> = {
  nvarchar: ({ autoNumberFormat, format = '' }) =>
    (autoNumberFormat ?? '') === '' ? (TEXT_FORMATS[format.toLowerCase()] ?? 'text') : 'autonumber',
  ntext: ({ format }) => (format?.toLowerCase() === 'richtext' ? 'rich' : 'memo'),
  int: ({ format }) =>
    format === 'duration'
      ? 'duration'
      : format === 'timezone' || format === 'timeZone'
        ? 'timeZone'
        : 'whole',
  decimal: () => 'decimal',
  float: () => 'float',
  money: () => 'money',
  bit: () => 'yesNo',
  picklist: () => 'choice',
  multiselectpicklist: () => 'choices',
  datetime: ({ format }) => (format === 'date' ? 'date' : 'dateTime'),
  lookup: () => 'lookup',
  customer: () => 'customer',
  owner: () => 'owner',
  state: () => 'state',
  status: () => 'status',
  file: () => 'file',
  image: () => 'image',
  primarykey: () => 'id',
  uniqueidentifier: () => 'id',
};

export function columnKind(column: PackedColumn): ColumnKind {
  return BY_TYPE[column.type]?.(column) ?? 'unknown';
}

export type AnyOption = Pick<PackedOption, 'value' | 'color' | 'labels' | 'descriptions'>;

/** The options of a choice, a status or Yes/No; none when another solution has them. */
export function optionsOf(column: PackedColumn, index: Index): readonly AnyOption[] {
  const choice = column.choiceName === undefined ? column.choice : index.choice(column.choiceName);
  return [...(choice?.options ?? []), ...(choice?.states ?? []), ...(choice?.statuses ?? [])];
}
