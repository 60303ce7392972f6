/** The words and signs that are read in dates of a culture, as .NET reads them: its own ones and those of the invariant culture. */
import type { DateCulture } from '../culture/culture.ts';
import { isLetter, type Cursor } from './cursor.ts';
import { invariantDates } from './date-patterns.ts';
import type { PartName } from './date-reader.ts';

/** What stands for itself. */
export type PlainWord =
  | { readonly kind: 'month'; readonly value: number }
  | { readonly kind: 'weekday'; readonly value: number }
  | { readonly kind: 'mark'; readonly value: 'am' | 'pm' }
  | { readonly kind: 'era' }
  | { readonly kind: 'utc' }
  /** Without a meaning. */
  | { readonly kind: 'skipped' };

/** What stands behind a number or the name of a month. `dateOrOffset`: `-`. */
export type Separator = 'date' | 'time' | 'dateOrOffset' | 'am' | 'pm' | 'T' | { readonly suffix: PartName };

interface Word {
  readonly text: string;
  plain?: PlainWord;
  separator?: Separator;
}

/** By the first character, the longest first. Where names of months begin with digits (`6-р сар`), so do words; `6月` is a number with a suffix. */
type WordTable = ReadonlyMap<string, readonly Word[]>;

const NUMBERED_NAME = /^\d+(?![\d月월]|$)/;

const tables = new WeakMap<DateCulture, WordTable>();

function tableOf(culture: DateCulture): WordTable {
  let table = tables.get(culture);
  if (table === undefined) {
    table = byFirst(wordsOf(culture));
    tables.set(culture, table);
  }
  return table;
}

export function takePlainWord(cursor: Cursor, culture: DateCulture): PlainWord | undefined {
  return takeWord(cursor, culture, (word) => word.plain);
}

export function takeSeparator(cursor: Cursor, culture: DateCulture): Separator | undefined {
  return takeWord(cursor, culture, (word) => word.separator);
}

function takeWord<T>(
  cursor: Cursor,
  culture: DateCulture,
  meaning: (word: Word) => T | undefined,
): T | undefined {
  const { text, at } = cursor;
  const first = text[at]?.toLowerCase() ?? '';
  for (const word of tableOf(culture).get(first) ?? []) {
    const end = at + word.text.length;
    // `MarchWed` is not two words.
    const cut = isLetter(text[at]) && isLetter(text[end]);
    const found = cut || text.slice(at, end).toLowerCase() !== word.text ? undefined : meaning(word);
    if (found !== undefined) {
      cursor.at = end;
      return found;
    }
  }
  return undefined;
}

function byFirst(words: ReadonlyMap<string, Word>): WordTable {
  const table = new Map<string, Word[]>();
  const sorted = [...words.values()].sort((a, b) => b.text.length - a.text.length);
  for (const word of sorted) {
    const first = word.text[0] ?? '';
    const list = table.get(first);
    if (list === undefined) table.set(first, [word]);
    else list.push(word);
  }
  return table;
}

/** The first meaning of a word stays. */
function wordsOf(culture: DateCulture): ReadonlyMap<string, Word> {
  const words = new Map<string, Word>();
  const add = (text: string, meaning: Partial<Word>): void => {
    const lower = text.trim().toLowerCase();
    if (lower === '' || /^\d/.test(lower) !== NUMBERED_NAME.test(lower)) return;
    words.set(lower, { ...meaning, ...words.get(lower), text: lower });
  };
  const invariant = invariantDates();
  add(',', { plain: { kind: 'skipped' } });
  if (culture.timeSeparator !== '.') add('.', { plain: { kind: 'skipped' } });
  add(culture.timeSeparator, { separator: 'time' });
  addMarks(culture, add);
  for (const [text, suffix] of SUFFIXES) add(text, { separator: { suffix } });
  culture.timeSuffixes.forEach((text, i) => {
    add(text, { separator: { suffix: TIME_PARTS[i] ?? 'second' } });
  });
  for (const text of culture.dateWords) add(text, { plain: { kind: 'skipped' } });
  add('-', { separator: 'dateOrOffset' });
  if (culture.skipsDateSeparator) add(culture.dateSeparator, { plain: { kind: 'skipped' } });
  else add(culture.dateSeparator, { separator: 'date' });
  addNames(culture, add);
  for (const era of [culture.era, culture.shortEra]) add(era, { plain: { kind: 'era' } });
  addMarks(invariant, add);
  addNames(invariant, add);
  add('T', { separator: 'T' });
  add('GMT', { plain: { kind: 'utc' } });
  add('Z', { plain: { kind: 'utc' } });
  add('/', { separator: 'date' });
  add(':', { separator: 'time' });
  return words;
}

type Add = (text: string, meaning: Partial<Word>) => void;

function addMarks(culture: DateCulture, add: Add): void {
  add(culture.am, { plain: { kind: 'mark', value: 'am' }, separator: 'am' });
  add(culture.pm, { plain: { kind: 'mark', value: 'pm' }, separator: 'pm' });
}

function addNames(culture: DateCulture, add: Add): void {
  const { months, shortMonths, genitiveMonths, shortGenitiveMonths, monthSuffix } = culture;
  const suffixed = monthSuffix === '' ? [] : [months.map((name) => name + monthSuffix)];
  for (const names of [...suffixed, months, shortMonths, genitiveMonths, shortGenitiveMonths]) {
    names.forEach((name, i) => {
      add(name, { plain: { kind: 'month', value: i + 1 } });
    });
  }
  for (const names of [culture.days, culture.shortDays]) {
    names.forEach((name, i) => {
      add(name, { plain: { kind: 'weekday', value: i } });
    });
  }
}

const TIME_PARTS: readonly PartName[] = ['hour', 'minute', 'second'];

/** Of Chinese, Japanese and Korean, in every culture. */
const SUFFIXES: readonly (readonly [string, PartName])[] = [
  ['年', 'year'],
  ['년', 'year'],
  ['月', 'month'],
  ['월', 'month'],
  ['日', 'day'],
  ['일', 'day'],
  ['時', 'hour'],
  ['时', 'hour'],
  ['分', 'minute'],
  ['秒', 'second'],
];
