import type { Path } from './place.ts';

/** A text with its lines: offset to line and column, both counted from 1, columns in UTF-16 units. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** How to find a path in the text: by the YAML nodes, or by reading JSON again. */
  readonly syntax: 'yaml' | 'json' | 'none';
  /** The parsed YAML; opaque here, so that users of the library need no YAML library of their own. */
  readonly document?: { readonly contents: unknown };
  /** Instead of the document, which takes long to make: a part of it with what is at the path, while few places were asked for. */
  readonly part?: (path: Path) => SourcePart | undefined;
  /** Offsets of what is never shown: secrets. */
  readonly hidden?: readonly (readonly [from: number, to: number])[];
}

export interface SourcePart {
  readonly document: { readonly contents: unknown };
  readonly text: string;
  /** Where it begins in the text of the file. */
  readonly from: number;
  /** In the part. */
  readonly path: Path;
}

/** Sources by path: what a diagnostic needs to show its place. */
export type Sources = ReadonlyMap<string, SourceFile>;

export interface Position {
  readonly line: number;
  readonly column: number;
}

const starts = new WeakMap<SourceFile, readonly number[]>();

export function lineStarts(source: SourceFile): readonly number[] {
  const known = starts.get(source);
  if (known !== undefined) return known;
  const made = [0];
  for (let i = source.text.indexOf('\n'); i !== -1; i = source.text.indexOf('\n', i + 1)) made.push(i + 1);
  starts.set(source, made);
  return made;
}

export function positionAt(source: SourceFile, offset: number): Position {
  const lines = lineStarts(source);
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lines[low] ?? 0) + 1 };
}

/** A line as it may be shown: a star for each letter of a secret. */
export function shownLine(source: SourceFile, line: number): string {
  const start = lineStarts(source)[line - 1] ?? 0;
  return (source.hidden ?? []).reduce(
    (text, [from, to]) => {
      const [first, last] = [Math.max(0, from - start), Math.max(0, to - start)];
      return text.slice(0, first) + text.slice(first, last).replace(/\S/g, '*') + text.slice(last);
    },
    lineText(source, line),
  );
}

export function lineText(source: SourceFile, line: number): string {
  const lines = lineStarts(source);
  const from = lines[line - 1] ?? source.text.length;
  const to = lines[line] ?? source.text.length + 1;
  const text = source.text.slice(from, to - 1);
  return text.endsWith('\r') ? text.slice(0, -1) : text;
}
