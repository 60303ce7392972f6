/**
 * XML → value, as Newtonsoft.Json's SerializeXmlNode: attributes are `@a`, the text beside others `#text`, elements of one name an array,
 * prefixes those that are declared last for their namespace. Comments vanish: Newtonsoft writes them as comments of JSON.
 */
import type { Value } from '../value.ts';
import {
  XMLNS_URI,
  declaredPrefix,
  type XmlAttribute,
  type XmlDocument,
  type XmlElement,
  type XmlNode,
} from './node.ts';
import { decodedName } from './name.ts';
import { PrefixScopes } from './prefix-scopes.ts';
import { XmlTrouble } from './trouble.ts';

/** Attributes of this namespace say how JSON is made: `json:Array="true"` makes an array of one element. */
export const JSON_URI = 'http://james.newtonking.com/projects/json';

/** As deep as JSON may be. */
const MAX_DEPTH = 64;

/** Throws an XmlTrouble where the result is too deep. */
export function jsonOfXml(document: XmlDocument): Value {
  const members = new Map<string, Value>();
  const { declaration } = document;
  if (declaration !== undefined) {
    const parts = Object.entries(declaration).filter(([, value]) => value !== undefined && value !== '');
    members.set('?xml', new Map(parts.map(([name, value]) => [`@${name}`, value])));
  }
  addGroups(document.children, members, new PrefixScopes(), 1);
  return members;
}

/** A member for each name among the nodes. */
function addGroups(
  nodes: readonly XmlNode[],
  members: Map<string, Value>,
  scopes: PrefixScopes,
  depth: number,
): void {
  for (const [name, group] of groupsOf(nodes, scopes)) {
    const [first] = group;
    if (first === undefined) continue;
    if (group.length > 1 || isArray(first)) put(members, name, arrayOf(group, scopes, depth + 1));
    else if (first.kind === 'element') addElement(first, members, scopes, depth);
    else if (first.kind !== 'comment') put(members, name, first.value);
  }
}

function groupsOf(nodes: readonly XmlNode[], scopes: PrefixScopes): ReadonlyMap<string, readonly XmlNode[]> {
  const groups = new Map<string, XmlNode[]>();
  for (const node of nodes) {
    const name = nameOf(node, scopes);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [node]);
    else group.push(node);
  }
  return groups;
}

function addElement(
  element: XmlElement,
  members: Map<string, Value>,
  scopes: PrefixScopes,
  depth: number,
): void {
  scopes.enter(element);
  // Its own declarations may give it another name than the one that it was grouped by.
  put(members, nameOf(element, scopes), valueOf(element, scopes, depth));
  scopes.leave();
}

/** Of two equal names the last one stays, at its own position. */
function put(members: Map<string, Value>, name: string, value: Value): void {
  members.delete(name);
  members.set(name, value);
}

function arrayOf(group: readonly XmlNode[], scopes: PrefixScopes, depth: number): Value {
  const inside = tooDeep(depth);
  return group.flatMap((node) => itemsOf(node, scopes, inside));
}

/** What a node is as an item of an array; an element that says it is an array may be several. */
function itemsOf(node: XmlNode, scopes: PrefixScopes, depth: number): readonly Value[] {
  if (node.kind === 'comment') return [];
  if (node.kind !== 'element') return [node.value];
  const { children, local } = node;
  if (isArray(node) && children.length > 0 && children.every((child) => hasLocal(child, local))) {
    return [...groupsOf(children, scopes).values()].flatMap((group) => {
      const [first] = group;
      const nested = group.length > 1 || (first !== undefined && isArray(first));
      return nested
        ? [arrayOf(group, scopes, depth + 1)]
        : group.flatMap((one) => itemsOf(one, scopes, depth));
    });
  }
  scopes.enter(node);
  const value = valueOf(node, scopes, depth);
  scopes.leave();
  return [value];
}

function valueOf(element: XmlElement, scopes: PrefixScopes, depth: number): Value {
  const { attributes, children, short } = element;
  const [only] = children;
  if (children.length === 1 && only?.kind === 'text' && attributes.every(isAboutJson)) return only.value;
  if (children.length === 0 && attributes.length === 0) return short ? null : '';
  const members = new Map<string, Value>();
  const inside = tooDeep(depth + 1);
  for (const attribute of attributes) addAttribute(attribute, members, scopes);
  addGroups(children, members, scopes, inside);
  return members;
}

function tooDeep(depth: number): number {
  if (depth > MAX_DEPTH) throw new XmlTrouble(`it has more than ${MAX_DEPTH} levels`);
  return depth;
}

function hasLocal(node: XmlNode, local: string): boolean {
  return node.kind === 'element' && node.local === local;
}

function addAttribute(attribute: XmlAttribute, members: Map<string, Value>, scopes: PrefixScopes): void {
  const { uri, local, value } = attribute;
  if (uri === XMLNS_URI && value === JSON_URI) return;
  if (uri === JSON_URI && local === 'Array') return;
  const sign = uri === JSON_URI ? '$' : '@';
  put(members, sign + (uri === JSON_URI ? local : fullName(attribute, scopes)), value);
}

function isAboutJson({ uri, value }: XmlAttribute): boolean {
  return uri === JSON_URI || (uri === XMLNS_URI && value === JSON_URI);
}

function isArray(node: XmlNode): boolean {
  if (node.kind !== 'element') return false;
  const found = node.attributes.find((one) => one.local === 'Array' && one.uri === JSON_URI);
  if (found === undefined) return false;
  const word = found.value.trim();
  if (word === 'true' || word === '1') return true;
  if (word === 'false' || word === '0') return false;
  throw new XmlTrouble("the attribute Array must be 'true' or 'false'");
}

function nameOf(node: XmlNode, scopes: PrefixScopes): string {
  switch (node.kind) {
    case 'element':
      return node.uri === JSON_URI ? `$${node.local}` : fullName(node, scopes);
    case 'instruction':
      return `?${decodedName(node.target)}`;
    case 'text':
    case 'cdata':
    case 'space':
    case 'comment':
      return SPECIAL[node.kind];
  }
}

const SPECIAL = {
  text: '#text',
  cdata: '#cdata-section',
  space: '#significant-whitespace',
  comment: '#comment',
} as const;

function fullName(node: XmlElement | XmlAttribute, scopes: PrefixScopes): string {
  const { uri } = node;
  const local = decodedName(node.local);
  if (node.kind === 'attribute' && declaredPrefix(node) === '') return local;
  const prefix = scopes.prefixOf(uri) ?? '';
  return prefix === '' ? local : `${prefix}:${local}`;
}
