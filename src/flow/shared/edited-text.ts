/** A text with parts of it replaced, and where each part of the result comes from. */
import type { Piece } from '../../model/shared-use.ts';

export interface Edit {
  /** What is replaced; nothing when both are the same. */
  readonly from: number;
  readonly to: number;
  readonly by: readonly Part[];
}

/** Letters that are added, or a part of a text that was given. */
export type Part = string | GivenPart;

export interface GivenPart {
  readonly from: number;
  readonly to: number;
  readonly given: NonNullable<Piece['given']>;
}

export interface EditedText {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** The edits do not overlap. */
export function editedText(text: string, edits: readonly Edit[]): EditedText {
  const pieces: Piece[] = [];
  let made = '';
  const copy = (source: string, from: number, to: number, given?: Piece['given']): void => {
    if (from === to) return;
    const piece = { from: made.length, to: made.length + to - from, start: from };
    pieces.push(given === undefined ? piece : { ...piece, given });
    made += source.slice(from, to);
  };
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.from - b.from)) {
    copy(text, at, edit.from);
    for (const part of edit.by) {
      if (typeof part === 'string') made += part;
      else copy(part.given.text, part.from, part.to, part.given);
    }
    at = edit.to;
  }
  copy(text, at, text.length);
  return { text: made, pieces };
}
