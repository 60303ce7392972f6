/** The name of a flow has at most 100 characters, and a turned-on flow of the same name must not exist (80048027). */
import { at } from '../../source/place.ts';
import type { Rule } from '../check.ts';

const LIMIT = 100;

export const flowNames: Rule = (solution, report) => {
  for (const { model, nameAt } of solution.flows) {
    for (const name of Object.values(model.names)) {
      if (name.length > LIMIT)
        report('solution/name-length', nameAt, {
          kind: 'flow name',
          length: name.length,
          limit: LIMIT,
        });
    }
  }
  for (const { model, at: place } of solution.variables) {
    for (const name of Object.values(model.names)) {
      if (name.length > LIMIT)
        report('solution/name-length', at(place, 'name'), {
          kind: 'variable name',
          length: name.length,
          limit: LIMIT,
        });
    }
  }
};
