/** Place → offsets. The one use of a YAML node's range, and of reading JSON a second time. */
import { Scalar, isCollection, isMap, isNode, isPair, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { jsonPlaces, type JsonPlace, type JsonPlaces } from './json-places.ts';
import type { Path, Place, Slice } from './place.ts';
import { mapScalar, mapString, rangeIn, type ScalarMap } from './scalar-map.ts';
import { positionAt, type Position, type SourceFile, type Sources } from './source-file.ts';

export interface Span {
  readonly start: Position;
  readonly end: Position;
}

/** The lines and columns of a place; undefined when the file is not at hand. */
export function locate(place: Place, sources: Sources): Span | undefined {
  const source = sources.get(place.file);
  if (source === undefined) return undefined;
  const [from, to] = offsetsOf(place, source);
  return { start: positionAt(source, from), end: positionAt(source, to) };
}

function offsetsOf(place: Place, source: SourceFile): Offsets {
  if (place.offsets !== undefined) return place.offsets;
  for (let length = place.path.length; length >= 0; length -= 1) {
    // The nearest ancestor that exists: a missing key is shown at the mapping that lacks it.
    const isWhole = length === place.path.length;
    const target: Target = isWhole ? place : { part: 'key' };
    const found = offsetsAt(source, place.path.slice(0, length), target);
    if (found !== undefined) return found;
  }
  return [0, 0];
}

type Offsets = readonly [from: number, to: number];

/** What of a member is meant. */
type Target = Pick<Place, 'part' | 'inside'>;

function offsetsAt(source: SourceFile, path: Path, target: Target): Offsets | undefined {
  const part = source.part?.(path);
  if (part !== undefined) {
    const { text, from } = part;
    const read: SourceFile = { path: source.path, text, syntax: 'yaml' };
    const found = yamlOffsets(part.document, read, part.path, target);
    return found === undefined ? undefined : [from + found[0], from + found[1]];
  }
  if (source.document !== undefined) return yamlOffsets(source.document, source, path, target);
  return source.syntax === 'json' ? jsonOffsets(placesIn(source)(path), source, target) : undefined;
}

function jsonOffsets(span: JsonPlace | undefined, source: SourceFile, target: Target): Offsets | undefined {
  if (span === undefined) return undefined;
  const { text } = source;
  // Of a list or a map the key is shown.
  const isCollected = '{['.includes(text[span.value[0]] ?? '');
  const whole = target.part === 'key' || isCollected ? (span.key ?? span.value) : span.value;
  if (target.inside === undefined || text[whole[0]] !== '"') return whole;
  return sliceOf(source, whole, target.inside, () => mapString(text.slice(...whole)));
}

/** A text of a source whose parts were asked for, with its map and where in it `text` begins; undefined: nowhere, or at several places. */
interface Looked {
  readonly from: number;
  readonly text: string;
  readonly map: ScalarMap | undefined;
  readonly shift: number | undefined;
}

/** The last one of each source: findings come text by text. */
const lastLooked = new WeakMap<SourceFile, Looked>();

/** The part of a scalar that is meant; the scalar as a whole where the text in question is not found in it. */
function sliceOf(
  source: SourceFile,
  whole: Offsets,
  inside: Slice,
  makeMap: () => ScalarMap | undefined,
): Offsets {
  let looked = lastLooked.get(source);
  if (looked?.from !== whole[0] || looked.text !== inside.text) {
    const map = makeMap();
    looked = { from: whole[0], text: inside.text, map, shift: onlyIndexOf(map?.value, inside.text) };
    lastLooked.set(source, looked);
  }
  const { map, shift } = looked;
  if (map === undefined || shift === undefined) return whole;
  const [from, to] = rangeIn(map, shift + inside.from, shift + inside.to);
  return [whole[0] + from, whole[0] + to];
}

function onlyIndexOf(value: string | undefined, text: string): number | undefined {
  if (value === undefined || value === text) return value === undefined ? undefined : 0;
  const index = value.indexOf(text);
  return index === -1 || value.includes(text, index + 1) ? undefined : index;
}

const places = new WeakMap<SourceFile, JsonPlaces>();

function placesIn(source: SourceFile): JsonPlaces {
  let known = places.get(source);
  if (known === undefined) places.set(source, (known = jsonPlaces(source.text)));
  return known;
}

function yamlOffsets(
  document: { readonly contents: unknown },
  source: SourceFile,
  path: Path,
  { part, inside }: Target,
): Offsets | undefined {
  const found = follow(isNode(document.contents) ? document.contents : null, path);
  if (found === undefined) return undefined;
  const { key, value } = found;
  const target =
    part === 'key' || (isCollection(value) && key !== undefined) ? (key ?? value) : (value ?? key);
  const whole = target === undefined ? undefined : rangeOf(target);
  if (whole === undefined || inside === undefined || !isScalar(target)) return whole;
  const decoded = target.source ?? '';
  return sliceOf(source, whole, inside, () => mapScalar(source.text.slice(...whole), decoded));
}

interface Found {
  readonly key?: Node;
  readonly value?: Node;
}

function follow(root: Node | null, path: Path): Found | undefined {
  let found: Found = root === null ? {} : { value: root };
  for (const step of path) {
    const next = isCollection(found.value) ? member(found.value, step) : undefined;
    if (next === undefined) return undefined;
    found = isPair(next) ? { ...asNode('key', next.key), ...asNode('value', next.value) } : { value: next };
  }
  return found;
}

function asNode(name: keyof Found, node: unknown): Found {
  return isNode(node) ? { [name]: node } : {};
}

function rangeOf(node: Node): Offsets | undefined {
  return node.range == null ? undefined : [node.range[0], Math.max(node.range[0], node.range[1])];
}

function member(node: Node, step: string | number): Pair | Node | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    return isNode(item) ? item : undefined;
  }
  if (!isMap(node)) return undefined;
  return node.items.find((pair) => isScalar(pair.key) && keyText(pair.key) === String(step));
}

/** A key as it is written: `1.10` stays `1.10`. */
export function keyText(key: Scalar): string {
  return key.type === Scalar.PLAIN && key.source !== undefined ? key.source : String(key.value);
}
