/** How the packed form names what a column holds. */
import type { ColumnType } from '../../model/table.ts';

type Kind = ColumnType['kind'];

export const TYPE_NAMES: Readonly<Record<Kind, string>> = {
  text: 'nvarchar',
  memo: 'ntext',
  whole: 'int',
  decimal: 'decimal',
  yesNo: 'bit',
  choice: 'picklist',
  date: 'datetime',
  dateTime: 'datetime',
  lookup: 'lookup',
};

export const IME_MODES: Readonly<Record<Kind, 'auto' | 'inactive' | 'disabled'>> = {
  text: 'auto',
  memo: 'auto',
  whole: 'disabled',
  decimal: 'disabled',
  yesNo: 'auto',
  choice: 'auto',
  date: 'inactive',
  dateTime: 'inactive',
  lookup: 'auto',
};

export const TEXT_FORMATS = ['text', 'email', 'url', 'phone', 'textarea'] as const;

/** Codes of the date behaviors. */
export const BEHAVIORS = { userLocal: '1', dateOnly: '2', timeZoneIndependent: '3' } as const;

/** What happens to a row when the row it points at is deleted. */
export const CASCADE_DELETE = { removeLink: 'RemoveLink', restrict: 'Restrict', cascade: 'Cascade' } as const;

/** The value of AppDefaultValue for a choice without default. */
export const NO_DEFAULT = '-1';

/** A number without exponent; the packed form never has more than ten digits after the point. */
export function numberText(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  const fixed = value.toFixed(10).replace(/\.?0+$/, '');
  return fixed === '-0' ? '0' : fixed;
}
