/** Names that differ only in case from what they name: the platform takes them, and each spelling is told once. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../source/place.ts';

export type OtherCase = (found: string, declared: string, place: () => Place) => void;

export function otherCase(report: Report): OtherCase {
  const told = new Set<string>();
  return (found, declared, place) => {
    if (found === declared || told.has(found)) return;
    told.add(found);
    report('flow/other-case', place(), { found, declared }, undefined, 'info');
  };
}
