/**
 * The order of `sort`. Documented: the key is an integer, a float, a string or a boolean, and an example has objects without the order of their
 * names. Inferred from how Newtonsoft.Json compares values: null goes first (also for a member that is missing), false before true, strings by
 * their UTF-16 units, and what is of different kinds cannot be compared. Equal items keep their order.
 */
import { compareNumbers, compareStrings } from './compare.ts';
import { nameIn } from './names.ts';
import { isKind, isMembers, type Value } from './value.ts';
import { failForValue } from './wrong-argument.ts';

const KEY_KINDS = ['number', 'string', 'boolean'] as const;
type KeyKind = (typeof KEY_KINDS)[number];

interface Entry {
  readonly item: Value;
  readonly key: Value;
}

/** `sortBy`: the name of the member that is the key; without it, the items are keys themselves. */
export function sorted(items: readonly Value[], sortBy: string | undefined, name: string): readonly Value[] {
  const entries = items.map((item) => ({
    item,
    key: sortBy === undefined ? item : memberOf(item, sortBy, name),
  }));
  checkKeys(entries, name);
  return entries.sort((a, b) => compareKeys(a.key, b.key)).map((entry) => entry.item);
}

function memberOf(item: Value, sortBy: string, name: string): Value {
  if (!isMembers(item)) return failForValue(name, 0, item, 'objects, to sort them by a member');
  return item.get(nameIn(item, sortBy) ?? sortBy) ?? null;
}

function checkKeys(entries: readonly Entry[], name: string): void {
  let kind: KeyKind | undefined;
  for (const { key } of entries) {
    if (key === null) continue;
    kind ??= KEY_KINDS.find((one) => isKind(key, one));
    if (kind !== undefined && isKind(key, kind)) continue;
    failForValue(name, 0, key, 'numbers, strings or booleans, and of one kind');
  }
}

/** Both are of the same kind, or null. */
function compareKeys(a: Value, b: Value): number {
  if (a === null || b === null) return Number(b === null) - Number(a === null);
  if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b);
  if (isKind(a, 'number') && isKind(b, 'number')) return compareNumbers(a, b);
  return Number(a) - Number(b);
}
