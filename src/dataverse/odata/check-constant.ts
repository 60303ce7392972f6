/** Whether a column can be compared with a constant. Source: the types of Dataverse's Web API; texts for ids and dates are taken (seen in published flows). */
import type { DataverseColumn, DataverseTable } from '../dataverse-table.ts';
import { gradeOf, type QueryReport } from '../query-context.ts';
import { isGuid } from '../guid-text.ts';
import { HOLE } from './holed-text.ts';
import type { Constant, Name } from './tree.ts';

export interface Found {
  readonly column: DataverseColumn;
  /** Of the column. */
  readonly table: DataverseTable;
  /** As it is written. */
  readonly name: string;
}

type ColumnType = DataverseColumn['type'];

interface Words {
  readonly wanted: string;
  readonly hint: string | undefined;
}

const NUMBER: Words = { wanted: 'a number', hint: 'Write the number without quotes.' };
const OPTION: Words = {
  wanted: 'the number of an option',
  hint: 'Write the number of the option, without quotes.',
};
const TEXT: Words = { wanted: 'a text', hint: 'Put the text between single quotes.' };
const YES_NO: Words = { wanted: 'yes or no', hint: 'Write true or false, without quotes.' };
const ID: Words = {
  wanted: 'the id of a row',
  hint: 'Compare it with a GUID, or go on to a column behind it: Lookup/name.',
};
const DATE: Words = { wanted: 'a date', hint: 'Write it as 2026-01-31 or 2026-01-31T08:00:00Z.' };

const WORDS: Readonly<Record<ColumnType, Words>> = {
  text: TEXT,
  whole: NUMBER,
  bigint: NUMBER,
  decimal: NUMBER,
  float: NUMBER,
  money: NUMBER,
  yesNo: YES_NO,
  choice: OPTION,
  choices: TEXT,
  date: DATE,
  dateTime: DATE,
  lookup: ID,
  id: ID,
  file: TEXT,
  image: TEXT,
  unknown: TEXT,
};

export function wordsFor(type: ColumnType): Words {
  return WORDS[type];
}

export function checkConstant(constant: Constant, found: Found, report: QueryReport): void {
  const { column, table, name } = found;
  if (fits(constant, column.type)) {
    checkOption(constant, found, report);
    return;
  }
  const { wanted, hint } = WORDS[column.type];
  report(
    'dataverse/odata-value',
    constant,
    { column: name, wanted, found: told(constant), hint },
    column.type === 'yesNo' && constant.type === 'number' ? 'warning' : gradeOf(table),
  );
}

const NUMERIC: readonly ColumnType[] = ['whole', 'bigint', 'decimal', 'float', 'money', 'choice'];

function fits({ type, text }: Constant, column: ColumnType): boolean {
  if (type === 'null') return true;
  if (NUMERIC.includes(column)) return type === 'number';
  if (column === 'yesNo') return type === 'yesNo';
  if (column === 'text') return type === 'text';
  if (column === 'lookup' || column === 'id') return type !== 'text' || text.includes(HOLE) || isGuid(text);
  // Every way to write a date has digits in it.
  if (column === 'date' || column === 'dateTime')
    return type !== 'text' || /\d|^$/.test(text) || text.includes(HOLE);
  return true;
}

function told({ type, text }: Constant): string {
  const shown = text.replaceAll(HOLE, '…');
  if (type === 'text') return `the text '${shown}'`;
  if (type === 'number') return `the number ${shown}`;
  return type === 'guid' ? 'a GUID without quotes' : shown;
}

function checkOption(
  { type, text, from, to }: Constant,
  { column, name, table }: Found,
  report: QueryReport,
): void {
  const { options } = column;
  if (column.type !== 'choice' || type !== 'number' || options === undefined || table.knowledge !== 'own')
    return;
  if (options.includes(Number(text))) return;
  const hint = options.length > 12 ? undefined : `Its options are ${options.join(', ')}.`;
  const facts = { column: name, wanted: 'the number of an option', found: `${text}, which is none`, hint };
  report('dataverse/odata-value', { from, to }, facts, 'warning');
}

/** A word that is no column of the table stands where a constant should be. */
export function checkWord(word: Name, { column, table, name }: Found, report: QueryReport): void {
  if (table.knowledge !== 'own' && column.type === 'unknown') return;
  const { wanted, hint } = WORDS[column.type];
  const facts = { column: name, wanted, found: `the bare word ${word.text}`, hint };
  report('dataverse/odata-value', word, facts, gradeOf(table));
}
