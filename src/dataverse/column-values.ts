/**
 * Whether a column takes a value. Only what Dataverse is sure to refuse is told: numbers and options are also taken as texts of digits by the connector,
 * and texts that are computed may hold anything.
 */
import { Numeral, type JsonValue } from '../source/json-value.ts';
import type { DataverseColumn } from './dataverse-table.ts';
import { isGuid } from './guid-text.ts';

export interface Refusal {
  readonly wanted: string;
  readonly found: string;
  readonly hint: string | undefined;
}

type Check = (value: JsonValue, options: readonly number[] | undefined) => Refusal | undefined;

const wholeNumber: Check = (value) => numberRefusal(value, 'a whole number', /^\s*[+-]?\d+(?:\.0*)?\s*$/);
const anyNumber: Check = (value) => numberRefusal(value, 'a number', /^\s*[+-]?\d*\.?\d+(?:e[+-]?\d+)?\s*$/i);
const anything: Check = () => undefined;

const CHECKS: Readonly<Record<DataverseColumn['type'], Check>> = {
  text: (value) => (isScalar(value) ? undefined : { wanted: 'a text', found: told(value), hint: undefined }),
  whole: wholeNumber,
  bigint: wholeNumber,
  decimal: anyNumber,
  float: anyNumber,
  money: anyNumber,
  yesNo: yesNoRefusal,
  choice: optionRefusal,
  choices: anything,
  date: dateRefusal,
  dateTime: dateRefusal,
  lookup: anything,
  id: (value) =>
    typeof value === 'string' && !isGuid(value)
      ? { wanted: 'a GUID', found: told(value), hint: undefined }
      : undefined,
  file: anything,
  image: anything,
  unknown: anything,
};

/** Of a value without any expression in it; undefined when it is taken, or may be. */
export function refusalOf(value: JsonValue, column: DataverseColumn): Refusal | undefined {
  if (value === null || value === '') return undefined;
  return CHECKS[column.type](value, column.options) ?? limitRefusal(value, column);
}

/** "The length of the 'x' attribute … exceeded the maximum allowed length", "The value … is outside the valid range": validation errors of Dataverse. */
function limitRefusal(value: JsonValue, { maxLength, range }: DataverseColumn): Refusal | undefined {
  if (typeof value === 'string' && maxLength !== undefined && value.length > maxLength)
    return {
      wanted: `a text of at most ${maxLength} characters`,
      found: `one of ${value.length}`,
      hint: undefined,
    };
  if (range === undefined) return undefined;
  const number = numberIn(value);
  return number >= range.min && number <= range.max
    ? undefined
    : { wanted: `a number from ${range.min} to ${range.max}`, found: told(value), hint: undefined };
}

function numberRefusal(value: JsonValue, wanted: string, form: RegExp): Refusal | undefined {
  const fits = (typeof value === 'string' || isNumber(value)) && form.test(lexeme(value));
  return fits ? undefined : { wanted, found: told(value), hint: undefined };
}

function optionRefusal(value: JsonValue, options: readonly number[] | undefined): Refusal | undefined {
  const wanted = 'the number of an option';
  const hint =
    options === undefined || options.length > 12 ? undefined : `Its options are ${options.join(', ')}.`;
  const number = numberRefusal(value, wanted, /^\s*-?\d+\s*$/);
  if (number !== undefined) return { ...number, hint };
  if (options === undefined || options.includes(numberIn(value))) return undefined;
  return { wanted, found: `${told(value)}, which is none`, hint };
}

/** A text of it is taken when it says true or false. */
function yesNoRefusal(value: JsonValue): Refusal | undefined {
  const isSaid = typeof value === 'string' && /^\s*(?:true|false|0|1)\s*$/i.test(value);
  if (typeof value === 'boolean' || isSaid || isNumber(value)) return undefined;
  return { wanted: 'yes or no', found: told(value), hint: 'Write true or false.' };
}

function dateRefusal(value: JsonValue): Refusal | undefined {
  if (typeof value === 'string' && /^\s*\d{4}-\d{1,2}-\d{1,2}/.test(value)) return undefined;
  return { wanted: 'a date', found: told(value), hint: 'Write it as 2026-01-31 or 2026-01-31T08:00:00Z.' };
}

function numberIn(value: JsonValue): number {
  return Number(lexeme(value));
}

function lexeme(value: JsonValue): string {
  if (value instanceof Numeral) return value.lexeme;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function isNumber(value: JsonValue): boolean {
  return typeof value === 'number' || value instanceof Numeral;
}

function isScalar(value: JsonValue): boolean {
  return typeof value !== 'object' || value === null || value instanceof Numeral;
}

function told(value: JsonValue): string {
  if (typeof value === 'string') return `the text '${value}'`;
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return `the number ${String(value)}`;
  if (value instanceof Numeral) return `the number ${value.lexeme}`;
  return Array.isArray(value) ? 'a list' : 'a map';
}
