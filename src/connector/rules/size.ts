/** How large the parts may be. */
import { printJson } from '../../source/json-text.ts';
import type { ConnectorRule } from './rule.ts';

/** Characters that the column for the document takes, when the connector travels in a solution. Certified ones may be larger. */
export const MAX_DOCUMENT = 500_000;

export const size: ConnectorRule = ({ document, at: place }, report) => {
  const length = printJson(document, { indent: '', newline: '' }).length;
  if (length > MAX_DOCUMENT) report('connector/large', place, { size: length, limit: MAX_DOCUMENT });
};
