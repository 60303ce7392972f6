/** The nodes that XPath sees: texts that stand together are one, and namespaces are nodes. Each has its own place in the document. */
import {
  XML_URI,
  declaredPrefix,
  qualifiedName,
  type XmlAttribute,
  type XmlComment,
  type XmlDocument,
  type XmlElement,
  type XmlInstruction,
  type XmlNode,
  type XmlText,
} from '../node.ts';

export type XPathNode =
  XmlDocument | XmlElement | XmlAttribute | XmlComment | XmlInstruction | TextNode | NamespaceNode;

export interface TextNode {
  readonly kind: 'text';
  readonly parent: XmlElement | XmlDocument;
  readonly value: string;
  readonly order: number;
}

export interface NamespaceNode {
  readonly kind: 'namespace';
  readonly parent: XmlElement;
  readonly prefix: string;
  readonly value: string;
  readonly order: number;
}

const childLists = new WeakMap<XmlElement | XmlDocument, readonly XPathNode[]>();

export function childrenOf(node: XPathNode): readonly XPathNode[] {
  if (node.kind !== 'element' && node.kind !== 'document') return [];
  const known = childLists.get(node);
  if (known !== undefined) return known;
  const made = joined(node.children);
  childLists.set(node, made);
  return made;
}

function joined(nodes: readonly XmlNode[]): readonly XPathNode[] {
  const result: XPathNode[] = [];
  let texts: string[] = [];
  for (const [index, node] of nodes.entries()) {
    if (!isText(node)) {
      result.push(node);
      continue;
    }
    texts.push(node.value);
    const after = nodes[index + 1];
    if (after !== undefined && isText(after)) continue;
    result.push({ kind: 'text', parent: node.parent, value: texts.join(''), order: node.order });
    texts = [];
  }
  return result;
}

function isText(node: XmlNode): node is XmlText {
  return node.kind === 'text' || node.kind === 'cdata' || node.kind === 'space';
}

export function parentOf(node: XPathNode): XmlElement | XmlDocument | undefined {
  return node.kind === 'document' ? undefined : node.parent;
}

export function documentOf(node: XPathNode): XmlDocument {
  let at: XPathNode = node;
  while (at.kind !== 'document') at = at.parent;
  return at;
}

/** Those in scope of an element, the innermost first; of one element the one declared last first. */
export function namespacesOf(element: XmlElement): readonly NamespaceNode[] {
  const found = new Map<string, string>();
  for (let at: XmlElement | XmlDocument = element; at.kind === 'element'; at = at.parent) {
    for (const attribute of [...at.attributes].reverse()) {
      const prefix = declaredPrefix(attribute);
      if (prefix !== undefined && !found.has(prefix)) found.set(prefix, attribute.value);
    }
  }
  if (!found.has('xml')) found.set('xml', XML_URI);
  const nodes = [...found].filter(([, value]) => value !== '');
  return nodes.map(([prefix, value], index) => ({
    kind: 'namespace',
    parent: element,
    prefix,
    value,
    order: element.order + (index + 1) / (nodes.length + 1),
  }));
}

const costs = new WeakMap<XmlElement | XmlDocument, number>();

/** What it costs to put the text of a node together: its letters, and a few for each node below. */
export function textCost(node: XPathNode): number {
  if (node.kind !== 'element' && node.kind !== 'document') return node.value.length;
  const known = costs.get(node);
  if (known !== undefined) return known;
  let cost = 1;
  for (const child of node.children) {
    cost += 4;
    if (child.kind === 'element') cost += textCost(child);
    else if (isText(child)) cost += child.value.length;
  }
  costs.set(node, cost);
  return cost;
}

/** The string value of a node. */
export function textOfNode(node: XPathNode): string {
  if (node.kind !== 'element' && node.kind !== 'document') return node.value;
  const parts: string[] = [];
  collect(node.children, parts);
  return parts.join('');
}

function collect(nodes: readonly XmlNode[], parts: string[]): void {
  for (const node of nodes) {
    if (node.kind === 'element') collect(node.children, parts);
    else if (node.kind !== 'comment' && node.kind !== 'instruction') parts.push(node.value);
  }
}

export function nameOfNode(node: XPathNode): string {
  if (node.kind === 'element' || node.kind === 'attribute') return qualifiedName(node);
  return localNameOf(node);
}

export function localNameOf(node: XPathNode): string {
  switch (node.kind) {
    case 'element':
    case 'attribute':
      return node.local;
    case 'instruction':
      return node.target;
    case 'namespace':
      return node.prefix;
    case 'document':
    case 'text':
    case 'comment':
      return '';
  }
}

export function namespaceUriOf(node: XPathNode): string {
  return node.kind === 'element' || node.kind === 'attribute' ? node.uri : '';
}
