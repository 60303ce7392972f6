/** What translators get: a row for each label of the solution. */
import type { Solution } from '../model/solution.ts';
import { labelNote } from './label-note.ts';

export interface LabelRow {
  readonly id: string;
  /** The text in the base language. */
  readonly base: string;
  /** The text in the language of the table; empty when there is none yet. */
  readonly text: string;
  /** Where the label stands, for people. */
  readonly note: string;
}

export function labelRows(
  { labels, languages }: Pick<Solution, 'labels' | 'languages'>,
  language: number,
): readonly LabelRow[] {
  const [base] = languages.map(String);
  const bases = new Map(labels.map(({ id, texts }) => [id, texts[base ?? ''] ?? '']));
  return labels.map(({ id, texts }) => ({
    id,
    base: bases.get(id) ?? '',
    text: texts[String(language)] ?? '',
    note: labelNote(id, (one) => bases.get(one)),
  }));
}
