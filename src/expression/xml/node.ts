/** XML as a tree, in the words of XPath and of .NET's XmlDocument. */

export interface XmlDocument {
  readonly kind: 'document';
  readonly declaration: XmlDeclaration | undefined;
  readonly children: XmlNode[];
  readonly order: number;
}

export interface XmlDeclaration {
  readonly version: string;
  readonly encoding: string | undefined;
  readonly standalone: string | undefined;
}

export type XmlNode = XmlElement | XmlText | XmlComment | XmlInstruction;

/** A name with what stands before its colon ('' without one) and the namespace that it belongs to ('' for none). */
export interface XmlName {
  readonly prefix: string;
  readonly local: string;
  readonly uri: string;
}

export interface XmlElement extends XmlName {
  readonly kind: 'element';
  readonly parent: XmlElement | XmlDocument;
  readonly attributes: XmlAttribute[];
  readonly children: XmlNode[];
  /** Whether it was written `<a/>`, which differs from `<a></a>`. */
  readonly short: boolean;
  /** Place in the document: attributes follow their element, children follow them. */
  readonly order: number;
}

export interface XmlAttribute extends XmlName {
  readonly kind: 'attribute';
  readonly parent: XmlElement;
  readonly value: string;
  readonly order: number;
}

export interface XmlText {
  /** `space` is white space that xml:space keeps. */
  readonly kind: 'text' | 'cdata' | 'space';
  readonly parent: XmlElement | XmlDocument;
  readonly value: string;
  readonly order: number;
}

export interface XmlComment {
  readonly kind: 'comment';
  readonly parent: XmlElement | XmlDocument;
  readonly value: string;
  readonly order: number;
}

export interface XmlInstruction {
  readonly kind: 'instruction';
  readonly parent: XmlElement | XmlDocument;
  readonly target: string;
  readonly value: string;
  readonly order: number;
}

export const XMLNS_URI = 'http://www.w3.org/2000/xmlns/';
export const XML_URI = 'http://www.w3.org/XML/1998/namespace';

export function qualifiedName({ prefix, local }: XmlName): string {
  return prefix === '' ? local : `${prefix}:${local}`;
}

/** What an attribute `xmlns` or `xmlns:p` declares; undefined for other attributes. */
export function declaredPrefix(attribute: XmlAttribute): string | undefined {
  if (attribute.uri !== XMLNS_URI) return undefined;
  return attribute.prefix === '' ? '' : attribute.local;
}

/** The child element of a document; undefined where there is none. */
export function rootOf({ children }: XmlDocument): XmlElement | undefined {
  return children.find((child) => child.kind === 'element');
}
