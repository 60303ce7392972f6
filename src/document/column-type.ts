/** The type of a column in words, with its limits. */
import type { PackedColumn } from '../packed/column.ts';
import { columnKind, type ColumnKind } from './column-kind.ts';
import type { Scope } from './scope.ts';
import { sizeText } from './size.ts';
import { fill } from './words.ts';

export interface TypeInWords {
  readonly name: string;
  /** Limits, targets and the like; may be empty. */
  readonly limits: readonly string[];
}

export function typeInWords(table: string, column: PackedColumn, scope: Scope): TypeInWords {
  const kind = columnKind(column);
  return { name: scope.words.types[kind], limits: LIMITS[kind]?.(column, scope, table) ?? [] };
}

type Limits = (column: PackedColumn, scope: Scope, table: string) => readonly string[];

const length: Limits = ({ maxLength }, { words }) =>
  maxLength === undefined ? [] : [fill(words.upTo, maxLength)];

const range: Limits = ({ minValue, maxValue, accuracy, calculationOf }, { words }) => [
  ...(minValue === undefined || maxValue === undefined || isUnlimited(minValue, maxValue)
    ? []
    : [fill(words.range, minValue, maxValue)]),
  ...(accuracy === undefined ? [] : [fill(words.decimals, accuracy)]),
  ...(calculationOf === undefined ? [] : [words.baseCurrency]),
];

const size: Limits = ({ maxValue }, { words }) =>
  maxValue === undefined ? [] : [fill(words.upToSize, sizeText(Number(maxValue) * 1024))];

const behavior: Limits = ({ behavior: code = '1' }, { words }) =>
  code === '1' || code === '2' || code === '3' ? [words.behaviors[code]] : [];

const LIMITS: Partial<Record<ColumnKind, Limits>> = {
  text: length,
  email: length,
  url: length,
  phone: length,
  textarea: length,
  tickersymbol: length,
  memo: length,
  rich: length,
  autonumber: ({ autoNumberFormat }) => (autoNumberFormat ? [autoNumberFormat] : []),
  whole: range,
  decimal: range,
  float: range,
  money: range,
  date: behavior,
  dateTime: behavior,
  file: size,
  image: size,
};

/** The widest range of a kind of number says nothing. */
function isUnlimited(min: string, max: string): boolean {
  return Number(max) >= 1e11 || (Number(min) <= -2147483648 && Number(max) >= 2147483647);
}
