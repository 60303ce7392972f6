/** Connectors of the solution: what keeps them from working. What makers and certification ask for is `cosell connector check`. */
import { checkForPlatform } from '../../connector/check-for-platform.ts';
import { collect, repeat, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { SourcedConnector } from '../../model/solution.ts';
import type { Rule } from '../check.ts';
import { connectorSourceOf } from '../connector-source-of.ts';

export const connectorDocuments: Rule = (solution, report) => {
  for (const one of solution.connectors) repeat(findingsOf(one), report);
};

/** They follow from the connector alone, which is the same one when a watch checks again. */
const known = new WeakMap<SourcedConnector, readonly Diagnostic[]>();

function findingsOf(connector: SourcedConnector): readonly Diagnostic[] {
  let found = known.get(connector);
  if (found === undefined) {
    const { diagnostics, report } = collect();
    checkForPlatform(connectorSourceOf(connector), report);
    known.set(connector, (found = diagnostics));
  }
  return found;
}
