/** Group separators among the digits before the point. */

/**
 * Whether a separator stands before the last `count` digits, for `count` from 1. `sizes` count from the point; the last one goes on for
 * ever, unless it is 0.
 */
export function groupEnds(sizes: readonly number[]): (count: number) => boolean {
  const ends = new Set<number>();
  let total = 0;
  for (const size of sizes) {
    if (size === 0) return (count) => ends.has(count);
    total += size;
    ends.add(total);
  }
  const [start, step] = [total, sizes.at(-1) ?? 0];
  return (count) => ends.has(count) || (step > 0 && count > start && (count - start) % step === 0);
}

export function grouped(digits: string, sizes: readonly number[], separator: string): string {
  const isEnd = groupEnds(sizes);
  let text = '';
  for (let index = 0; index < digits.length; index += 1) {
    if (index > 0 && isEnd(digits.length - index)) text += separator;
    text += digits.charAt(index);
  }
  return text;
}
