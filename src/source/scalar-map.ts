/**
 * From a range of the text that a scalar of YAML or a string of JSON stands for to offsets in the scalar as it is written. The pieces
 * follow the reader of the `yaml` library, which made the values: where it and these do not agree, there is no map.
 */
import { blockPieces } from './scalar/block.ts';
import { doubleQuotedPieces } from './scalar/double-quoted.ts';
import { plainPieces, singleQuotedPieces } from './scalar/folded-lines.ts';
import { isCopy, textOf, type Piece } from './scalar/piece.ts';

export interface ScalarMap {
  readonly value: string;
  readonly pieces: readonly Piece[];
  /** Where each piece begins in the value. */
  readonly starts: readonly number[];
}

/** `text`: a scalar of YAML as it is written. `value`: as it was decoded. Undefined when that is not what the text says. */
export function mapScalar(text: string, value: string): ScalarMap | undefined {
  const isBlock = text.startsWith('|') || text.startsWith('>');
  const pieces = isBlock ? blockPieces(text, value) : flowPieces(text);
  const map = pieces === undefined ? undefined : mapOf(pieces);
  return map?.value === value ? map : undefined;
}

/** Of a string of JSON with its quotes: what YAML has in double quotes holds all of it. */
export function mapString(text: string): ScalarMap {
  return mapOf(doubleQuotedPieces(text));
}

function flowPieces(text: string): readonly Piece[] {
  if (text.startsWith('"')) return doubleQuotedPieces(text);
  return text.startsWith("'") ? singleQuotedPieces(text) : plainPieces(text);
}

function mapOf(pieces: readonly Piece[]): ScalarMap {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of pieces) {
    starts.push(length);
    length += text.length;
  }
  return { value: textOf(pieces), pieces, starts };
}

/**
 * Offsets in the scalar as it is written of the range `from` to `to` of its value (UTF-16 units). An escape or a fold is taken as a whole. An
 * empty range stands behind the character before it.
 */
export function rangeIn(map: ScalarMap, from: number, to: number): readonly [number, number] {
  if (from >= to) {
    const before = offsetOf(map, from - 1, 'end') ?? map.pieces[0]?.from ?? 0;
    return [before, before];
  }
  const start = offsetOf(map, from, 'start') ?? 0;
  return [start, Math.max(start, offsetOf(map, to - 1, 'end') ?? start)];
}

/** Where the character at an index of the value begins or ends. */
function offsetOf(map: ScalarMap, index: number, side: 'start' | 'end'): number | undefined {
  if (index < 0 || index >= map.value.length) return undefined;
  const { piece, start } = pieceAt(map, index);
  if (piece === undefined) return undefined;
  if (!isCopy(piece)) return side === 'start' ? piece.from : piece.to;
  return piece.from + index - start + (side === 'start' ? 0 : 1);
}

/** The last piece that begins at the index or before it. */
function pieceAt(
  { pieces, starts }: ScalarMap,
  index: number,
): { readonly piece?: Piece; readonly start: number } {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low];
  return { ...(piece === undefined ? {} : { piece }), start: starts[low] ?? 0 };
}
