/** Two tables with one plural name look the same in apps, and the platform has a refusal for it (error 80047012). */
import { KNOWN_TABLES } from '../../format/known-tables.ts';
import { isEnglish } from '../../format/table/platform-texts.ts';
import type { Solution } from '../../model/solution.ts';
import { at, type Place } from '../../source/place.ts';
import type { Rule } from '../check.ts';

export const tablePlurals: Rule = (solution, report) => {
  const seen = standardPlurals(solution);
  // A plural that is not given is made from the name.
  const stated = new Set(solution.labels.flatMap(({ id }) => PLURAL.exec(id)?.[1] ?? []));
  for (const { model, at: place } of solution.tables) {
    if (model.kind === 'extension') continue;
    for (const [language, plural] of Object.entries(model.pluralNames)) {
      const key = `${language} ${plural.toLowerCase()}`;
      const other = seen.get(key);
      if (other === undefined) {
        seen.set(key, { table: model.key, at: place });
        continue;
      }
      const related = other.at === undefined ? undefined : { at: other.at, note: 'the first one' };
      report(
        'table/same-plural',
        at(place, stated.has(model.key) ? 'plural' : 'name'),
        { plural, table: other.table },
        related,
      );
      break;
    }
  }
};

const PLURAL = /^tables\/([^/]+)\/plural$/;

interface Named {
  readonly table: string;
  readonly at?: Place;
}

function standardPlurals({ languages }: Solution): Map<string, Named> {
  const english = languages.filter(isEnglish);
  return new Map(
    Object.entries(KNOWN_TABLES).flatMap(([table, known]) =>
      english.map((language) => [`${language} ${known?.plural.toLowerCase() ?? ''}`, { table }] as const),
    ),
  );
}
