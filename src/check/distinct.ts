/** Names and ids that the platform takes once; case does not count. */
import type { Report } from '../diagnostics/diagnostic.ts';
import type { Place } from '../source/place.ts';

export interface Identity {
  readonly identity: string;
  readonly at: Place;
}

export function distinct(kind: string, identities: readonly Identity[], report: Report): void {
  const seen = new Map<string, Place>();
  for (const { identity, at: place } of identities) {
    const first = seen.get(identity.toLowerCase());
    if (first !== undefined)
      report('solution/same-identity', place, { kind, identity }, { at: first, note: 'the first one' });
    else seen.set(identity.toLowerCase(), place);
  }
}
