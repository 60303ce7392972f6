/** What a use of shared steps gives: names that they know, all that they need, and texts that can be read. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { parseTemplate } from '../../expression/syntax/template.ts';
import type { JsonObject } from '../../source/json-value.ts';
import { at, keyOf, type Place } from '../../source/place.ts';
import type { SharedSteps } from './shared-steps.ts';

/** A step that uses shared steps. */
export interface UseStep {
  readonly name: string;
  readonly place: Place;
  /** What it gives, by name. */
  readonly given: JsonObject;
  /** False under the other binding. */
  readonly isPresent: boolean;
}

export function checkGiven({ given }: SharedSteps, step: UseStep, report: Report): void {
  const known = [...given.keys()];
  const place = at(step.place, 'given');
  const meant = new Set<string | undefined>();
  for (const [name, value] of Object.entries(step.given)) {
    if (!given.has(name)) {
      const nearest = suggest(name, known);
      meant.add(nearest);
      report('flow/given-unknown', keyOf(at(place, name)), { name, nearest, known });
    } else if (typeof value === 'string') reportProblems(value, at(place, name), report);
  }
  for (const [name, declared] of given) {
    if (declared.default !== undefined || Object.hasOwn(step.given, name) || meant.has(name)) continue;
    report('flow/given-missing', keyOf(place), { name });
  }
}

function reportProblems(text: string, place: Place, report: Report): void {
  for (const { code, at: spot, args } of parseTemplate(text).problems)
    report(code, { ...place, inside: { text, from: spot.from, to: spot.to } }, args);
}
