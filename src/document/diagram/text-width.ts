/**
 * How wide a text is, without a browser that could say it. The widths are those of Helvetica Bold (its published metrics), which is wider than the plain
 * fonts that the page asks for; whatever is in no list of them counts as wide, and Korean, Chinese and Japanese letters fill a square.
 */
const WIDTHS: readonly (readonly [letters: string, width: number])[] = [
  ["'", 0.24],
  [' ,./ijlI\\|·', 0.28],
  ['!()-[]`ft:;’‘', 0.34],
  ['"r*{}', 0.48],
  ['"#$_0123456789aceksvxy?“”z–', 0.56],
  ['bdghnopquFLTZ+<>=~^J›≠≤≥', 0.62],
  ['EPSVXY', 0.67],
  ['ABCDHKNRU&', 0.73],
  ['GOQw', 0.78],
  ['M%', 0.89],
  ['@mW…—→', 1],
];

const BY_LETTER = new Map(
  WIDTHS.flatMap(([letters, width]) => Array.from(letters, (letter) => [letter, width] as const)),
);

/** Latin letters with signs, Greek, Cyrillic. */
const OTHER = 0.75;
const SQUARE = 1;

/** In pixels, of letters that are `size` pixels high. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += widthOf(letter);
  return width * size;
}

function widthOf(letter: string): number {
  return BY_LETTER.get(letter) ?? ((letter.codePointAt(0) ?? 0) < 0x1100 ? OTHER : SQUARE);
}
