/** White space as .NET has it (char.IsWhiteSpace, compared for every character): unlike in JavaScript, U+0085 is, U+FEFF is not. */

export function isWhiteSpace(unit: number): boolean {
  if (unit <= 0xff) return (unit >= 0x09 && unit <= 0x0d) || unit === 0x20 || unit === 0x85 || unit === 0xa0;
  return (unit >= 0x2000 && unit <= 0x200a) || OTHERS.has(unit);
}

const OTHERS: ReadonlySet<number> = new Set([0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000]);

/** Without white space at both ends: string.Trim. */
export function trimmed(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isWhiteSpace(text.charCodeAt(from))) from += 1;
  while (to > from && isWhiteSpace(text.charCodeAt(to - 1))) to -= 1;
  return text.slice(from, to);
}
