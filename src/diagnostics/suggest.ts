/** Did-you-mean: the nearest name by Damerau-Levenshtein distance over lower-cased text. */
export function suggest(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  // One letter says nothing about another one.
  const limit = Math.min(wanted.length - 1, Math.max(1, Math.floor(wanted.length / 3)));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) > limit) continue;
    const distance = editDistance(wanted, candidate.toLowerCase(), bestDistance - 1);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/**
 * Insertions, deletions, substitutions and swaps of neighbours that turn `a` into `b`; Infinity when they are more than `limit`.
 * Only cells of the table that lie at most `limit` beside its diagonal can hold so little.
 */
export function editDistance(a: string, b: string, limit = a.length + b.length): number {
  if (Math.abs(a.length - b.length) > limit || strangeLetters(a, b) > limit) return Infinity;
  const width = b.length + 1;
  const table: Table = { a, b, limit, rows: [rowOf(width), rowOf(width), rowOf(width)] };
  let leastBefore = 0;
  for (let i = 1; i <= a.length; i += 1) {
    const least = fillRow(i, table);
    // A swap reaches two rows back, so both have to lie beyond the limit.
    if (least > limit && leastBefore > limit) return Infinity;
    leastBefore = least;
  }
  const distance = table.rows[a.length % 3]?.[b.length] ?? Infinity;
  return distance > limit ? Infinity : distance;
}

interface Table {
  readonly a: string;
  readonly b: string;
  readonly limit: number;
  /** The row of the first `i` letters of `a` is the one at `i % 3`: only two rows back are looked at. */
  readonly rows: readonly [number[], number[], number[]];
}

function rowOf(width: number): number[] {
  const row: number[] = [];
  for (let j = 0; j < width; j += 1) row.push(j);
  return row;
}

/** Fills the row of the first `i` letters of `a` near the diagonal; the least that a way through it can come to. */
function fillRow(i: number, { a, b, limit, rows }: Table): number {
  const row = rows[i % 3] ?? [];
  const oneBack = rows[(i + 2) % 3] ?? [];
  const twoBack = rows[(i + 1) % 3] ?? [];
  const from = Math.max(1, i - limit);
  const to = Math.min(b.length, i + limit);
  const letter = a.charCodeAt(i - 1);
  row[from - 1] = from === 1 ? i : limit + 1;
  // What is left of the longer text has to be put in, or left out.
  const ahead = b.length - a.length + i;
  let least = from === 1 ? i + Math.abs(ahead) : limit + 1;
  for (let j = from; j <= to; j += 1) {
    const other = b.charCodeAt(j - 1);
    let cost = (oneBack[j - 1] ?? 0) + (letter === other ? 0 : 1);
    cost = Math.min(cost, (row[j - 1] ?? 0) + 1, (oneBack[j] ?? 0) + 1);
    if (isSwap(a, b, i, j)) cost = Math.min(cost, (twoBack[j - 2] ?? 0) + 1);
    row[j] = cost;
    least = Math.min(least, cost + Math.abs(ahead - j));
  }
  if (to < b.length) row[to + 1] = limit + 1;
  return least;
}

/** Whether the last two letters before `i` and `j` are the same in the other order. */
function isSwap(a: string, b: string, i: number, j: number): boolean {
  if (i < 2 || j < 2 || a.charCodeAt(i - 2) !== b.charCodeAt(j - 1)) return false;
  return a.charCodeAt(i - 1) === b.charCodeAt(j - 2);
}

/** A lower bound that costs little: letters that one text has more of than the other; every edit changes that by one at most. */
function strangeLetters(a: string, b: string): number {
  const [onceA, twiceA] = lettersOf(a);
  const [onceB, twiceB] = lettersOf(b);
  return Math.max(
    bitCount(onceA & ~onceB) + bitCount(twiceA & ~twiceB),
    bitCount(onceB & ~onceA) + bitCount(twiceB & ~twiceA),
  );
}

/** Letters that are there, and those that are there again, as sets of 32 bits: that some share a bit only lowers the bound. */
function lettersOf(text: string): readonly [once: number, twice: number] {
  let once = 0;
  let twice = 0;
  for (let i = 0; i < text.length; i += 1) {
    const bit = 1 << (text.charCodeAt(i) & 31);
    twice |= once & bit;
    once |= bit;
  }
  return [once, twice];
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
