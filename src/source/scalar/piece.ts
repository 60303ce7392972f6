/** A decoded scalar in pieces that know where they stand. */

/** A part of the decoded text. One that is as long as its source stands there character for character; any other is an escape or a fold. */
export interface Piece {
  readonly text: string;
  /** Offsets in the text of the scalar, with its quotes or its header. */
  readonly from: number;
  readonly to: number;
}

export function isCopy(piece: Piece): boolean {
  return piece.text.length === piece.to - piece.from;
}

/** What stands in the source as it is; grows the last piece where it can. */
export function copy(pieces: Piece[], source: string, from: number, to: number): void {
  if (from >= to) return;
  const last = pieces.at(-1);
  const grows = last?.to === from && isCopy(last);
  if (grows) pieces.pop();
  pieces.push({
    text: (grows ? last.text : '') + source.slice(from, to),
    from: grows ? last.from : from,
    to,
  });
}

export function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.text).join('');
}
