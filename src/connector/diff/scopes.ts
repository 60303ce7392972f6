/** The permissions that connections ask for. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../source/place.ts';

interface Scopes {
  readonly scopes: readonly string[];
  readonly at: Place;
}

export function reportScopes(before: Scopes, after: Scopes, report: Report): void {
  const related = { at: before.at, note: 'before' };
  const fresh = after.scopes.filter((one) => !before.scopes.includes(one));
  const lost = before.scopes.filter((one) => !after.scopes.includes(one));
  if (fresh.length > 0) report('change/scopes-added', after.at, { scopes: fresh }, related);
  if (lost.length > 0) report('change/scopes-removed', after.at, { scopes: lost }, related);
}
