/** Labels as a table for spreadsheets: id, base text, text, note. */
import { languageName } from '../format/languages.ts';
import { parseCsv, printCsv, type Cell } from './csv.ts';
import type { LabelRow } from './label-row.ts';
import type { TranslatorFile, TranslatedRow } from './translator-file.ts';

/** Excel takes a file without a byte order mark for one in the code page of the country. */
const BYTE_ORDER_MARK = '\ufeff';

export function writeLabelCsv(rows: readonly LabelRow[], base: number, language: number): string {
  const header = ['id', languageName(base), languageName(language), 'note'];
  const records = rows.map(({ id, base: from, text, note }) => [id, guarded(from), guarded(text), note]);
  return BYTE_ORDER_MARK + printCsv([header, ...records]);
}

/** `text` without its byte order mark. */
export function readLabelCsv(text: string, base: number, language: number): TranslatorFile {
  const { records, open } = parseCsv(text);
  if (open !== undefined) return { fault: { detail: 'a quote is not closed', offset: open } };
  const [header = [], ...rest] = records;
  const column = (fits: (title: string) => boolean): number =>
    header.findIndex(({ text: title }) => fits(title.trim()));
  const ids = column((title) => title.toLowerCase() === 'id');
  const bases = column((title) => isOf(title, base));
  const texts = column((title) => isOf(title, language));
  if (ids === -1) return { fault: { detail: "there is no column 'id'", offset: 0 } };
  if (texts === -1) return { fault: { detail: `there is no column '${languageName(language)}'`, offset: 0 } };
  return { rows: rest.map((cells) => rowOf(cells, ids, bases, texts)) };
}

/** A title of a column names the number of the language: "Korean (1042)". */
function isOf(title: string, language: number): boolean {
  return new RegExp(`\\b${language}\\b`).test(title);
}

function rowOf(cells: readonly Cell[], ids: number, bases: number, texts: number): TranslatedRow {
  const id = cells[ids] ?? { text: '', from: cells[0]?.from ?? 0 };
  const base = cells[bases];
  const text = cells[texts] ?? { text: '', from: id.from };
  return {
    id: id.text.trim(),
    idOffset: id.from,
    ...(base === undefined ? {} : { base: textIn(base) }),
    text: textIn(text),
    offset: text.from,
  };
}

/** Spreadsheets end lines within a cell as their system does. */
function textIn(cell: Cell): string {
  return unguarded(cell.text.replace(/\r\n?/g, '\n'));
}

/**
 * Spreadsheets take a text that begins so for a formula: they show its result, and an attacker's text could call other programs. An
 * apostrophe before it makes it a text everywhere; one that stands there already is doubled, so that each text comes back as it was.
 */
const FORMULA = /^'*[=+\-@\t\r]/;

function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function unguarded(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}
