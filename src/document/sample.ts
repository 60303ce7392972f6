/** Made-up values that look like what a column will hold. The same column has the same ones on every run. */
import type { PackedColumn } from '../packed/column.ts';
import { columnKind, optionsOf, type ColumnKind } from './column-kind.ts';
import { isPrimaryName } from './index.ts';
import type { Scope } from './scope.ts';
import { fill, type Words } from './words.ts';

/** Rows that a list shows. */
export const SAMPLE_ROWS = [0, 1, 2] as const;

/** The value of a column in a row; `row` counts from 0. */
export function sample(table: string, column: PackedColumn, row: number, scope: Scope): string {
  const name = isPrimaryName(column) || scope.index.primaryName(table) === column.name;
  const kind = columnKind(column);
  if (name && (kind === 'text' || kind === 'unknown')) return rowName(table, row, scope);
  return SAMPLES[kind]({ table, column, row, scope });
}

/** How a row is called. */
export function rowName(table: string, row: number, scope: Scope): string {
  const { words } = scope;
  if (['systemuser', 'team', 'contact'].includes(table)) return pick(words.people, row);
  if (table === 'account') return pick(COMPANIES, row);
  if (table === 'transactioncurrency') return words.currency;
  const primary = scope.index.primaryName(table);
  const column = primary === undefined ? undefined : scope.index.column(table, primary);
  if (column !== undefined && columnKind(column) === 'autonumber')
    return autonumber(column.autoNumberFormat ?? '', row);
  return `${scope.tableName(table).text} ${String(row + 1)}`;
}

interface Wanted {
  readonly table: string;
  readonly column: PackedColumn;
  readonly row: number;
  readonly scope: Scope;
}

const COMPANIES = ['Contoso', 'Fabrikam', 'Adventure Works'];
const DATES = ['2026-03-02', '2026-03-17', '2026-04-05'];
const TIMES = ['09:30', '14:05', '16:40'];

/** What texts of such a name hold. */
const HINTS: readonly (readonly [name: RegExp, values: (words: Words) => readonly string[]])[] = [
  [/country/, () => ['US', 'DE', 'KR']],
  [/currency/, () => ['USD', 'EUR', 'KRW']],
  [/city/, (words) => words.cities],
  [/postal|zip/, () => ['98052', '10115', '04524']],
  [/company|account|customer|partner|organi[sz]ation/, () => COMPANIES],
  [/contact|person|fullname|user/, (words) => words.people],
  [/version/, () => ['1.0', '1.1', '2.0']],
  [/(?:id|identifier|guid|etag|hash|key)$/, () => ['5f1c9a2e', '8b03d7c4', 'c27e61fa']],
  [/(?:number|code|no)$/, () => ['1001', '1002', '1003']],
];

const SAMPLES: Readonly<Record<ColumnKind, (wanted: Wanted) => string>> = {
  text: freeText,
  textarea: ({ row, scope }) => pick(scope.words.sampleMemo, row),
  email: ({ row }) => pick(['ana@contoso.example', 'lee@fabrikam.example', 'nora@adventure.example'], row),
  url: ({ row }) => `https://contoso.example/${String(1001 + row)}`,
  phone: ({ row }) => `+1 425 555 010${String(1 + row)}`,
  tickersymbol: ({ row }) => pick(['MSFT', 'CNTS', 'FBRK'], row),
  autonumber: ({ column, row }) => autonumber(column.autoNumberFormat ?? '', row),
  memo: ({ row, scope }) => pick(scope.words.sampleMemo, row),
  rich: ({ row, scope }) => pick(scope.words.sampleMemo, row),
  whole: (wanted) => grouped(within(wanted.column, pick([12, 48, 7], shift(wanted))), 0),
  duration: ({ row, scope }) => fill(scope.words.minutes, pick([30, 60, 15], row)),
  timeZone: ({ row, scope }) => pick(scope.words.timeZones, row),
  decimal: (wanted) => decimal(wanted),
  float: (wanted) => decimal(wanted),
  money: (wanted) => `$${grouped(within(wanted.column, pick([12500, 4800, 96250], shift(wanted))), 2)}`,
  yesNo: (wanted) => option(wanted, [wanted.scope.words.yes, wanted.scope.words.no]),
  choice: (wanted) => option(wanted, numbered(wanted.scope)),
  choices: (wanted) => {
    const labels = optionLabels(wanted, numbered(wanted.scope));
    return [pick(labels, shift(wanted)), pick(labels, shift(wanted) + 1)]
      .filter((one, index, all) => all.indexOf(one) === index)
      .join('; ');
  },
  date: (wanted) => pick(DATES, shift(wanted)),
  dateTime: (wanted) => `${pick(DATES, shift(wanted))} ${pick(TIMES, shift(wanted))}`,
  lookup: target,
  customer: ({ row }) => pick(COMPANIES, row),
  owner: ({ row, scope }) => pick(scope.words.people, row),
  state: (wanted) => firstOption(wanted),
  status: (wanted) => firstOption(wanted),
  file: ({ row }) => `document-${String(row + 1)}.pdf`,
  image: ({ row }) => `image-${String(row + 1)}.png`,
  id: ({ row }) => `5f1c9a2e-0000-4000-8000-00000000000${String(row + 1)}`,
  unknown: ({ row, scope }) => fill(scope.words.sampleText, row + 1),
};

function freeText({ table, column, row, scope }: Wanted): string {
  const name = column.name.replace(/^[a-z0-9]+_/, '');
  const hint = HINTS.find(([pattern]) => pattern.test(name));
  if (hint !== undefined) return pick(hint[1](scope.words), row);
  const label = scope.columnName(table, column.name).text;
  return label.length > 24 ? fill(scope.words.sampleText, row + 1) : `${label} ${String(row + 1)}`;
}

function target({ table, column, row, scope }: Wanted): string {
  const [first] = scope.index.targets(table, column.name);
  const known = first ?? TARGETS.find(([name]) => name.test(column.name))?.[1];
  return known === undefined
    ? `${scope.columnName(table, column.name).text} ${String(row + 1)}`
    : rowName(known, row, scope);
}

/** Tables that lookups of such a name point at, where no relationship says it. */
const TARGETS: readonly (readonly [name: RegExp, table: string])[] = [
  [/^(?:created|modified)(?:onbehalf)?by$|^owning|^owner/, 'systemuser'],
  [/account/, 'account'],
  [/contact/, 'contact'],
  [/currency/, 'transactioncurrency'],
];

function optionLabels({ column, scope }: Wanted, otherwise: readonly string[]): readonly string[] {
  const labels = optionsOf(column, scope.index).map((one) => scope.text(one.labels).text);
  return labels.length === 0 ? otherwise : labels;
}

function option(wanted: Wanted, otherwise: readonly string[]): string {
  return pick(optionLabels(wanted, otherwise), shift(wanted));
}

/** Rows of a list are active, unless its filter says otherwise. */
function firstOption(wanted: Wanted): string {
  return pick(optionLabels(wanted, numbered(wanted.scope)), 0);
}

function numbered({ words }: Scope): readonly string[] {
  return [1, 2, 3].map((number) => fill(words.optionNumber, number));
}

function decimal(wanted: Wanted): string {
  return grouped(
    within(wanted.column, pick([12.5, 48.25, 7.75], shift(wanted))),
    wanted.column.accuracy ?? 2,
  );
}

/** Columns of one table do not all count alike. */
function shift({ column, row }: Wanted): number {
  return row + Array.from(column.name).reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
}

function within({ minValue, maxValue }: PackedColumn, value: number): number {
  const min = Number(minValue ?? -Infinity);
  const max = Number(maxValue ?? Infinity);
  return Math.min(Math.max(value, Number.isNaN(min) ? value : min), Number.isNaN(max) ? value : max);
}

/** `12500` → `12,500.00`. */
function grouped(value: number, decimals: number): string {
  const [whole = '', fraction] = value.toFixed(decimals).split('.');
  const text = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? text : `${text}.${fraction}`;
}

/** The value of an autonumber pattern such as `REF-{SEQNUM:5}`. */
function autonumber(pattern: string, row: number): string {
  return pattern
    .replace(/\{SEQNUM:(\d+)\}/g, (_, digits: string) => String(1001 + row).padStart(Number(digits), '0'))
    .replace(/\{RANDSTRING:(\d)\}/g, (_, length: string) =>
      pick(['K7QX2M', 'B4RT9C', 'W8ZN5D'], row).slice(0, Number(length)),
    )
    .replace(/\{DATETIMEUTC:([^}]+)\}/g, (_, format: string) => dateIn(format, row));
}

function dateIn(format: string, row: number): string {
  const [year = '', month = '', day = ''] = pick(DATES, row).split('-');
  const [hour = '', minute = ''] = pick(TIMES, row).split(':');
  const parts: Readonly<Record<string, string>> = {
    yyyy: year,
    yy: year.slice(2),
    MM: month,
    dd: day,
    HH: hour,
    hh: hour,
    mm: minute,
    ss: '00',
  };
  return format.replace(/yyyy|yy|MM|dd|HH|hh|mm|ss/g, (part) => parts[part] ?? part);
}

function pick<T>(list: readonly [T, ...T[]] | readonly T[], index: number): T {
  const found = list[index % list.length];
  if (found === undefined) throw new Error('a list of samples is never empty');
  return found;
}
