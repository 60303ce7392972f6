/** How the packed form names what a column holds. */
import type { CascadeRange, ColumnType } from '../../model/column.ts';

type Kind = ColumnType['kind'];

export const TYPE_NAMES: Readonly<Record<Kind, string>> = {
  text: 'nvarchar',
  autonumber: 'nvarchar',
  memo: 'ntext',
  whole: 'int',
  decimal: 'decimal',
  float: 'float',
  money: 'money',
  yesNo: 'bit',
  choice: 'picklist',
  choices: 'multiselectpicklist',
  date: 'datetime',
  dateTime: 'datetime',
  lookup: 'lookup',
  customer: 'customer',
  file: 'file',
  image: 'image',
};

export const IME_MODES: Readonly<Record<Kind, 'auto' | 'inactive' | 'disabled'>> = {
  text: 'auto',
  autonumber: 'auto',
  memo: 'auto',
  whole: 'disabled',
  decimal: 'disabled',
  float: 'disabled',
  money: 'disabled',
  yesNo: 'auto',
  choice: 'auto',
  choices: 'auto',
  date: 'inactive',
  dateTime: 'inactive',
  lookup: 'auto',
  customer: 'auto',
  file: 'disabled',
  image: 'disabled',
};

/** Codes of the date behaviors. */
export const BEHAVIORS = { userLocal: '1', dateOnly: '2', timeZoneIndependent: '3' } as const;

/** What happens to a row when the row it points at is deleted. */
export const CASCADE_DELETE = { removeLink: 'RemoveLink', restrict: 'Restrict', cascade: 'Cascade' } as const;

/** Which rows follow. */
export const CASCADES: Readonly<Record<CascadeRange, 'NoCascade' | 'Cascade' | 'ActiveOnly' | 'UserOwned'>> =
  {
    none: 'NoCascade',
    all: 'Cascade',
    active: 'ActiveOnly',
    userOwned: 'UserOwned',
  };

/** The value of AppDefaultValue for a choice without default. */
export const NO_DEFAULT = '-1';

/** The range of the twin of a money column, in the base currency. */
export const BASE_MONEY = ['-922337203685477', '922337203685477'] as const;

const LARGE = /^(-?)(\d)(?:\.(\d+))?e\+(\d+)$/;

/** A number without exponent; the packed form never has more than ten digits after the point. */
export function numberText(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  const [, sign = '', first = '', rest = '', exponent] = LARGE.exec(text) ?? [];
  if (exponent !== undefined) return sign + (first + rest).padEnd(Number(exponent) + 1, '0');
  const fixed = value.toFixed(10).replace(/\.?0+$/, '');
  return fixed === '-0' ? '0' : fixed;
}
