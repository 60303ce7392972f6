/** Names that the platform keeps for itself (error 8004F022). */
import { at } from '../../source/place.ts';
import type { Rule } from '../check.ts';

const RESERVED = /^(?:active|default|basic)$|_upgrade$/i;

export const solutionNames: Rule = (solution, report) => {
  if (!RESERVED.test(solution.uniqueName)) return;
  report('solution/reserved-name', at(solution.at, 'solution', 'uniqueName'), { name: solution.uniqueName });
};
