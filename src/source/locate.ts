/** Place → offsets. The one use of a YAML node's range, and of reading JSON a second time. */
import { Scalar, isCollection, isMap, isNode, isPair, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { JsonSpan } from './json-reader.ts';
import { locateJson } from './json-text.ts';
import type { Path, Place } from './place.ts';
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

function offsetsOf(place: Place, source: SourceFile): readonly [number, number] {
  if (place.offsets !== undefined) return place.offsets;
  for (let length = place.path.length; length >= 0; length -= 1) {
    // The nearest ancestor that exists: a missing key is shown at the mapping that lacks it.
    const part = length === place.path.length ? place.part : 'key';
    const found = offsetsAt(source, place.path.slice(0, length), part);
    if (found !== undefined) return found;
  }
  return [0, 0];
}

function offsetsAt(
  source: SourceFile,
  path: Path,
  part: Place['part'],
): readonly [number, number] | undefined {
  if (source.document !== undefined) return yamlOffsets(source.document, path, part);
  if (source.syntax !== 'json') return undefined;
  const span = spanAt(source, path);
  // Of a list or a map the key is shown.
  const isCollected = span !== undefined && '{['.includes(source.text[span.value[0]] ?? '');
  return part === 'key' || isCollected ? (span?.key ?? span?.value) : span?.value;
}

const spans = new WeakMap<SourceFile, JsonSpan | undefined>();

function spanAt(source: SourceFile, path: Path): JsonSpan | undefined {
  if (!spans.has(source)) spans.set(source, locateJson(source.text));
  let span = spans.get(source);
  for (const step of path) span = span?.members?.get(String(step));
  return span;
}

function yamlOffsets(
  document: { readonly contents: unknown },
  path: Path,
  part: Place['part'],
): readonly [number, number] | undefined {
  const found = follow(isNode(document.contents) ? document.contents : null, path);
  if (found === undefined) return undefined;
  const { key, value } = found;
  const target =
    part === 'key' || (isCollection(value) && key !== undefined) ? (key ?? value) : (value ?? key);
  return target === undefined ? undefined : rangeOf(target);
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

function rangeOf(node: Node): readonly [number, number] | undefined {
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
