/** Every label has a text in the base language, and in no language that the solution does not declare. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import type { Labels } from '../../model/labels.ts';
import type { Column } from '../../model/table.ts';
import { columnPlace } from '../places.ts';
import { at, type Place } from '../../source/place.ts';
import type { Rule } from '../check.ts';

export const labelLanguages: Rule = (solution, report) => {
  const known = solution.languages.map(String);
  const check = (labels: Labels, place: Place): void => {
    checkLabels(labels, place, known, report);
  };
  check(solution.names, at(solution.at, 'solution', 'name'));
  check(solution.descriptions, at(solution.at, 'solution', 'description'));
  check(solution.publisher.names, at(solution.at, 'publisher', 'name'));
  check(solution.publisher.descriptions, at(solution.at, 'publisher', 'description'));
  for (const { model, at: place } of solution.variables) {
    check(model.names, at(place, 'name'));
    check(model.descriptions, at(place, 'description'));
  }
  for (const { model, nameAt } of solution.flows) check(model.names, nameAt);
  for (const { model, at: place } of solution.tables) {
    if (model.kind === 'new') {
      check(model.names, at(place, 'name'));
      check(model.pluralNames, at(place, 'plural'));
      check(model.descriptions, at(place, 'description'));
    }
    for (const [index, column] of model.columns.entries())
      checkColumn(column, columnPlace(model, index, place), check);
    if (model.kind === 'new')
      for (const key of model.keys) check(key.names, at(place, 'keys', key.key, 'name'));
  }
};

function checkColumn(column: Column, place: Place, check: (labels: Labels, place: Place) => void): void {
  check(column.names, at(place, 'name'));
  check(column.descriptions, at(place, 'description'));
  if (column.type.kind === 'yesNo') {
    check(column.type.yes, at(place, 'yes'));
    check(column.type.no, at(place, 'no'));
  }
  if (column.type.kind === 'choice')
    for (const option of column.type.options) check(option.labels, at(place, 'options'));
}

function checkLabels(labels: Labels, place: Place, known: readonly string[], report: Report): void {
  const languages = Object.keys(labels);
  if (languages.length === 0) return;
  const [base = ''] = known;
  if (!languages.includes(base)) report('solution/base-language', place, { language: Number(base) });
  for (const language of languages) {
    if (!known.includes(language)) report('solution/language', at(place, language), { language, known });
  }
}
