/** An operationId in Pascal case: Power Apps calls the operation by it, and leaves other characters out. */
import { at } from '../../source/place.ts';
import type { ConnectorRule } from './rule.ts';

/** "Use pascal casing […] Don't add hyphens or underscores" (Microsoft Learn, custom connectors, "Coding standards"). */
const PASCAL_CASE = /^[A-Z][A-Za-z0-9]*$/;

export const operationIdForm: ConnectorRule = ({ operations }, report) => {
  for (const { operationId, at: place } of operations) {
    if (operationId !== '' && !PASCAL_CASE.test(operationId))
      report('connector/operation-id-form', at(place, 'operationId'), { operationId });
  }
};
