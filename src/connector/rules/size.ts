/** A connector that is too large to travel in a solution; certified ones may be larger. */
import { MAX_CONNECTOR_PART } from '../../format/part-limits.ts';
import { documentSize } from '../document-size.ts';
import type { ConnectorRule } from './rule.ts';

export const size: ConnectorRule = ({ document, at: place }, report) => {
  const length = documentSize(document);
  if (length > MAX_CONNECTOR_PART)
    report('connector/large', place, { size: length, limit: MAX_CONNECTOR_PART });
};
