/** References by key: to roles, web resources, dashboards and the like. */
import type { Report } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/suggest.ts';
import type { Place } from '../source/place.ts';

/** Whether a key is one of those that are declared; another one is reported. */
export function checkKey(
  kind: string,
  name: string,
  known: readonly string[],
  { place, report }: { readonly place: Place; readonly report: Report },
): boolean {
  if (known.includes(name)) return true;
  report('solution/unknown-name', place, { kind, name, nearest: suggest(name, known), known });
  return false;
}
