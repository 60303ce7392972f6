/** A declared member that another name is most likely a misspelling of. */
import { editDistance } from '../../diagnostics/suggest.ts';

/**
 * Nearer than what messages suggest otherwise: what is not declared may exist all the same, so only slips of the hand count. Names that differ in
 * digits only (`text_1`, `text_2`) are siblings.
 */
export function nearProperty(name: string, declared: Iterable<string>): string | undefined {
  if (name.length < 4) return undefined;
  const limit = name.length < 8 ? 1 : 2;
  const wanted = name.toLowerCase();
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const one of declared) {
    const distance = editDistance(wanted, one.toLowerCase(), bestDistance - 1);
    if (distance < bestDistance && !areSiblings(name, one)) [best, bestDistance] = [one, distance];
  }
  return best;
}

function areSiblings(a: string, b: string): boolean {
  return withoutDigits(a) === withoutDigits(b);
}

function withoutDigits(text: string): string {
  return text.replace(/_?\d+/g, '').toLowerCase();
}
