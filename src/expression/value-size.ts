/** How much text a value is. A part may stand in it many times, so its JSON can be far longer than what it was made of. */
import { isItems, isMembers, type Value } from './value.ts';

/** Whether a value has more than `limit` characters as JSON; no more than `limit` of its parts are looked at. */
export function isLongerThan(value: Value, limit: number): boolean {
  return leftOf(value, limit) < 0;
}

/** What a value leaves of `left` characters, at most; below 0 it is not counted on. */
function leftOf(value: Value, left: number): number {
  if (typeof value === 'string') return left - value.length;
  let rest = left - 1;
  if (isItems(value)) {
    for (const item of value) if (rest >= 0) rest = leftOf(item, rest);
  } else if (isMembers(value)) {
    for (const [name, member] of value) if (rest >= 0) rest = leftOf(member, rest - name.length);
  }
  return rest;
}
