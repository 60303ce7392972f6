/** Where the name of a month stands with a day (`1 января`), some languages use another form of it. */

/**
 * Whether the `MMM` or `MMMM` at an index of a pattern stands with a day: the nearest `d` before or after it is a run of one or two. Quotes do not
 * matter, as in .NET. The indexes of calls must ascend, so that one walk over the pattern does for all.
 */
export function genitiveFinder(pattern: string): (index: number) => boolean {
  let before: Run | undefined;
  let after = nextRun(pattern, 0);
  return (index) => {
    while (after !== undefined && after.from < index) {
      before = after;
      after = nextRun(pattern, after.to);
    }
    return isDay(before) || isDay(after);
  };
}

interface Run {
  readonly from: number;
  readonly to: number;
}

function nextRun(pattern: string, at: number): Run | undefined {
  const from = pattern.indexOf('d', at);
  if (from < 0) return undefined;
  let to = from + 1;
  while (pattern[to] === 'd') to += 1;
  return { from, to };
}

function isDay(run: Run | undefined): boolean {
  return run !== undefined && run.to - run.from <= 2;
}
