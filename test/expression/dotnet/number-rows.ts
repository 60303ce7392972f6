/** Rows of numbers: `5` is an integer, `0.5d` a float, `5.00m` a decimal. */
import { readFileSync } from 'node:fs';
import { Decimal, decimalText } from '../../../src/expression/numbers/decimal.ts';
import type { NumberValue } from '../../../src/expression/value.ts';

export type Cell = string | null;

export function rowsOf(file: string): readonly Cell[][] {
  const data = JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as {
    readonly rows: Cell[][];
  };
  return data.rows;
}

export function numberOf(cell: Cell | undefined): NumberValue {
  const text = cell ?? '';
  if (text.endsWith('m')) return decimalOf(text);
  return text.endsWith('d') ? Number(text.slice(0, -1)) : BigInt(text);
}

export function decimalOf(text: string): Decimal {
  const [whole = '', fraction = ''] = text.slice(0, -1).split('.');
  return new Decimal(BigInt(whole + fraction), fraction.length);
}

export function cellOf(value: NumberValue | undefined): Cell {
  if (value === undefined) return null;
  if (typeof value === 'bigint') return String(value);
  if (value instanceof Decimal) return `${decimalText(value)}m`;
  return `${Object.is(value, -0) ? '-0' : String(value)}d`;
}
