/** Choices out of a list of numbers: a number that becomes smaller gives something simpler, so that fast-check can shrink. */
export interface Draw {
  /** A whole number; `min` is the simplest. */
  readonly int: (min: number, max: number) => number;
  /** True so often in a hundred; false is the simplest. */
  readonly chance: (percent: number) => boolean;
  /** The first is the simplest. */
  readonly pick: <const T>(list: readonly T[]) => T;
  /** Distinct items in their order, `least` to `most` of them as far as there are so many. */
  readonly some: <T>(list: readonly T[], least: number, most: number) => T[];
  readonly maybe: <T>(percent: number, make: () => T) => T | undefined;
  readonly times: <T>(least: number, most: number, make: (index: number) => T) => readonly T[];
  /** A number that was not given before. */
  readonly serial: () => number;
}

export function drawFrom(numbers: readonly number[]): Draw {
  let at = 0;
  let count = 0;
  const next = (): number => numbers[at++] ?? 0;
  const int = (min: number, max: number): number => min + (next() % (max - min + 1));
  const pick = <const T>(list: readonly T[]): T => {
    const found = list.slice(int(0, Math.max(0, list.length - 1))).slice(0, 1);
    for (const one of found) return one;
    throw new Error('there is nothing to pick from');
  };
  const chance = (percent: number): boolean => next() % 100 >= 100 - percent;
  return {
    int,
    chance,
    pick,
    some: (list, least, most) => {
      const wanted = Math.min(list.length, int(least, Math.max(least, Math.min(most, list.length))));
      const left = [...list];
      while (left.length > wanted) left.splice(int(0, left.length - 1), 1);
      return left;
    },
    maybe: (percent, make) => (chance(percent) ? make() : undefined),
    times: (least, most, make) => Array.from({ length: int(least, most) }, (_, index) => make(index)),
    serial: () => ++count,
  };
}

type Given<T> = { readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** The members that have a value. */
export function given<T extends object>(members: T): Given<T> {
  // What is left out may be absent, and that is all that the type says more.
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Given<T>;
}
