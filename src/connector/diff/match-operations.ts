/**
 * Which operation of the old document is which of the new one. Flows call an operation by its operationId, so that alone makes it the
 * same; what is called at the same address under another id is the same operation with a new name.
 */
import type { ConnectorView, OperationView } from '../view.ts';
import { matchInTurn, type Matching, type Named } from './renamed.ts';

export function matchOperations(before: ConnectorView, after: ConnectorView): Matching<OperationView> {
  return matchInTurn(listOf(before), listOf(after), [
    (one) => one.name,
    ({ value }) => `${value.method} ${value.path}`,
    ({ value }) => `${value.method} ${plainPath(value.path)}`,
  ]);
}

/** What nothing can call by a name is left out. */
function listOf({ byId }: ConnectorView): readonly Named<OperationView>[] {
  return [...byId].flatMap(([name, value]) => (name === '' ? [] : [{ name, value }]));
}

/** A path without what an address does not depend on: names of placeholders, slashes at the end, case. */
function plainPath(path: string): string {
  return path
    .replace(/\{[^}]*\}/g, '{}')
    .replace(/\/+$/, '')
    .toLowerCase();
}
