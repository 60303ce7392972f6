/** An option of a choice. */
import { NO_DEFAULT } from '../format/table/column-types.ts';
import type { PackedColumn } from '../packed/column.ts';
import { optionsOf, type AnyOption } from './column-kind.ts';
import type { Scope } from './scope.ts';
import type { Text } from './text.ts';

export interface OptionView {
  readonly value: string;
  readonly label: Text;
  readonly description: Text;
  /** `#rrggbb`, or empty. */
  readonly color: string;
  readonly isDefault: boolean;
}

export function optionViews(column: PackedColumn, scope: Scope): readonly OptionView[] {
  const { defaultValue = NO_DEFAULT } = column;
  return optionsOf(column, scope.index).map((one) => optionView(one, scope, defaultValue));
}

export function optionView(option: AnyOption, scope: Scope, defaultValue = NO_DEFAULT): OptionView {
  return {
    value: option.value,
    label: scope.text(option.labels),
    description: scope.text(option.descriptions),
    color: colorOf(option.color),
    isDefault: option.value === defaultValue,
  };
}

/** Goes into a style, so it is a colour or nothing. */
export function colorOf(text: string | undefined): string {
  return text !== undefined && /^#[0-9A-Fa-f]{6}$/.test(text) ? text.toLowerCase() : '';
}
