/** A value in a filter → the text that FetchXML has for it. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import { numberText } from '../../format/table/column-types.ts';
import { valueKindOf, type ValueKind } from '../../format/table/operators.ts';
import { OWN_STATES, OWN_STATUSES, statesOf } from '../../format/table/states.ts';
import { GUID } from '../../model/guid.ts';
import type { JsonValue } from '../../source/json-value.ts';
import type { Place } from '../../source/place.ts';
import { describe } from '../../spec/validate.ts';
import { checkKey } from '../known-key.ts';
import { xmlText } from '../xml-text.ts';
import type { FoundColumn } from './column-path.ts';

/** A value of a column; undefined when it is none, which was reported. */
export function decodeValue(
  found: FoundColumn,
  value: JsonValue,
  place: Place,
  report: Report,
): string | undefined {
  const kind = valueKindOf(found.column.type);
  const keys = namedValues(kind, found);
  if (keys !== undefined) return namedValue(keys, value, place, report);
  // The column's own choice could not be read, which was reported where it stands.
  if (isUnreadChoice(kind, found)) return undefined;
  const { expected, decode } = PLAIN[kind];
  const text = decode(value);
  if (text === undefined) reportValue(found.name, expected, value, place, report);
  return text;
}

/** A whole number above zero: so many days, years… */
export function decodeCount(
  operator: string,
  value: JsonValue,
  place: Place,
  report: Report,
): string | undefined {
  if (typeof value === 'number' && Number.isInteger(value) && value > 0) return String(value);
  reportValue(operator, 'a whole number above zero', value, place, report);
  return undefined;
}

export function decodeText(
  operator: string,
  value: JsonValue,
  place: Place,
  report: Report,
): string | undefined {
  if (typeof value === 'string') return xmlText(value);
  reportValue(operator, 'a text', value, place, report);
  return undefined;
}

function reportValue(
  subject: string,
  expected: string,
  value: JsonValue,
  place: Place,
  report: Report,
): void {
  const found = typeof value === 'string' ? `the text '${value}'` : describe(value);
  report('view/value', place, { subject, expected, found });
}

interface Named {
  /** In messages: "option", "state". */
  readonly kind: string;
  readonly values: Readonly<Record<string, number>>;
}

/** The keys that stand for the values of a column; undefined when it has none or they are not known. */
function namedValues(kind: ValueKind, { column, table, isOwn }: FoundColumn): Named | undefined {
  if (kind === 'choice' || kind === 'choices') {
    if (column.options === undefined) return undefined;
    const values = column.options.map((one) => [one.key, one.value] as const);
    return { kind: 'option', values: Object.fromEntries(values) };
  }
  if (kind === 'state') {
    const values = isOwn ? OWN_STATES : statesOf(table);
    return values === undefined ? undefined : { kind: 'state', values };
  }
  return kind === 'status' && isOwn ? { kind: 'status reason', values: OWN_STATUSES } : undefined;
}

function namedValue(
  { kind, values }: Named,
  value: JsonValue,
  place: Place,
  report: Report,
): string | undefined {
  const known = Object.keys(values);
  if (typeof value === 'string' && Object.hasOwn(values, value)) return String(values[value]);
  if (typeof value === 'number' && Object.values(values).includes(value)) return String(value);
  if (typeof value === 'string' || typeof value === 'number') {
    checkKey(kind, String(value), known, { place, report });
  } else
    report('view/value', place, {
      subject: kind,
      expected: `a key of the column's own`,
      found: describe(value),
    });
  return undefined;
}

function isUnreadChoice(kind: ValueKind, { column }: FoundColumn): boolean {
  return (kind === 'choice' || kind === 'choices') && column.model !== undefined;
}

interface Plain {
  readonly expected: string;
  readonly decode: (value: JsonValue) => string | undefined;
}

const textOf = (value: JsonValue): string | undefined =>
  typeof value === 'string' ? xmlText(value) : undefined;
const numberOf = (value: JsonValue): string | undefined =>
  typeof value === 'number' ? numberText(value) : undefined;
const flagOf = (value: JsonValue): string | undefined =>
  typeof value === 'boolean' ? (value ? '1' : '0') : undefined;
const number: Plain = { expected: 'a number', decode: numberOf };
const optionNumber: Plain = { expected: 'the number of an option', decode: numberOf };

const PLAIN: Readonly<Record<ValueKind, Plain>> = {
  text: { expected: 'a text', decode: textOf },
  number,
  yesNo: { expected: 'true or false', decode: flagOf },
  date: { expected: 'a date such as 2026-03-31', decode: dateOf },
  row: { expected: 'the GUID of a row', decode: guidOf },
  choice: optionNumber,
  choices: optionNumber,
  state: { ...number, expected: 'the number of a state' },
  status: { ...number, expected: 'the number of a status reason' },
  file: { expected: 'nothing', decode: () => undefined },
  unknown: { expected: 'a value', decode: (value) => textOf(value) ?? numberOf(value) ?? flagOf(value) },
};

const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?$/;

/** A day that the calendar has, or such a day with a time. */
function dateOf(value: JsonValue): string | undefined {
  if (typeof value !== 'string') return undefined;
  const [, year, month, day] = DATE.exec(value) ?? [];
  if (year === undefined || Number.isNaN(Date.parse(value))) return undefined;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCDate() === Number(day) ? value : undefined;
}

const ROW_ID = new RegExp(`^\\{?(${GUID})\\}?$`, 'i');

function guidOf(value: JsonValue): string | undefined {
  const [, id] = typeof value === 'string' ? (ROW_ID.exec(value) ?? []) : [];
  return id === undefined ? undefined : `{${id.toUpperCase()}}`;
}
