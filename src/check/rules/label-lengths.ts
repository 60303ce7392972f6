/**
 * How long texts may be. Names of forms, views, charts, dashboards and apps are columns of the platform's own tables (SystemForm,
 * SavedQuery, SavedQueryVisualization, AppModule: MaxLength of name); a translation of more than 500 characters cannot be imported
 * again (learn.microsoft.com, "Import translated table, form, and column text").
 */
import type { Report } from '../../diagnostics/diagnostic.ts';
import { at, type Place } from '../../source/place.ts';
import type { Rule } from '../check.ts';

const NAMES: readonly (readonly [RegExp, kind: string, limit: number])[] = [
  [/^tables\/[^/]+\/forms\/[^/]+\/name$/, 'name of a form', 100],
  [/^tables\/[^/]+\/views\/[^/]+\/name$/, 'name of a view', 200],
  [/^tables\/[^/]+\/charts\/[^/]+\/name$/, 'name of a chart', 100],
  [/^dashboards\/[^/]+\/name$/, 'name of a dashboard', 100],
  [/^apps\/[^/]+\/name$/, 'name of an app', 100],
];

/** Parts that people translate in an environment. */
const TRANSLATED = /^(?:choices|tables|dashboards|apps)\//;
const MOST = 500;

export const labelLengths: Rule = (solution, report) => {
  for (const label of solution.labels) {
    const name = NAMES.find(([path]) => path.test(label.id));
    for (const [language, text] of Object.entries(label.texts)) {
      const inline = Object.keys(label.texts).length > 1 ? at(label.at, language) : label.at;
      const place = label.translatedAt[language] ?? inline;
      if (name !== undefined) checkName(text, name, place, report);
      else if (text.length > MOST && TRANSLATED.test(label.id))
        report('solution/long-label', place, { length: text.length, limit: MOST });
    }
  }
};

function checkName(
  text: string,
  [, kind, limit]: (typeof NAMES)[number],
  place: Place,
  report: Report,
): void {
  if (text.length > limit) report('solution/name-length', place, { kind, length: text.length, limit });
}
