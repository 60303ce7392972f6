/** Every label has a text in the base language, none in a language that the solution does not declare, and one in each that it does. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import { isLanguage } from '../../format/languages.ts';
import type { Labels } from '../../model/labels.ts';
import type { Solution } from '../../model/solution.ts';
import { at, type Place } from '../../source/place.ts';
import type { Rule } from '../check.ts';

export const labelLanguages: Rule = (solution, report) => {
  const known = solution.languages.map(String);
  for (const { texts, at: place } of solution.labels) checkLabels(texts, place, known, report);
  for (const { model, nameAt } of solution.flows) checkLabels(model.names, nameAt, known, report);
  for (const [index, language] of solution.languages.entries()) {
    if (index > 0 && isLanguage(language))
      reportUntranslated(solution, language, at(solution.at, 'languages', index), report);
  }
};

function checkLabels(labels: Labels, place: Place, known: readonly string[], report: Report): void {
  const languages = Object.keys(labels);
  if (languages.length === 0) return;
  const [base = ''] = known;
  if (!languages.includes(base)) report('solution/base-language', place, { language: Number(base) });
  for (const language of languages) {
    if (!known.includes(language)) report('solution/language', at(place, language), { language, known });
  }
}

/** How many labels a message names. */
const SHOWN = 3;

/** One finding a language, not one a label: whoever translates works through a list. */
function reportUntranslated(
  { labels, complete }: Solution,
  language: number,
  place: Place,
  report: Report,
): void {
  // A translation file that could not be read makes its texts no missing ones.
  if (!complete) return;
  const missing = labels.filter(({ texts }) => texts[String(language)] === undefined);
  if (missing.length === 0) return;
  const first = missing.slice(0, SHOWN).map((one) => one.id);
  report('solution/untranslated', place, { language, missing: missing.length, total: labels.length, first });
}
