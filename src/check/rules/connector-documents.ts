/** Connectors of the solution: what keeps them from working. What makers and certification ask for is `cosell connector check`. */
import { checkForPlatform } from '../../connector/check-for-platform.ts';
import { printJson } from '../../source/json-text.ts';
import { isObject } from '../../source/json-value.ts';
import type { Rule } from '../check.ts';
import { connectorSourceOf } from '../connector-source-of.ts';

/** Characters that the platform's column for the document takes. */
const MAX_DOCUMENT = 500_000;

export const connectorDocuments: Rule = (solution, report) => {
  for (const one of solution.connectors) {
    const source = connectorSourceOf(one);
    checkForPlatform(source, report);
    if (!isObject(source.document)) continue;
    const size = printJson(source.document, { indent: '', newline: '' }).length;
    if (size > MAX_DOCUMENT)
      report('connector/size', source.at, { part: 'OpenAPI document', size, limit: MAX_DOCUMENT });
  }
};
