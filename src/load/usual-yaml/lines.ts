/** The lines of a text in the usual form of YAML, read one after the other. */

/**
 * Thrown where a text leaves the usual form, and caught where reading it began: the careful reader says what it means, or what is wrong. One value,
 * because making an error costs more than reading the line.
 */
export const UNUSUAL = new Error('not the usual form of YAML');

export function unusual(): never {
  throw UNUSUAL;
}

/** `next` is the line that is read next. A line that a list began in is written again without its dash. */
export interface Lines {
  readonly all: string[];
  next: number;
}

/** Columns before the first character that is no space. */
export function indentOf(line: string): number {
  let at = 0;
  while (line.charCodeAt(at) === 32) at += 1;
  return at;
}

/** The indent of the next line that holds more than a comment, which becomes the next line; -1 at the end. */
export function nextIndent(lines: Lines): number {
  for (; lines.next < lines.all.length; lines.next += 1) {
    const line = lines.all[lines.next] ?? '';
    const indent = indentOf(line);
    if (indent < line.length && line[indent] !== '#') return indent;
  }
  return -1;
}

/** Behind a value only a comment may stand, and below it nothing that is deeper than what holds it. */
export function endValue(lines: Lines, rest: string, holder: number): void {
  if (!/^ *(?:$| #)/.test(rest)) unusual();
  lines.next += 1;
  if (nextIndent(lines) > holder) unusual();
}
