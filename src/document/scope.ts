/** What every part of the document needs: the packages, and the language in which it speaks. */
import { logicalName } from '../format/table/naming.ts';
import type { Labels } from '../model/labels.ts';
import { bareId, type Index } from './index.ts';
import { textIn, type Text } from './text.ts';
import { hasWords, wordsOf, type Words } from './words.ts';

export interface Scope {
  readonly index: Index;
  readonly words: Words;
  readonly language: number;
  readonly text: (labels: Labels | undefined) => Text;
  /** The id of an element, unique in the page: every language has its own. */
  readonly anchor: (kind: string, ...names: readonly string[]) => string;
  readonly tableName: (table: string) => Text;
  readonly tablePlural: (table: string) => Text;
  readonly columnName: (table: string, column: string) => Text;
  /** A link to a table of the packages; empty for another one. */
  readonly tableLink: (table: string) => string;
}

export function scopeOf(index: Index, language: number, base: number): Scope {
  const speech = { language, base, around: hasWords(language) ? language : 1033 };
  const text = (labels: Labels | undefined): Text => textIn(labels ?? {}, speech);
  const anchor = (kind: string, ...names: readonly string[]): string =>
    [...(language === base ? [] : [String(language)]), kind, ...names.map(idPart)].join('-');
  return {
    index,
    words: wordsOf(language),
    language,
    text,
    anchor,
    tableName: (table) => text(index.tableNames(table).singular),
    tablePlural: (table) => text(index.tableNames(table).plural),
    columnName: (table, column) => {
      const { names } = index.column(table, logicalName(column));
      const found = text(names);
      return found.text === '' ? text({ und: column }) : found;
    },
    tableLink: (table) => (index.table(table) === undefined ? '' : `#${anchor('table', table)}`),
  };
}

/** Letters, digits and underscores stay; an id must not hold blanks, and a link to it no sign that means something there. */
function idPart(name: string): string {
  return bareId(name).replace(/[^\p{L}\p{N}_.-]/gu, '_');
}
