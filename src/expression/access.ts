/** The value of `of[key]`. */
import { kindWords } from '../diagnostics/catalog/kinds.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { fail } from './failure.ts';
import { nameIn } from './names.ts';
import { isItems, isMembers, kindOf, type Members, type Value } from './value.ts';

/** `safe` (`?`) gives null where there is nothing to take it from, or no such member or item. */
export function accessValue(of: Value, key: Value, safe: boolean): Value {
  if (of === null && safe) return null;
  if (isMembers(of) && typeof key === 'string') return memberOf(of, key, safe);
  if (isItems(of) && typeof key === 'bigint') return itemAt(of, key, safe);
  const shown = typeof key === 'string' ? `'${key}'` : `A member by ${kindWords([kindOf(key)])}`;
  return fail({ kind: 'not-a-container', key: shown, found: kindWords([kindOf(of)]) });
}

function itemAt(items: readonly Value[], index: bigint, safe: boolean): Value {
  const item = index < 0n ? undefined : items[Number(index)];
  if (item !== undefined) return item;
  return safe ? null : fail({ kind: 'no-item', index: String(index), length: items.length });
}

function memberOf(of: Members, name: string, safe: boolean): Value {
  const direct = lookUp(of, name);
  if (direct !== undefined) return direct;
  const found = alongPath(of, name);
  if (found !== undefined) return found;
  return safe ? null : fail({ kind: 'no-member', name, nearest: suggest(name, of.keys()) });
}

function lookUp(of: Members, name: string): Value | undefined {
  const key = nameIn(of, name);
  return key === undefined ? undefined : of.get(key);
}

/** `body/value` leads to the member `value` of `body`, if there is no member of that whole name (as nearly all published flows rely on). */
function alongPath(of: Members, path: string): Value | undefined {
  let here: Value | undefined = of;
  let rest = path;
  while (isMembers(here)) {
    const slash = rest.indexOf('/');
    if (slash === -1) return lookUp(here, rest);
    here = lookUp(here, rest.slice(0, slash));
    rest = rest.slice(slash + 1);
    // The rest may be one name after all.
    const whole: Value | undefined = isMembers(here) ? lookUp(here, rest) : undefined;
    if (whole !== undefined) return whole;
  }
  return here === null ? null : undefined;
}
