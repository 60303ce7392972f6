/** Numbers that look like chance and follow from a seed: splitmix32, twice for the 53 bits of a number. */

/** A function that gives numbers from 0 to below 1; the same ones for the same seed, whatever runs it. */
export function chanceFrom(seed: bigint): () => number {
  let state = Number(BigInt.asUintN(32, seed ^ (seed >> 32n)));
  const bits = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
  return () => ((bits() >>> 5) * 0x4000000 + (bits() >>> 6)) / 2 ** 53;
}
