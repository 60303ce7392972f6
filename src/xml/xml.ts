/**
 * XML as data, printed byte for byte as the server's exports are: two blanks an indent, CRLF, no declaration, `<X />` for an
 * element without content and `<X></X>` for one with an empty text.
 */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** No child: `<X />`. One empty text: `<X></X>`. */
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/** An element; `attributes` in the order in which they are to be printed. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly XmlNode[]
): XmlElement {
  return { name, attributes, children };
}

/** An element that holds a text: `leaf('Type', '1')`. */
export function leaf(name: string, text: string): XmlElement {
  return { name, attributes: {}, children: [text] };
}

/** An element that holds a list: `<X></X>` when it is empty. */
export function list(name: string, children: readonly XmlElement[]): XmlElement {
  return { name, attributes: {}, children: children.length === 0 ? [''] : children };
}

const TEXT_ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\r': '&#xD;',
};
const ATTRIBUTE_ESCAPES: Readonly<Record<string, string>> = {
  ...TEXT_ESCAPES,
  '"': '&quot;',
  '\n': '&#xA;',
  '\t': '&#x9;',
};

/** Prints an element and its children. */
export function printXml(root: XmlElement): string {
  const lines: string[] = [];
  printElement(root, '', lines);
  return lines.join('\r\n');
}

function printElement(node: XmlElement, indent: string, lines: string[]): void {
  const start = `${indent}<${node.name}${printAttributes(node.attributes)}`;
  const elements = node.children.filter((child) => typeof child !== 'string');
  if (node.children.length === 0) {
    lines.push(`${start} />`);
  } else if (elements.length === 0) {
    lines.push(`${start}>${escapeText(ownText(node))}</${node.name}>`);
  } else if (ownText(node) !== '') {
    lines.push(`${indent}${inline(node)}`);
  } else {
    lines.push(`${start}>`);
    for (const child of elements) printElement(child, `${indent}  `, lines);
    lines.push(`${indent}</${node.name}>`);
  }
}

/** Text beside elements: white space would be content. */
function inline(node: XmlElement): string {
  const start = `<${node.name}${printAttributes(node.attributes)}`;
  if (node.children.length === 0) return `${start} />`;
  const content = node.children.map((child) =>
    typeof child === 'string' ? escapeText(child) : inline(child),
  );
  return `${start}>${content.join('')}</${node.name}>`;
}

function printAttributes(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${value.replace(/[&<>"\r\n\t]/g, (c) => ATTRIBUTE_ESCAPES[c] ?? c)}"`)
    .join('');
}

function escapeText(text: string): string {
  // A line break inside a text is written as the file's own line end; a carriage return of its own stays one.
  return text.replace(/[&<>\r\n]/g, (c) => TEXT_ESCAPES[c] ?? '\r\n');
}

/** Same names, attributes (in any order), texts and children; `<X />` and `<X></X>` are the same. */
export function sameXml(a: XmlElement, b: XmlElement): boolean {
  if (a.name !== b.name || !sameAttributes(a.attributes, b.attributes)) return false;
  const left = a.children.filter((child) => child !== '');
  const right = b.children.filter((child) => child !== '');
  return left.length === right.length && left.every((child, i) => sameNode(child, right[i]));
}

function sameNode(a: XmlNode, b: XmlNode | undefined): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  return b !== undefined && sameXml(a, b);
}

function sameAttributes(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}

/** The first child element of a name. */
export function childOf(parent: XmlElement, name: string): XmlElement | undefined {
  return childrenOf(parent).find((child) => child.name === name);
}

export function childrenOf(parent: XmlElement): readonly XmlElement[] {
  return parent.children.filter((child) => typeof child !== 'string');
}

/** The text of a child element; undefined when there is no such child. */
export function textOf(parent: XmlElement, name: string): string | undefined {
  const child = childOf(parent, name);
  return child === undefined ? undefined : ownText(child);
}

export function ownText(node: XmlElement): string {
  return node.children.filter((child) => typeof child === 'string').join('');
}
