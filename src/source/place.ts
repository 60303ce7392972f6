/**
 * Where something stands in the sources. The model carries places, not offsets: they stay plain data, and
 * `locate` turns one into offsets only when a diagnostic is shown.
 */
export type Path = readonly (string | number)[];

export interface Place {
  /** Path of the source file, relative to the project folder, with `/`. */
  readonly file: string;
  /** Keys and indexes from the root of the document; empty for the file as a whole. */
  readonly path: Path;
  readonly part: 'key' | 'value';
  /** Offsets in the text itself, where no path leads (a syntax error); wins over `path`. */
  readonly offsets?: readonly [from: number, to: number];
  /** A part of the text that stands there: one of the expressions in a string. */
  readonly inside?: Slice;
}

/** A range of a text, in UTF-16 units. */
export interface Slice {
  /** The text as it was read: without quotes, escapes undone, lines folded. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A place and a step further into it: `at(place, 'flows', 3)`. */
export function at(place: Place, ...steps: Path): Place {
  return { file: place.file, path: place.path.concat(steps), part: 'value' };
}

/** The key of a place instead of its value. */
export function keyOf(place: Place): Place {
  return { ...place, part: 'key' };
}

/** The text as a whole instead of a part of it. */
export function wholeOf({ file, path, part, offsets }: Place): Place {
  return { file, path, part, ...(offsets === undefined ? {} : { offsets }) };
}

/** A document as a whole: places in it begin here. */
export function documentPlace(file: string): Place {
  return { file, path: [], part: 'value' };
}

export function fileStart(file: string): Place {
  return { file, path: [], part: 'value', offsets: [0, 0] };
}

/** Whether a path leads to what is at another one, or in it. */
export function isWithin(path: Path, above: Path): boolean {
  return above.every((key, index) => path[index] === key);
}
