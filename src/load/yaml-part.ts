/**
 * The part of a YAML text that a path leads into: enough to find a place in, and much less to read. Of texts that quick-yaml.ts lets through, where each
 * line is whole: an entry of a map goes on for as long as lines are deeper than its key.
 */
import type { Path } from '../source/place.ts';

export interface YamlPart {
  readonly text: string;
  /** Where it begins in the whole. */
  readonly from: number;
  /** In the part. */
  readonly path: Path;
}

/** Lines from one to before another. */
interface Lines {
  readonly first: number;
  readonly end: number;
}

/** Undefined where the path leads through no map in lines. */
export function yamlPart(text: string, path: Path): YamlPart | undefined {
  const lines = text.split('\n');
  let found: (Lines & { readonly steps: number }) | undefined;
  let inside: Lines = { first: 0, end: lines.length };
  for (const [index, key] of path.entries()) {
    const entry = entryOf(lines, inside, String(key));
    if (entry === undefined) break;
    found = { ...entry, steps: index };
    if (!/^ *\S*: *(?:#.*)?\r?$/.test(lines[entry.first] ?? '')) break;
    inside = { first: entry.first + 1, end: entry.end };
  }
  if (found === undefined) return undefined;
  const from = lengthOf(lines.slice(0, found.first));
  const to = from + lengthOf(lines.slice(found.first, found.end));
  return { text: text.slice(from, to), from, path: path.slice(found.steps) };
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}

/** The entry of a key among lines that begin with another entry of the map. */
function entryOf(lines: readonly string[], { first, end }: Lines, key: string): Lines | undefined {
  const entries: number[] = [];
  let indent: number | undefined;
  for (let at = first; at < end; at += 1) {
    const line = lines[at] ?? '';
    const depth = line.search(/[^ \r]/);
    if (depth === -1 || line[depth] === '#') continue;
    indent ??= depth;
    if (depth < indent) return undefined;
    // The items of a list may stand as deep as their key.
    if (depth === indent && !/^-(?:\s|$)/.test(line.slice(depth))) entries.push(at);
  }
  const wanted = entries.findIndex((at) => startsWithKey((lines[at] ?? '').slice(indent), key));
  const from = entries[wanted];
  return from === undefined ? undefined : { first: from, end: entries[wanted + 1] ?? end };
}

function startsWithKey(line: string, key: string): boolean {
  return [key, `"${key}"`, `'${key}'`].some(
    (written) => line.startsWith(`${written}:`) && /^(?:\s|$)/.test(line.slice(written.length + 1)),
  );
}
