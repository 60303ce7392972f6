/**
 * YAML text → plain data and the document that finds places in it. YAML 1.2 core, one document, no anchors, no tags.
 * Everything that is wrong with the text as YAML is reported here, so that later stages see only JSON data.
 */
import {
  Scalar,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Report } from '../diagnostics/diagnostic.ts';
import { numberOf, type JsonValue } from '../source/json-value.ts';
import { keyText } from '../source/locate.ts';
import { fileStart, type Path, type Place } from '../source/place.ts';
import type { SourceFile } from '../source/source-file.ts';
import { quickYaml } from './quick-yaml.ts';
import { yamlPart } from './yaml-part.ts';
import { readYamlText } from './yaml-text.ts';

interface YamlReading {
  readonly source: SourceFile;
  /** Absent when the text is not YAML at all. */
  readonly value?: JsonValue;
}

/** Reads YAML text; `file` names it in diagnostics. */
export function parseYaml(file: string, text: string, report: Report): YamlReading {
  const value = quickYaml(text);
  return value === undefined ? parseWithCare(file, text, report) : { source: lateSource(file, text), value };
}

/** The document of a text without mistakes is made when the first finding in it is shown. */
function lateSource(path: string, text: string): SourceFile {
  const documentOf = (read: string): { readonly contents: unknown } =>
    readYamlText(path, read, () => undefined).documents[0] ?? { contents: null };
  let known: SourceFile['document'];
  /** By where they begin: a place is asked for to sort findings, and again to show them. */
  const parts = new Map<number, NonNullable<SourceFile['document']>>();
  return {
    path,
    text,
    syntax: 'yaml',
    get document(): { readonly contents: unknown } {
      return (known ??= documentOf(text));
    },
    part: (at) => {
      const part = known === undefined ? yamlPart(text, at) : undefined;
      if (part === undefined) return undefined;
      let document = parts.get(part.from);
      if (document === undefined && parts.size < MAX_PARTS)
        parts.set(part.from, (document = documentOf(part.text)));
      return document === undefined ? undefined : { ...part, document };
    },
  };
}

/** Parts of a text that are read before all of it is. */
const MAX_PARTS = 3;

/** Reads any text, and says what is wrong with it. */
export function parseWithCare(file: string, text: string, report: Report): YamlReading {
  const { documents, fatal } = readYamlText(file, text, report);
  const [document, second] = documents;
  if (document === undefined) {
    report('source/empty', fileStart(file), { path: file });
    return { source: { path: file, text, syntax: 'yaml' } };
  }
  const source: SourceFile = { path: file, text, syntax: 'yaml', document };
  if (second !== undefined) {
    const offset = second.range[0];
    report('yaml/documents', { file, path: [], part: 'value', offsets: [offset, offset + 3] }, {});
  }
  if (fatal) return { source };
  if (document.contents === null) {
    report('source/empty', fileStart(file), { path: file });
    return { source };
  }
  const walk: Walk = { file, text, report, path: [], lost: [] };
  const value = toData(document.contents, walk);
  // What an alias stands for is not known: the rest would look wrong because of it.
  return walk.lost.length > 0 ? { source } : { source, value };
}

interface Walk {
  readonly file: string;
  readonly text: string;
  readonly report: Report;
  readonly path: Path;
  /** Names of aliases: what they stand for is left out. */
  readonly lost: string[];
}

function toData(node: Node, walk: Walk): JsonValue {
  refuseExtras(node, walk);
  if (isMap(node)) return mapToData(node.items, walk);
  if (isSeq(node)) {
    return node.items.map((item, index) => toData(item as Node, { ...walk, path: [...walk.path, index] }));
  }
  return isScalar(node) ? scalarToData(node) : null;
}

function mapToData(items: readonly { key: unknown; value: unknown }[], walk: Walk): JsonValue {
  const members = new Map<string, JsonValue>();
  for (const { key, value } of items) {
    const keyNode = key as Node;
    const name = isScalar(keyNode) ? keyText(keyNode) : undefined;
    const place = placeOf(keyNode, walk);
    if (name === undefined || name === '__proto__' || name === '<<') {
      walk.report('yaml/key', place, { key: walk.text.slice(...offsetsOf(keyNode)).slice(0, 40) });
      if (name === '<<') walk.lost.push(name);
      continue;
    }
    refuseExtras(keyNode, walk);
    const known = members.get(name);
    if (known !== undefined) walk.report('yaml/duplicate-key', place, { key: name });
    const data = value === null ? null : toData(value as Node, { ...walk, path: [...walk.path, name] });
    // Of a key that stands twice the first one counts, unless there is nothing below it.
    members.set(name, known ?? data);
  }
  return Object.fromEntries(members);
}

function placeOf(node: Node, { file, path }: Walk): Place {
  return { file, path, part: 'key', offsets: offsetsOf(node) };
}

function offsetsOf(node: Node): readonly [number, number] {
  return node.range == null ? [0, 0] : [node.range[0], node.range[1]];
}

function scalarToData(scalar: Scalar): JsonValue {
  if (scalar.type === Scalar.PLAIN && typeof scalar.value === 'number' && scalar.source !== undefined) {
    return /^-?\d/.test(scalar.source) && !/^-?0\d|[xo_]/.test(scalar.source)
      ? numberOf(scalar.source)
      : scalar.source;
  }
  return scalar.value as JsonValue;
}

/** Anchors, aliases and tags: what they are for has no place in a source, and aliases can blow up. */
function refuseExtras(node: Node, walk: Walk): void {
  if (isAlias(node)) {
    walk.lost.push(node.source);
    walk.report('yaml/alias', placeOf(node, walk), { name: `*${node.source}` });
  } else if (isScalar(node) || isCollection(node)) refuseMarks(node, walk);
}

function refuseMarks(node: Scalar | YAMLMap | YAMLSeq, walk: Walk): void {
  if (node.anchor !== undefined) {
    const name = `&${node.anchor}`;
    walk.report('yaml/alias', markBefore(node, name, walk), { name });
  }
  if (node.tag === undefined) return;
  // A tag of YAML itself stands in the text in another form: !!str.
  const tag = /!\S*(?=\s+(?:&\S+\s+)?$)/.exec(walk.text.slice(0, offsetsOf(node)[0]).slice(-200))?.[0] ?? '!';
  walk.report('yaml/tag', markBefore(node, tag, walk), { tag });
}

/** The place of a mark that stands before a node. */
function markBefore(node: Node, mark: string, walk: Walk): Place {
  const from = walk.text.lastIndexOf(mark, offsetsOf(node)[0] - 1);
  return { ...placeOf(node, walk), offsets: [from, from + mark.length] };
}
