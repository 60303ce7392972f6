/**
 * Object → XML, as Newtonsoft.Json's DeserializeXmlNode: `@a` is an attribute, `#text` a text, an array repeats its element, `?xml` is the
 * declaration. Namespaces count from where they are met, as they do there. A DOCTYPE is refused: it could not be read again. Dates stay as
 * they are written.
 */
import { isItems, isMembers, type Members, type Value } from '../value.ts';
import { leadingAttributes, isJsonName } from './json-attributes.ts';
import { JsonNames } from './json-names.ts';
import { xmlText } from './json-text.ts';
import type { XmlAttribute, XmlDeclaration, XmlDocument, XmlElement, XmlName, XmlNode } from './node.ts';
import { JSON_URI } from './to-json.ts';
import { XmlTrouble } from './trouble.ts';

/** Under construction: an element gets its children and attributes after it is made. */
type Draft = { -readonly [K in keyof XmlElement]: XmlElement[K] } & {
  /** Where an attribute stands, by its namespace and name. */
  readonly places: Map<string, number>;
};

type DraftDocument = { -readonly [K in keyof XmlDocument]: XmlDocument[K] };

interface Target {
  readonly document: DraftDocument;
  readonly names: JsonNames;
}

type Parent = DraftDocument | Draft;

/** Throws an XmlTrouble: more than one root, no element name, values that XML has no form for. */
export function xmlOfJson(value: Members): XmlDocument {
  const document: DraftDocument = { kind: 'document', declaration: undefined, children: [], order: 0 };
  addMembers({ document, names: new JsonNames() }, document, [...value]);
  return document;
}

function addMembers(target: Target, parent: Parent, members: readonly (readonly [string, Value])[]): void {
  for (const [name, value] of members) {
    if (parent.kind === 'document' && hasRoot(parent))
      throw new XmlTrouble('an object must have one member to become XML');
    for (const one of isItems(value) ? value : [value]) addValue(target, parent, name, one);
  }
}

function hasRoot({ children }: XmlDocument): boolean {
  return children.some((child) => child.kind === 'element');
}

function addValue(target: Target, parent: Parent, name: string, value: Value): void {
  if (addSpecial(target, parent, name, value)) return;
  if (name === '') throw new XmlTrouble('a name of a member is empty');
  if (isItems(value)) addNested(target, parent, name, value);
  else addElement(target, parent, name, value);
}

/** An array in an array is an element of the same name around its items. */
function addNested(target: Target, parent: Parent, name: string, items: readonly Value[]): void {
  const element = elementOf(parent, target.names.ofElement(name));
  append(parent, element);
  for (const item of items) addValue(target, element, name, item);
}

const TEXTS: ReadonlyMap<string, 'text' | 'cdata' | 'space'> = new Map([
  ['#text', 'text'],
  ['#cdata-section', 'cdata'],
  ['#whitespace', 'space'],
  ['#significant-whitespace', 'space'],
]);

/** What is no element: texts, instructions, the declaration. */
function addSpecial(target: Target, parent: Parent, name: string, value: Value): boolean {
  if (name.startsWith('?')) {
    addInstruction(target, parent, name, value);
    return true;
  }
  if (/^!doctype$/i.test(name)) throw new XmlTrouble('a DOCTYPE is not allowed');
  const kind = TEXTS.get(name);
  if (kind === undefined) return false;
  const text = xmlText(value) ?? '';
  if (parent.kind === 'document' && kind !== 'space')
    throw new XmlTrouble('a text cannot stand beside the root element');
  if (kind === 'space' && /[^ \t\r\n]/.test(text))
    throw new XmlTrouble(`'${name}' holds more than white space`);
  append(parent, { kind, parent, value: text, order: 0 });
  return true;
}

function addInstruction({ document }: Target, parent: Parent, name: string, value: Value): void {
  if (name === '?xml') {
    if (parent.kind !== 'document' || document.declaration !== undefined || document.children.length > 0)
      throw new XmlTrouble("'?xml' must be the first member of the whole");
    document.declaration = declarationOf(value);
    return;
  }
  const target = name.slice(1);
  if (target === '') throw new XmlTrouble("'?' wants the name of an instruction after it");
  append(parent, { kind: 'instruction', parent, target, value: xmlText(value) ?? '', order: 0 });
}

function declarationOf(value: Value): XmlDeclaration {
  if (!isMembers(value)) throw new XmlTrouble("'?xml' must be an object");
  const parts = new Map<string, string | undefined>();
  for (const [name, part] of value) {
    if (!/^@(?:version|encoding|standalone)$/.test(name))
      throw new XmlTrouble(`'?xml' cannot have '${name.slice(0, 100)}'`);
    parts.set(name, xmlText(part));
  }
  const version = parts.get('@version');
  const standalone = parts.get('@standalone');
  if (version === undefined || !/^1\.\d*$/.test(version))
    throw new XmlTrouble("'?xml' wants a version such as 1.0");
  if (standalone !== undefined && !/^(?:yes|no|)$/.test(standalone))
    throw new XmlTrouble("standalone must be 'yes' or 'no'");
  return { version, encoding: parts.get('@encoding'), standalone };
}

function addElement(target: Target, parent: Parent, name: string, value: Value): void {
  const { names } = target;
  const members = isMembers(value) ? [...value] : [];
  // Attributes that come first may declare the namespace of the element itself.
  const [attributes, others] = leadingAttributes(members, names.scopes);
  if (addsAttribute(target, parent, name, value)) return;
  const element = elementOf(parent, name === '$values' ? names.ofValues() : names.ofElement(name));
  append(parent, element);
  for (const [key, text] of attributes) setAttribute(element, names.ofAttribute(key), text);
  if (isMembers(value)) addInside(target, element, others);
  else {
    const text = xmlText(value);
    if (text !== undefined) append(element, { kind: 'text', parent: element, value: text, order: 0 });
  }
}

function addInside(target: Target, element: Draft, members: readonly (readonly [string, Value])[]): void {
  const { scopes } = target.names;
  if (members.length > 0) {
    scopes.push();
    addMembers(target, element, members);
    scopes.leave();
  }
  scopes.remove('', scopes.uriOf('') ?? '');
}

/** A member that is an attribute of its parent though it does not come first. */
function addsAttribute({ names }: Target, parent: Parent, name: string, value: Value): boolean {
  if (!name.startsWith('@') && !isJsonName(name)) return false;
  if (parent.kind === 'document')
    throw new XmlTrouble('the whole cannot have attributes, only its one element');
  const known = names.ofAttribute(name.slice(1));
  const json = isJsonName(name) && names.scopes.prefixOf(JSON_URI) !== undefined;
  setAttribute(parent, json ? { ...known, uri: JSON_URI } : known, xmlText(value) ?? '');
  return true;
}

/** An attribute of the same name gives way. */
function setAttribute(element: Draft, name: XmlName, value: string): void {
  const attribute: XmlAttribute = { kind: 'attribute', ...name, parent: element, value, order: 0 };
  const key = `${name.uri} ${name.local}`;
  const place = element.places.get(key) ?? element.attributes.length;
  element.places.set(key, place);
  element.attributes[place] = attribute;
}

function elementOf(parent: Parent, name: XmlName): Draft {
  const nothing = { attributes: [], children: [], places: new Map<string, number>() };
  return { kind: 'element', ...name, ...nothing, parent, short: true, order: 0 };
}

function append(parent: Parent, node: XmlNode): void {
  if (parent.kind === 'document') {
    if (node.kind === 'element' && hasRoot(parent))
      throw new XmlTrouble('there can be one root element only');
  } else parent.short = false;
  parent.children.push(node);
}
