/** The parts of a pattern of .NET that stand for themselves; the same for dates and time spans. */

export interface LiteralText {
  readonly text: string;
  /** Where the pattern goes on. */
  readonly next: number;
}

/** The text in the quotes that begin at an index, `\` before a character taken out. Undefined: they are not closed. */
export function quotedText(pattern: string, at: number): LiteralText | undefined {
  const quote = pattern[at] ?? '';
  const close = pattern.indexOf(quote, at + 1);
  if (close < 0) return undefined;
  const text = pattern.slice(at + 1, close);
  return text.includes('\\') ? escapedText(pattern, at) : { text, next: close + 1 };
}

function escapedText(pattern: string, at: number): LiteralText | undefined {
  const quote = pattern[at];
  const pieces: string[] = [];
  let from = at + 1;
  for (let i = from; i < pattern.length; i += 1) {
    if (pattern[i] === quote) {
      pieces.push(pattern.slice(from, i));
      return { text: pieces.join(''), next: i + 1 };
    }
    if (pattern[i] === '\\') {
      pieces.push(pattern.slice(from, i));
      i += 1;
      from = i;
    }
  }
  return undefined;
}

/** The character behind the `\` at an index. Undefined: there is none. */
export function escapedChar(pattern: string, at: number): LiteralText | undefined {
  return at + 1 < pattern.length ? { text: pattern[at + 1] ?? '', next: at + 2 } : undefined;
}

/** How often the character at an index is repeated. */
export function runLength(pattern: string, at: number): number {
  const letter = pattern[at];
  let to = at + 1;
  while (pattern[to] === letter) to += 1;
  return to - at;
}
