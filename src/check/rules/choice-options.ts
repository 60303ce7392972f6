/** Options that people cannot tell apart, and global choices that no column uses. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import type { Choice, Option } from '../../model/choice.ts';
import type { Column } from '../../model/column.ts';
import type { Labels } from '../../model/labels.ts';
import type { Solution, Sourced } from '../../model/solution.ts';
import { at, keyOf, type Place } from '../../source/place.ts';
import type { Rule } from '../check.ts';

export const choiceOptions: Rule = (solution, report) => {
  for (const { model, at: place } of solution.choices)
    checkOptions(model.options, at(place, 'options'), report);
  for (const { model, at: place } of solution.tables) {
    for (const column of model.columns) checkColumn(column, at(place, 'columns', column.key), report);
  }
  if (solution.complete) for (const choice of solution.choices) checkUse(choice, solution, report);
};

function checkColumn({ type }: Column, place: Place, report: Report): void {
  if (type.kind === 'yesNo') {
    const words = [
      { labels: type.yes, at: at(place, 'yes') },
      { labels: type.no, at: at(place, 'no') },
    ];
    checkLabels(words, report);
  } else if ((type.kind === 'choice' || type.kind === 'choices') && type.options.kind === 'own') {
    checkOptions(type.options.options, at(place, 'options'), report);
  }
}

function checkOptions(options: readonly Option[], place: Place, report: Report): void {
  checkLabels(
    options.map(({ key, labels }) => ({ labels, at: at(place, key, 'name') })),
    report,
  );
}

function checkLabels(
  words: readonly { readonly labels: Labels; readonly at: Place }[],
  report: Report,
): void {
  const seen = new Map<string, Place>();
  for (const { labels, at: place } of words) {
    const twice = Object.entries(labels).find(([language, text]) => seen.has(`${language} ${text}`));
    if (twice !== undefined) {
      const [language, label] = twice;
      const first = seen.get(`${language} ${label}`);
      report(
        'choice/same-label',
        place,
        { label },
        first === undefined ? undefined : { at: first, note: 'the first one' },
      );
    }
    for (const [language, text] of Object.entries(labels)) seen.set(`${language} ${text}`, place);
  }
}

function checkUse({ model, at: place }: Sourced<Choice>, { tables }: Solution, report: Report): void {
  const used = tables.some(({ model: table }) =>
    table.columns.some(
      ({ type }) =>
        (type.kind === 'choice' || type.kind === 'choices') &&
        type.options.kind === 'global' &&
        type.options.name === model.schemaName,
    ),
  );
  if (!used) report('choice/unused', keyOf(place), { key: model.key });
}
