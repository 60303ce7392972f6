/** Flows call an operation by its operationId: it is there, and it is unique. */
import { at, type Place } from '../../source/place.ts';
import type { ConnectorRule } from './rule.ts';

export const operationIds: ConnectorRule = ({ operations, at: place }, report) => {
  if (operations.length === 0) report('connector/no-operations', at(place, 'paths'), {});
  const seen = new Map<string, Place>();
  for (const { operationId, method, path, at: operation } of operations) {
    const here = at(operation, 'operationId');
    const first = seen.get(operationId);
    if (operationId === '') report('connector/no-operation-id', here, { method, path });
    else if (first !== undefined)
      report('connector/same-operation-id', here, { operationId }, { at: first, note: 'the first one' });
    if (first === undefined) seen.set(operationId, here);
  }
};
