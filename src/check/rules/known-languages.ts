/** A number that is no language of Dataverse is most often a slip: the import leaves its labels out (warning 80048026). */
import { isLanguage } from '../../format/languages.ts';
import { at } from '../../source/place.ts';
import type { Rule } from '../check.ts';

/** What the schema takes as a number of a language; any other is reported already. */
const RANGE = [1025, 65535] as const;

export const knownLanguages: Rule = (solution, report) => {
  for (const [index, language] of solution.languages.entries()) {
    if (language < RANGE[0] || language > RANGE[1] || isLanguage(language)) continue;
    report('solution/unknown-language', at(solution.at, 'languages', index), { language });
  }
};
