/** The value of `…@odata.bind`: `/accounts(id)`, `accounts(id)`, a whole address, or a row named by an alternate key. */
import { isGuid } from './guid-text.ts';
import { HOLE, holedText } from './odata/holed-text.ts';
import type { Extent } from './odata/tree.ts';

export type Binding =
  /** Nothing can be said of it. */
  | { readonly kind: 'computed' }
  | { readonly kind: 'wrong'; readonly at: Extent }
  | { readonly kind: 'row'; readonly set: string; readonly at: Extent };

const FORM = /^(?:.*\/)?([\p{L}_][\p{L}\p{N}_]*)\(([^()]*)\)\s*$/su;

/** Places are of the text as it is written. */
export function bindingOf(text: string): Binding {
  const holed = holedText(text);
  if (holed === undefined || text.trim() === '') return { kind: 'computed' };
  const { letters, spot } = holed;
  const match = FORM.exec(letters);
  const set = match?.[1];
  if (set === undefined) {
    // What is computed may be all that is missing, unless an id stands apart from its set.
    const isSplit = /[\p{L}\p{N}_]\/\(/u.test(letters);
    const whole = spot(0, letters.length);
    return letters.includes(HOLE) && !isSplit ? { kind: 'computed' } : { kind: 'wrong', at: whole };
  }
  const id = match?.[2] ?? '';
  const isId = id.includes(HOLE) || id.includes('=') || isGuid(id);
  if (!isId) return { kind: 'wrong', at: spot(0, letters.length) };
  const from = letters.lastIndexOf(`${set}(`);
  return { kind: 'row', set, at: spot(from, from + set.length) };
}
