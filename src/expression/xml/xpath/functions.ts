/** The functions of XPath 1.0. */
import type { FunctionName } from './ast.ts';
import { localNameOf, nameOfNode, namespaceUriOf, parentOf, type XPathNode } from './nodes.ts';
import { XML_URI } from '../node.ts';
import { isNodes, toBoolean, toNumber, toText, type XPathValue } from './values.ts';

/** Where an expression is evaluated: a node, and its place among those at hand (from 1). */
export interface Focus {
  readonly node: XPathNode;
  readonly position: number;
  readonly size: number;
}

type Evaluator = (args: readonly XPathValue[], focus: Focus) => XPathValue;

/** The text of an argument. */
function text(args: readonly XPathValue[], index: number): string {
  return toText(args[index] ?? '');
}

/** The first argument, or the node at hand. */
function orNode(args: readonly XPathValue[], { node }: Focus): XPathValue {
  return args[0] ?? [node];
}

/** The first node of the argument, or the node at hand. */
function nodeOf(args: readonly XPathValue[], focus: Focus): XPathNode | undefined {
  const value = orNode(args, focus);
  return isNodes(value) ? value[0] : undefined;
}

function named(name: (node: XPathNode) => string): Evaluator {
  return (args, focus) => {
    const node = nodeOf(args, focus);
    return node === undefined ? '' : name(node);
  };
}

function numeric(compute: (value: number) => number): Evaluator {
  return (args) => compute(toNumber(args[0] ?? NaN));
}

export const FUNCTIONS: Readonly<Record<FunctionName, Evaluator>> = {
  last: (_, { size }) => size,
  position: (_, { position }) => position,
  count: ([nodes = []]) => (isNodes(nodes) ? nodes.length : 0),
  // Only a DTD says which attributes are ids.
  id: () => [],
  'local-name': named(localNameOf),
  'namespace-uri': named(namespaceUriOf),
  name: named(nameOfNode),
  string: (args, focus) => toText(orNode(args, focus)),
  concat: (args) => args.map(toText).join(''),
  'starts-with': (args) => text(args, 0).startsWith(text(args, 1)),
  contains: (args) => text(args, 0).includes(text(args, 1)),
  'substring-before': (args) => {
    const index = text(args, 0).indexOf(text(args, 1));
    return index < 0 ? '' : text(args, 0).slice(0, index);
  },
  'substring-after': (args) => {
    const index = text(args, 0).indexOf(text(args, 1));
    return index < 0 ? '' : text(args, 0).slice(index + text(args, 1).length);
  },
  substring: (args) => substring(text(args, 0), toNumber(args[1] ?? NaN), args[2]),
  'string-length': (args, focus) => toText(orNode(args, focus)).length,
  'normalize-space': (args, focus) =>
    toText(orNode(args, focus))
      .split(/[ \t\r\n]+/)
      .filter((word) => word !== '')
      .join(' '),
  translate: (args) => translated(text(args, 0), text(args, 1), text(args, 2)),
  boolean: ([value = false]) => toBoolean(value),
  not: ([value = false]) => !toBoolean(value),
  true: () => true,
  false: () => false,
  lang: (args, { node }) => hasLanguage(node, text(args, 0)),
  number: (args, focus) => toNumber(orNode(args, focus)),
  sum: ([nodes = []]) => (isNodes(nodes) ? nodes.reduce((sum, node) => sum + toNumber([node]), 0) : 0),
  floor: numeric(Math.floor),
  ceiling: numeric(Math.ceil),
  round: numeric(rounded),
};

/** Halves up; what is between -0.5 and 0 becomes -0. */
function rounded(value: number): number {
  return value < 0 && value >= -0.5 ? -0 : Math.floor(value + 0.5);
}

/**
 * Letters from `from` (1 is the first), as many as `count` says; both are rounded. A count below 0 is taken as .NET takes it: from the
 * beginning, not as nothing.
 */
function substring(whole: string, from: number, count: XPathValue | undefined): string {
  const first = rounded(from) - 1;
  const length = count === undefined ? Infinity : rounded(toNumber(count));
  if (Number.isNaN(first) || Number.isNaN(length) || first >= whole.length) return '';
  if (first >= 0 && length >= 0) return whole.slice(first, first + length);
  return first + length > 0 ? whole.slice(0, first + length) : '';
}

function translated(whole: string, from: string, to: string): string {
  const map = new Map<string, string>();
  for (let index = 0; index < from.length; index++) {
    if (!map.has(from.charAt(index))) map.set(from.charAt(index), to.charAt(index));
  }
  let result = '';
  for (let index = 0; index < whole.length; index++) {
    const letter = whole.charAt(index);
    result += map.get(letter) ?? letter;
  }
  return result;
}

/** Where nothing says a language, it is ''. */
function hasLanguage(node: XPathNode, wanted: string): boolean {
  const [language, word] = [languageOf(node), wanted].map((one) => one.toLowerCase());
  return language === word || (language?.startsWith(`${word ?? ''}-`) ?? false);
}

function languageOf(node: XPathNode): string {
  for (let at: XPathNode | undefined = node; at !== undefined; at = parentOf(at)) {
    if (at.kind !== 'element') continue;
    const found = at.attributes.find((one) => one.local === 'lang' && one.uri === XML_URI);
    if (found !== undefined) return found.value;
  }
  return '';
}
