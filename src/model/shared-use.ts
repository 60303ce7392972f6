/** Where a flow sets in shared steps, and how what stands there leads back to their file. */
import { isWithin, type Path, type Place } from '../source/place.ts';

export interface SharedUse {
  /** The keyword `use` in the flow; what was set in stands below it, as places go. */
  readonly at: Place;
  /** Path of the file of the shared steps. */
  readonly file: string;
  /** False where it stands under the other binding: it was read, and no rule meets its steps. */
  readonly isPresent: boolean;
  /** Names of the steps in the flow → their names in the file. */
  readonly names: ReadonlyMap<string, string>;
  /** What became of the texts that are not the same as in the file, by `textKey`. */
  readonly texts: ReadonlyMap<string, ChangedText>;
}

export interface ChangedText {
  /** As it stands in the file. */
  readonly text: string;
  /** Where each part of what was made of it comes from, in its order. What is between them was added. */
  readonly pieces: readonly Piece[];
  /** The value as a whole is what the flow gives: it stands there. */
  readonly whole?: Place;
  /** A constant was given: of a condition that never changes here, the steps may need it elsewhere. */
  readonly hasConstant: boolean;
  /** Nothing is said of it: a value for it is missing or wrong, which was reported. */
  readonly isSilent: boolean;
  /** What is given is null as a whole: there is none, and the steps may have a branch for that. */
  readonly isNull: boolean;
}

/** A part of a text and what it was copied from: the text in the file, or a text that was given. Offsets in UTF-16 units. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  /** Of a text that was given: where it stands, and its letters. */
  readonly given?: { readonly at: Place; readonly text: string };
}

/** What a text is found by: its path in the file. */
export function textKey(path: Path, part: Place['part']): string {
  return JSON.stringify([part, ...path]);
}

/** The use whose steps a place in a flow stands in: the innermost one. */
export function useAround(place: Place, uses: readonly SharedUse[]): SharedUse | undefined {
  let found: SharedUse | undefined;
  for (const use of uses)
    if (isInUse(place, use) && (found === undefined || found.at.path.length < use.at.path.length))
      found = use;
  return found;
}

/** Whether a place in a flow stands in the steps of a use, at any depth. */
export function isInUse({ file, path, offsets }: Place, { at }: SharedUse): boolean {
  return offsets === undefined && at.file === file && path.length > at.path.length && isWithin(path, at.path);
}
