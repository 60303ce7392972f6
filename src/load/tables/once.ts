import type { Report } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../source/place.ts';

/** Tells of each identity whether it comes for the first time; one that comes again is reported. */
export function onceOnly(kind: string, report: Report): (identity: string, at: Place) => boolean {
  const seen = new Map<string, Place>();
  return (identity, at) => {
    const first = seen.get(identity);
    if (first === undefined) seen.set(identity, at);
    else report('solution/same-identity', at, { kind, identity }, { at: first, note: 'the first one' });
    return first === undefined;
  };
}
