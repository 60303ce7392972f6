/** Connectors of the solution: what keeps them from working. What makers and certification ask for is `cosell connector check`. */
import { checkForPlatform } from '../../connector/check-for-platform.ts';
import type { Rule } from '../check.ts';
import { connectorSourceOf } from '../connector-source-of.ts';

export const connectorDocuments: Rule = (solution, report) => {
  for (const one of solution.connectors) checkForPlatform(connectorSourceOf(one), report);
};
