/**
 * Two operations of one method at what is one path for a gateway: which of them is called is then not certain. Certification refuses
 * them (Microsoft Learn, "Fix Swagger Validator errors": DuplicateOperationPath, PathRedefined).
 */
import { keyOf } from '../../source/place.ts';
import type { OperationView } from '../view.ts';
import { withoutNames } from './path-names.ts';
import type { ConnectorRule } from './rule.ts';

export const similarPaths: ConnectorRule = ({ operations }, report) => {
  const seen = new Map<string, OperationView>();
  for (const one of operations) {
    const key = `${one.method} ${normal(one.path)}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, one);
    else {
      const args = { method: one.method, path: one.path, other: first.path };
      report('connector/similar-paths', keyOf(one.at), args, { at: keyOf(first.at), note: 'the other one' });
    }
  }
};

/** One slash where there are several, none at the end, no capitals, and any text where a parameter stands. */
function normal(path: string): string {
  return withoutNames(path)
    .replace(/\/{2,}/g, '/')
    .replace(/\/$/, '')
    .toLowerCase();
}
