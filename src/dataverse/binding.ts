/** The value of `…@odata.bind`: `/accounts(id)`, `accounts(id)`, a whole address, or a row named by an alternate key. */
import { isGuid } from './guid-text.ts';
import { HOLE, type HoledText } from './odata/holed-text.ts';
import { letterPattern } from './odata/letters.ts';
import type { Extent } from './odata/tree.ts';

export type Binding =
  /** Nothing can be said of it. */
  | { readonly kind: 'computed' }
  | { readonly kind: 'wrong'; readonly at: Extent }
  | { readonly kind: 'row'; readonly set: string; readonly at: Extent };

const FORM = letterPattern('^(?:.*/)?([\\p{L}_][\\p{L}\\p{N}_]*)\\(([^()]*)\\)\\s*$', 'su');

/**
 * What is computed may be all that is missing, unless an id stands apart from its set, or behind a parenthesis that does not close. An id behind a slash
 * (`accounts/id`) is taken: flows of one organization that run do so throughout.
 */
const BROKEN: readonly RegExp[] = [/[\p{L}\p{N}_]\/\(/u, new RegExp(`^[^()]*\\(${HOLE}\\s*$`, 'u')];

/** Places are of the text as it is written. */
export function bindingOf({ letters, spot }: HoledText): Binding {
  if (letters.trim() === '') return { kind: 'computed' };
  const match = FORM(letters).exec(letters);
  const set = match?.[1];
  if (set === undefined) {
    const isBroken = BROKEN.some((one) => one.test(letters));
    const whole = spot(0, letters.length);
    return letters.includes(HOLE) && !isBroken ? { kind: 'computed' } : { kind: 'wrong', at: whole };
  }
  const id = match?.[2] ?? '';
  const isId = id.includes(HOLE) || id.includes('=') || isGuid(id);
  if (!isId) return { kind: 'wrong', at: spot(0, letters.length) };
  const from = letters.lastIndexOf(`${set}(`);
  return { kind: 'row', set, at: spot(from, from + set.length) };
}
