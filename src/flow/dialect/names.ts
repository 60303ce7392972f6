/** Names of steps: unique in the flow whatever their case, and free of what the designer refuses. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import { keyOf, type Place } from '../../source/place.ts';

const MAX_LENGTH = 80;

/** Reports a bad name and one that is taken; `taken` holds the names so far in lower case. */
export function checkName(name: string, place: Place, taken: Map<string, Place>, report: Report): void {
  const problem = nameProblem(name);
  if (problem !== undefined) report('flow/bad-name', keyOf(place), { name, problem });
  const first = taken.get(name.toLowerCase());
  if (first === undefined) taken.set(name.toLowerCase(), place);
  else report('flow/same-name', keyOf(place), { name }, { at: keyOf(first), note: 'the first one' });
}

/** JavaScript puts such keys of an object before all others, so the order in the text would be lost. */
const WHOLE_NUMBER = /^(?:0|[1-9]\d*)$/;

/** What the designer, or we, have against a name. */
export function nameProblem(name: string): 'empty' | 'long' | 'space' | 'number' | 'character' | undefined {
  if (name === '') return 'empty';
  if (name.length > MAX_LENGTH) return 'long';
  if (/\s/.test(name)) return 'space';
  if (WHOLE_NUMBER.test(name)) return 'number';
  return /[#<>%&\\?/]/.test(name) ? 'character' : undefined;
}
