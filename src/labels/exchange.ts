/** Tables of labels in either form: what goes to a translator and what comes back. */
import { collect, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Solution } from '../model/solution.ts';
import { readLabelCsv, writeLabelCsv } from './label-csv.ts';
import { labelRows } from './label-row.ts';
import { readLabelXliff, writeLabelXliff } from './label-xliff.ts';
import { takeTexts, type Taken } from './take-texts.ts';

export type LabelForm = 'csv' | 'xliff';

type Labelled = Pick<Solution, 'labels' | 'languages'>;

/** The form that the ending of a file name stands for. */
export function labelFormOf(name: string): LabelForm | undefined {
  if (/\.csv$/i.test(name)) return 'csv';
  return /\.(?:xlf|xliff)$/i.test(name) ? 'xliff' : undefined;
}

/** The text of a file for the translator of a language. */
export function writeLabels(solution: Labelled, language: number, form: LabelForm): string {
  const [base] = solution.languages;
  const write = form === 'csv' ? writeLabelCsv : writeLabelXliff;
  return write(labelRows(solution, language), base, language);
}

/** The texts in what came back: `text` is that of `file`, without a byte order mark. */
export function readLabels(
  text: string,
  form: LabelForm,
  solution: Labelled,
  language: number,
  file: string,
): Taken {
  const [base] = solution.languages;
  const read = form === 'csv' ? readLabelCsv(text, base, language) : readLabelXliff(text, language);
  if ('rows' in read) return takeTexts(read.rows, solution, language, file);
  return { texts: new Map(), diagnostics: faultOf(read.fault, file) };
}

function faultOf(
  { detail, offset }: { readonly detail: string; readonly offset: number },
  file: string,
): readonly Diagnostic[] {
  const { diagnostics, report } = collect();
  const place = { file, path: [], part: 'value', offsets: [offset, offset + 1] } as const;
  report('label/translator-file', place, { detail });
  return diagnostics;
}
