/** Two flows of one title: people cannot tell them apart in the portal, and INSTALL.md names flows by their titles. */
import type { Place } from '../../source/place.ts';
import { labelIn } from '../../model/labels.ts';
import type { Rule } from '../check.ts';

export const flowTitles: Rule = (solution, report) => {
  const seen = new Map<string, Place>();
  for (const { model, nameAt } of solution.flows) {
    const title = labelIn(model.names, solution.languages[0]);
    const first = seen.get(title.toLowerCase());
    if (first === undefined) seen.set(title.toLowerCase(), nameAt);
    else report('flow/same-title', nameAt, { title }, { at: first, note: 'the first one' });
  }
};
