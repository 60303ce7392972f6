/** The texts of a translator's file for the labels of the solution. */
import { collect, type Diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import type { Solution, SolutionLabel } from '../model/solution.ts';
import type { Place } from '../source/place.ts';
import { missingLabel } from '../spec/label-ids.ts';
import { translation } from '../spec/labels-schema.ts';
import { validate } from '../spec/validate.ts';
import type { TranslatedRow } from './translator-file.ts';

export interface Taken {
  /** By id of the label. */
  readonly texts: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

interface Taking {
  readonly file: string;
  readonly base: string;
  readonly language: number;
  readonly report: Report;
  readonly texts: Map<string, string>;
  /** Where each id stood first. */
  readonly seen: Map<string, TranslatedRow>;
}

/** Texts to write, and what is doubtful about the others. Empty texts are no texts; `file` is the one that the rows are from. */
export function takeTexts(
  rows: readonly TranslatedRow[],
  { labels, languages }: Pick<Solution, 'labels' | 'languages'>,
  language: number,
  file: string,
): Taken {
  const { diagnostics, report } = collect();
  const taking: Taking = {
    file,
    base: String(languages[0]),
    language,
    report,
    texts: new Map(),
    seen: new Map(),
  };
  const known = new Map(labels.map((one) => [one.id, one]));
  const ids = [...known.keys()];
  const missing = new Set<string>();
  for (const row of rows) {
    const label = known.get(row.id);
    if (row.text === '') continue;
    if (label !== undefined) take(row, label, taking);
    else reportMissing(row, ids, missing, taking);
  }
  return { texts: taking.texts, diagnostics };
}

function reportMissing(
  { id, idOffset }: TranslatedRow,
  ids: readonly string[],
  seen: Set<string>,
  { file, report }: Taking,
): void {
  const missing = missingLabel(id, ids);
  if (seen.has(missing.id)) return;
  seen.add(missing.id);
  report('label/stale', placeIn(file, idOffset), missing);
}

function take(row: TranslatedRow, label: SolutionLabel, taking: Taking): void {
  const { file, language, report, seen, texts } = taking;
  const place = placeIn(file, row.offset);
  const first = seen.get(row.id);
  seen.set(row.id, first ?? row);
  if (first !== undefined) {
    const note = 'The other text is here';
    if (first.text !== row.text)
      report('label/twice', place, { id: row.id, language }, { at: placeIn(file, first.offset), note });
    return;
  }
  if (!validate(translation, row.text, place, report)) return;
  const key = String(language);
  const inline = Object.hasOwn(label.translatedAt, key) ? undefined : label.texts[key];
  if (inline !== undefined) {
    if (inline !== row.text)
      report('label/inline', place, { id: row.id }, { at: label.at, note: 'It is here' });
    return;
  }
  const now = label.texts[taking.base] ?? '';
  if (row.base !== undefined && row.base !== now)
    report('label/other-base', place, { id: row.id, seen: row.base, now });
  texts.set(row.id, row.text);
}

function placeIn(file: string, offset: number): Place {
  return { file, path: [], part: 'value', offsets: [offset, offset + 1] };
}
