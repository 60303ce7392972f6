/** labels/<LCID>.yaml as it is written: the keys in the order of solution.yaml, comments of the file that is there already kept. */
import { Scalar, isMap, isScalar, parseDocument, type Document, type Pair, type YAMLMap } from 'yaml';
import { textNode } from '../flow/dialect/print-scalar.ts';

const HEAD = '# yaml-language-server: $schema=../schema/labels.schema.json\nformat: 1\n';

/** `existing` is the text of the file so far, `texts` go into it by the ids of their labels, `ids` are those of all labels, in order. */
export function translationYaml(
  existing: string | undefined,
  texts: ReadonlyMap<string, string>,
  ids: readonly string[],
): string {
  const document = parseDocument(existing ?? HEAD, { stringKeys: true });
  for (const [id, text] of texts) document.setIn(id.split('/'), new Scalar(text));
  if (isMap(document.contents)) layOut(document.contents, [], ranksOf(ids));
  return textOf(document);
}

function textOf(document: Document): string {
  return document.toString({
    lineWidth: 0,
    flowCollectionPadding: true,
    doubleQuotedMinMultiLineLength: Infinity,
  });
}

/** The place of each id, and of everything that leads to one, in the order of the labels. */
function ranksOf(ids: readonly string[]): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>([['format', -1]]);
  for (const [index, id] of ids.entries()) {
    const steps = id.split('/');
    for (let length = 1; length <= steps.length; length += 1) {
      const key = steps.slice(0, length).join('/');
      ranks.set(key, Math.min(index, ranks.get(key) ?? index));
    }
  }
  return ranks;
}

const LINE_WIDTH = 100;
/** More texts are easier to read one below the other. */
const MAX_MEMBERS = 2;

function layOut(map: YAMLMap, path: readonly string[], ranks: ReadonlyMap<string, number>): void {
  // Keys that were set have no node of their own yet.
  for (const pair of map.items) if (typeof pair.key === 'string') pair.key = new Scalar(pair.key);
  const rank = (pair: Pair): number => ranks.get([...path, keyOf(pair)].join('/')) ?? Infinity;
  map.items.sort((a, b) => {
    const [left, right] = [rank(a), rank(b)];
    // Texts without a label stay behind the others, in their order.
    return left === right ? 0 : left - right;
  });
  for (const pair of map.items) {
    const key = keyOf(pair);
    if (isMap(pair.value)) layOut(pair.value, [...path, key], ranks);
    else if (isScalar(pair.value)) pair.value = textScalar(pair.value, 2 * path.length + key.length + 2);
    // Keys are short names: none needs quotes.
    if (isScalar(pair.key)) pair.key.type = Scalar.PLAIN;
    if (path.length === 0 && isScalar(pair.key)) pair.key.spaceBefore = key !== 'format' && isMap(pair.value);
  }
  map.flow = path.length > 0 && fitsOnLine(map, 2 * path.length + (path.at(-1) ?? '').length);
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}

/** A text as if it were new, however it was written; its comments stay. */
function textScalar(scalar: Scalar, column: number): Scalar {
  if (typeof scalar.value !== 'string') return scalar;
  const fresh = textNode(scalar.value, column);
  // The library would make a block of it, and loses a text of blanks and line ends only.
  if (fresh.type === undefined && scalar.value.includes('\n')) fresh.type = Scalar.QUOTE_DOUBLE;
  fresh.comment = scalar.comment ?? null;
  fresh.commentBefore = scalar.commentBefore ?? null;
  return fresh;
}

/** Whether the map is short and holds only texts: `{ name: 추천, description: … }`. */
function fitsOnLine(map: YAMLMap, column: number): boolean {
  if (map.comment != null || map.commentBefore != null || map.items.length > MAX_MEMBERS) return false;
  let width = column + 6;
  for (const pair of map.items) {
    const text = plainText(pair);
    if (text === undefined) return false;
    width += keyOf(pair).length + widthOf(JSON.stringify(text)) + 4;
  }
  return width <= LINE_WIDTH;
}

/** Characters that are not Latin are most often twice as wide. */
function widthOf(text: string): number {
  return text.replace(/[\u0300-\u{10ffff}]/gu, '  ').length;
}

/** The text of a pair on one line, without comments. */
function plainText(pair: Pair): string | undefined {
  const { key, value } = pair;
  const nodes = [key, value];
  if (nodes.some((one) => isScalar(one) && (one.comment != null || one.commentBefore != null)))
    return undefined;
  if (!isScalar(value) || typeof value.value !== 'string' || value.value.includes('\n')) return undefined;
  return value.value;
}
