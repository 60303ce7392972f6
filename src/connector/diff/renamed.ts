/** Of what is gone and what is new: which are the same thing under another name. */
export interface Named<T> {
  readonly name: string;
  readonly value: T;
}

export interface Matching<T> {
  readonly renamed: readonly (readonly [before: Named<T>, after: Named<T>])[];
  readonly removed: readonly Named<T>[];
  readonly added: readonly Named<T>[];
}

/** Pairs by the text that `keyOf` gives, where just one of each side has it. A name without a key has no pair. */
function matchRenamed<T>(
  removed: readonly Named<T>[],
  added: readonly Named<T>[],
  keyOf: (one: Named<T>) => string | undefined,
): Matching<T> {
  const olds = unique(removed, keyOf);
  const news = unique(added, keyOf);
  const renamed = [...olds].flatMap(([key, before]) => {
    const after = news.get(key);
    return after === undefined ? [] : [[before, after] as const];
  });
  const done = new Set<unknown>(renamed.flat());
  return {
    renamed,
    removed: removed.filter((one) => !done.has(one)),
    added: added.filter((one) => !done.has(one)),
  };
}

function unique<T>(
  all: readonly Named<T>[],
  keyOf: (one: Named<T>) => string | undefined,
): ReadonlyMap<string, Named<T>> {
  const found = new Map<string, Named<T>>();
  const twice = new Set<string>();
  for (const one of all) {
    const key = keyOf(one);
    if (key === undefined) continue;
    if (found.has(key)) twice.add(key);
    found.set(key, one);
  }
  for (const key of twice) found.delete(key);
  return found;
}

/** Several ways to know a thing again, the surest first. */
export function matchInTurn<T>(
  removed: readonly Named<T>[],
  added: readonly Named<T>[],
  keys: readonly ((one: Named<T>) => string | undefined)[],
): Matching<T> {
  return keys.reduce<Matching<T>>(
    (before, keyOf) => {
      const next = matchRenamed(before.removed, before.added, keyOf);
      return { ...next, renamed: [...before.renamed, ...next.renamed] };
    },
    { renamed: [], removed, added },
  );
}

/** A name without case and punctuation: `Deal_Value` and `dealValue` are alike. */
export function plainName(name: string): string | undefined {
  const plain = name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return plain === '' ? undefined : plain;
}
