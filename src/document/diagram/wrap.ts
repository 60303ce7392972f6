/** Texts in lines of a fixed width. */
import { textWidth } from './text-width.ts';

export interface Measure {
  /** Pixels. */
  readonly width: number;
  /** Height of the letters. */
  readonly size: number;
  readonly maxLines: number;
}

/** Words go to the next line as a whole, unless one alone is wider than a line. What has no place ends in `…`. No line for no text. */
export function wrap(text: string, measure: Measure): readonly string[] {
  const { width, size, maxLines } = measure;
  const lines: string[] = [];
  let line = '';
  for (const word of piecesOf(text, measure)) {
    const longer = line === '' ? word.text : `${line}${word.space}${word.text}`;
    if (textWidth(longer, size) <= width) {
      line = longer;
      continue;
    }
    lines.push(line);
    line = word.text;
    if (lines.length === maxLines) break;
  }
  if (lines.length < maxLines && line !== '') return [...lines, line];
  return line === '' ? lines : [...lines.slice(0, -1), cut(lines.at(-1) ?? '', measure)];
}

interface Piece {
  readonly text: string;
  /** What stands before it on the same line. */
  readonly space: string;
}

/** Words, and parts of those that no line can hold. */
function piecesOf(text: string, { width, size }: Measure): readonly Piece[] {
  return text.split(/\s+/).flatMap((word): readonly Piece[] => {
    if (word === '') return [];
    const parts: Piece[] = [];
    let part = '';
    for (const letter of word) {
      if (part !== '' && textWidth(part + letter, size) > width) {
        parts.push({ text: part, space: parts.length === 0 ? ' ' : '' });
        part = '';
      }
      part += letter;
    }
    return [...parts, { text: part, space: parts.length === 0 ? ' ' : '' }];
  });
}

function cut(line: string, { width, size }: Measure): string {
  const letters = Array.from(line);
  while (letters.length > 0 && textWidth(`${letters.join('')}…`, size) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
