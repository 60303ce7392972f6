/** The data of a flow file → YAML as a person would write it. The layout is decided here, the YAML is written by the library. */
import { Document, Pair, Scalar, YAMLMap, YAMLSeq, type Node, type ScalarTag } from 'yaml';
import { Numeral, isArray, isObject, type JsonObject, type JsonValue } from '../../source/json-value.ts';
import type { StepKind } from './kind.ts';
import { fitsOnLine, shortText, textNode } from './print-scalar.ts';
import { stepKinds } from './steps/index.ts';

/** Numbers keep the lexeme that they were read with. */
const numeralTag: ScalarTag = {
  tag: 'tag:yaml.org,2002:float',
  default: true,
  identify: (value) => value instanceof Numeral,
  resolve: (text) => text,
  stringify: ({ value }) => (value instanceof Numeral ? value.lexeme : String(value)),
};

/** `schemaPath` leads from the file to the JSON Schema of flows. */
export function printFlow(data: JsonObject, options: { readonly schemaPath: string }): string {
  const document = new Document(null, {
    version: '1.2',
    schema: 'core',
    customTags: (tags) => [numeralTag, ...tags],
  });
  document.contents = rootNode(data);
  const text = document.toString({
    lineWidth: 0,
    flowCollectionPadding: true,
    doubleQuotedMinMultiLineLength: Infinity,
  });
  return `# yaml-language-server: $schema=${options.schemaPath}\n${text}`;
}

function rootNode(data: JsonObject): YAMLMap {
  const map = new YAMLMap();
  let isPart = false;
  for (const [key, value] of Object.entries(data)) {
    if (key === 'state') {
      map.items.push(pair(key, new Scalar(value), isPart));
      isPart = false;
      continue;
    }
    const isSteps = key === 'steps' && isObject(value) && Object.keys(value).length > 0;
    const node = isSteps
      ? stepsNode(value, 2, true)
      : isObject(value)
        ? blockNode(value, 2)
        : valueNode(value, key.length + 2, 2);
    // A blank line around each part that has lines of its own.
    const isBlock = node instanceof YAMLMap || node instanceof YAMLSeq;
    map.items.push(pair(key, node, isBlock || isPart));
    isPart = isBlock;
  }
  return map;
}

function pair(key: string, value: Node, spaceBefore = false): Pair {
  const keyNode = shortText(key);
  if (spaceBefore) keyNode.spaceBefore = true;
  return new Pair(keyNode, value);
}

/** A map with a line for each member, however short. */
function blockNode(value: JsonObject, indent: number): YAMLMap {
  const map = new YAMLMap();
  map.flow = Object.keys(value).length === 0;
  for (const [key, item] of Object.entries(value))
    map.items.push(pair(key, valueNode(item, indent + key.length + 2, indent + 2)));
  return map;
}

function stepsNode(steps: JsonObject, indent: number, isTop: boolean): YAMLMap {
  const map = new YAMLMap();
  map.flow = Object.keys(steps).length === 0;
  for (const [name, step] of Object.entries(steps)) {
    const node = isObject(step)
      ? stepNode(step, indent + 2)
      : valueNode(step, indent + name.length + 2, indent + 2);
    map.items.push(pair(name, node, isTop && map.items.length > 0));
  }
  return map;
}

function stepNode(step: JsonObject, indent: number): YAMLMap {
  const kind = kindOf(step);
  const map = new YAMLMap();
  map.flow = Object.keys(step).length === 0;
  for (const [key, value] of Object.entries(step)) {
    const holds = kind?.fields.find((field) => field.key === key)?.holds;
    if (holds === 'steps' && isObject(value)) map.items.push(pair(key, stepsNode(value, indent + 2, false)));
    else if (holds === 'cases' && isObject(value)) map.items.push(pair(key, casesNode(value, indent + 2)));
    else map.items.push(pair(key, valueNode(value, indent + key.length + 2, indent + 2)));
  }
  return map;
}

function kindOf(step: JsonObject): StepKind | undefined {
  const kinds = stepKinds.filter((kind) => Object.hasOwn(step, kind.keyword));
  return kinds.find((kind) => kind.verbatim !== undefined) ?? kinds[0];
}

function casesNode(cases: JsonObject, indent: number): YAMLMap {
  const map = new YAMLMap();
  map.flow = Object.keys(cases).length === 0;
  for (const [name, one] of Object.entries(cases)) {
    const node = new YAMLMap();
    for (const [key, value] of isObject(one) ? Object.entries(one) : []) {
      const isSteps = key === 'do' && isObject(value);
      node.items.push(
        pair(
          key,
          isSteps
            ? stepsNode(value, indent + 4, false)
            : valueNode(value, indent + key.length + 4, indent + 4),
        ),
      );
    }
    map.items.push(pair(name, isObject(one) ? node : valueNode(one, indent + name.length + 2, indent + 2)));
  }
  return map;
}

/** Any value: on one line where it is short and simple, else in lines of its own. `column` is where it begins. */
function valueNode(value: JsonValue, column: number, indent: number): Node {
  if (typeof value === 'string') return textNode(value, column);
  if (!isArray(value) && !isObject(value)) return new Scalar(value);
  if (fitsOnLine(value, column)) return flowNode(value);
  if (isObject(value)) return blockNode(value, indent);
  const seq = new YAMLSeq<Node>();
  for (const item of value) seq.items.push(itemNode(item, indent));
  return seq;
}

/** Among items that have lines of their own, `- equals: [a, b]` reads better than `- { equals: [a, b] }`. */
function itemNode(item: JsonValue, indent: number): Node {
  const hasOneMember = isObject(item) && Object.keys(item).length === 1;
  return hasOneMember ? blockNode(item, indent + 2) : valueNode(item, indent + 2, indent + 2);
}

function flowNode(value: JsonValue): Node {
  if (isArray(value)) {
    const seq = new YAMLSeq<Node>();
    for (const item of value) seq.items.push(flowNode(item));
    return onOneLine(seq, '');
  }
  if (!isObject(value)) return typeof value === 'string' ? shortText(value) : new Scalar(value);
  const map = new YAMLMap();
  for (const [key, item] of Object.entries(value)) map.items.push(pair(key, flowNode(item)));
  return onOneLine(map, ' ');
}

/** `{ a: b }` and `[a, b]`: the library has one padding for both. */
function onOneLine<T extends YAMLMap | YAMLSeq>(node: T, padding: string): T {
  const print = node.toString.bind(node);
  node.flow = true;
  node.toString = (context, onComment, onChompKeep) =>
    print(
      context === undefined ? undefined : { ...context, flowCollectionPadding: padding },
      onComment,
      onChompKeep,
    );
  return node;
}
