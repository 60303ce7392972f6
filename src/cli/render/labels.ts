/** How far the translation of the labels is. */
import { languageName } from '../../format/languages.ts';
import type { Completeness, Count } from '../../labels/completeness.ts';
import type { Paint } from '../paint.ts';
import { padTo } from './text-width.ts';

/** So many missing labels are listed without --all. */
const SHOWN = 20;
/** Columns of the names of sections. */
const WIDTH = 24;

export function renderLabels(reports: readonly Completeness[], all: boolean, paint: Paint): string {
  if (reports.length === 0)
    return "The solution has one language. Name further ones in 'languages', after the base language.\n";
  return reports.map((one) => renderLanguage(one, all, paint)).join('\n');
}

function renderLanguage(report: Completeness, all: boolean, paint: Paint): string {
  const { language, sections, missing } = report;
  const shown = all ? missing : missing.slice(0, SHOWN);
  const more = missing.length - shown.length;
  const lines = [
    `${paint.bold(padTo(languageName(language), WIDTH + 2))}${countWords(report, paint)}`,
    ...sections.map((one) => `  ${padTo(one.section, WIDTH)}${countWords(one, paint)}`),
    ...(shown.length === 0 ? [] : ['', paint.bold('Without a text'), ...shown.map((id) => `  ${id}`)]),
    ...(more === 0 ? [] : [paint.dim(`  … and ${more} more (--all lists them)`)]),
  ];
  return `${lines.join('\n')}\n`;
}

/** ` 12 of  14`, with its colour. */
function countWords({ translated, total }: Count, paint: Paint): string {
  const mark = translated === total ? paint.green : translated === 0 ? paint.red : paint.yellow;
  const percent = Math.floor((100 * translated) / total);
  return `${mark(`${String(translated).padStart(5)} of ${String(total).padStart(5)}`)}${paint.dim(`${String(percent).padStart(5)} %`)}`;
}

/** What was written, and how far the language is. */
export function renderExchange(file: string, language: number, reports: readonly Completeness[]): string {
  const found = reports.find((one) => one.language === language);
  const count =
    found === undefined
      ? ''
      : `: ${found.translated} of ${found.total} labels have a text in ${languageName(language)}`;
  return `Wrote ${file}${count}.\n`;
}
